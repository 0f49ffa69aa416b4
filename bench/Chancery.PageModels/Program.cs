using Chancery.PageModels;

// Trains the small models of Chancery.Pages; models/pages/README.md has the commands and their scores.
var options = args.Skip(1).Where(arg => arg.StartsWith("--", StringComparison.Ordinal)).Select(arg => arg[2..].Split('=', 2))
    .ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "");
TrainingPlan.Default = TrainingPlan.Default with
{
    Trees = int.Parse(options.GetValueOrDefault("trees", "220")),
    Depth = int.Parse(options.GetValueOrDefault("depth", "5")),
    Rate = float.Parse(options.GetValueOrDefault("rate", "0.07")),
    Columns = float.Parse(options.GetValueOrDefault("columns", "0.25")),
    Bag = int.Parse(options.GetValueOrDefault("bag", "1")),
};
switch (args.FirstOrDefault())
{
    case "blocks" or "lines":
        BlockTraining.Run(args[0] == "blocks", Needed("pages"), Needed("segments"), Needed("fulltext"),
            int.Parse(options.GetValueOrDefault("folds", "5")), options.ContainsKey("by-host"),
            int.Parse(options.GetValueOrDefault("seed", "1")), options.GetValueOrDefault("out"), options.GetValueOrDefault("predictions"),
            options.GetValueOrDefault("teacher"), float.Parse(options.GetValueOrDefault("english", "1")),
            options.GetValueOrDefault("salt", ""),
            [.. options.GetValueOrDefault("without", "").Split(',', StringSplitOptions.RemoveEmptyEntries).SelectMany(Range)],
            options.GetValueOrDefault("articles"),
            options.GetValueOrDefault("more"), float.Parse(options.GetValueOrDefault("more-weight", "0.6")), options.GetValueOrDefault("unlabelled"),
            float.Parse(options.GetValueOrDefault("unlabelled-weight", "0.2")), float.Parse(options.GetValueOrDefault("whole", "1")),
            options.GetValueOrDefault("held"));
        return 0;
    case "dates":
        DateMeasure.Run(Needed("pages"), Needed("gold"), onlyWrong: !options.ContainsKey("all"));
        return 0;
    case "speed":
        SpeedMeasure.Run(Needed("pages"), int.Parse(options.GetValueOrDefault("most", "1000")));
        return 0;
    case "copies":
        CopyMeasure.Run(Needed("news"), int.Parse(options.GetValueOrDefault("seed", "1")));
        return 0;
    default:
        Console.Error.WriteLine("usage: blocks|lines --pages=DIR --segments=GOLD.jsonl --fulltext=GOLD.jsonl [--folds=5] [--by-host] [--seed=1] [--bag=1] [--english=1] [--predictions=FILE] [--articles=FILE] [--teacher=FILE] [--salt=TEXT] [--held=DIR] [--without=3,7-9] [--out=models/pages]; copies --news=FILE.jsonl.gz [--seed=1]; speed --pages=DIR [--most=1000]; dates --pages=DIR --gold=GOLD.jsonl [--all]");
        return 2;
}

static IEnumerable<int> Range(string one) => one.Split('-') is [var first, var last]
    ? Enumerable.Range(int.Parse(first), int.Parse(last) - int.Parse(first) + 1) : [int.Parse(one)];

string Needed(string name) => options.GetValueOrDefault(name) ?? throw new ArgumentException($"--{name}=... is missing");
