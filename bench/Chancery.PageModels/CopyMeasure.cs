using System.IO.Compression;
using System.Text.Json;
using Chancery.Pages.Copies;

namespace Chancery.PageModels;

/// <summary>Measures the finding of copies on reports that are put together from news briefs of one matter and then edited as syndication edits.</summary>
internal static class CopyMeasure
{
    private static readonly string[] Locals = ["Readers of this newspaper had waited for days to hear of it.",
        "It is a matter that has long moved people in our town, the mayor said yesterday.",
        "Shares in the region's largest employer were little changed on the news."];

    public static void Run(string news, int seed)
    {
        var random = new Random(seed);
        var reports = Reports(news, random);
        Console.WriteLine($"{reports.Count} reports of {reports.Average(report => report.Briefs.Length):0.0} briefs, {reports.Average(report => string.Join(' ', report.Briefs).Length):0} characters");
        var finder = new CopyFinder();
        foreach (var report in reports.Where(report => report.IsKnown))
            finder.Add(report.Id, TextSketch.Of(Text(report.Briefs)));
        var words = reports.SelectMany(report => report.Briefs).Take(20_000).SelectMany(brief => brief.Split(' ')).ToArray();
        var known = reports.Where(report => report.IsKnown).ToList();
        var right = 0;
        var given = 0;
        foreach (var (name, edit) in Copies(random, words))
        {
            var (found, wrong) = (0, 0);
            foreach (var report in known)
            {
                var copy = finder.Find(TextSketch.Of(edit(report.Briefs)));
                found += copy?.Id == report.Id ? 1 : 0;
                wrong += copy is { } other && other.Id != report.Id ? 1 : 0;
            }
            right += found;
            given += found + wrong;
            Console.WriteLine($"copies, {name}: found {found} of {known.Count} ({found / (double)known.Count:0.000}), taken for another's {wrong}");
        }
        var all = 5 * known.Count;
        var falls = 0;
        foreach (var (name, edit) in Others(random, words, reports))
        {
            var wrong = known.Count(report => edit(report) is { } text && finder.Find(TextSketch.Of(text)) is not null);
            falls += wrong;
            Console.WriteLine($"no copies, {name}: taken for copies {wrong} of {known.Count} ({wrong / (double)known.Count:0.000})");
        }
        Console.WriteLine($"recall {right / (double)all:0.0000}, precision {right / (double)(given + falls):0.0000}");
    }

    private sealed record Report(string Id, string[] Briefs, string[] Before, bool IsKnown);

    /// <summary>Reports of 6 to 14 briefs on one matter, in the order of their days; of each matter every other one is known.</summary>
    private static List<Report> Reports(string news, Random random)
    {
        var matters = new Dictionary<string, List<string>>();
        using var gzip = new GZipStream(File.OpenRead(news), CompressionMode.Decompress);
        using var lines = new StreamReader(gzip);
        while (lines.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            var topics = row.RootElement.GetProperty("topics");
            if (topics.GetArrayLength() == 0)
                continue;
            var matter = topics[0].GetString()!;
            if (!matters.TryGetValue(matter, out var briefs))
                matters[matter] = briefs = [];
            briefs.Add(row.RootElement.GetProperty("text").GetString()!);
        }
        var reports = new List<Report>();
        foreach (var (matter, briefs) in matters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            for (var at = 0; at + 14 <= briefs.Count;)
            {
                var size = random.Next(6, 15);
                reports.Add(new($"{matter}/{at}", [.. briefs.Skip(at).Take(size)],
                    reports.Count > 0 && reports[^1].Id.StartsWith(matter + "/", StringComparison.Ordinal) ? reports[^1].Briefs : [], reports.Count % 2 == 0));
                at += size;
            }
        return reports;
    }

    private static IEnumerable<(string, Func<string[], string>)> Copies(Random random, string[] words)
    {
        yield return ("tail cut to 40-90 %", briefs => Text(Cut(briefs, random)));
        yield return ("headline changed, credit line added",
            briefs => Text(["Other words above it, and more of them than before", .. briefs, "(Reporting by A. Rassendyll; editing by B. Tarlenheim)"]));
        yield return ("local lead of one to three sentences", briefs => Text([.. Locals.Take(random.Next(1, 4)), .. briefs]));
        yield return ("3-8 % of words changed", briefs => Reworded(Text(briefs), 0.03 + (random.NextDouble() * 0.05), random, words));
        yield return ("lead, cut and 3 % of words at once", briefs => Reworded(Text([.. Locals.Take(1), .. Cut(briefs, random)]), 0.03, random, words));
    }

    private static IEnumerable<(string, Func<Report, string?>)> Others(Random random, string[] words, List<Report> reports)
    {
        var others = reports.Where(report => !report.IsKnown).ToList();
        yield return ("another report on any matter", _ => Text(others[random.Next(others.Count)].Briefs));
        yield return ("a new report that repeats a quarter of this one as background",
            report => Text([.. others[random.Next(others.Count)].Briefs, .. report.Briefs.Take(Math.Max(1, report.Briefs.Length / 4))]));
        yield return ("told again, half of the words others", report => Reworded(Text(report.Briefs), 0.5, random, words));
        yield return ("told again, a quarter of the words others", report => Reworded(Text(report.Briefs), 0.25, random, words));
    }

    private static string[] Cut(string[] briefs, Random random) => briefs[..Math.Max(2, (int)(briefs.Length * (0.4 + (random.NextDouble() * 0.5))))];

    private static string Text(IEnumerable<string> briefs) => string.Join("\n\n", briefs);

    /// <summary>A share of the words dropped, doubled in place by others, or changed with their neighbours.</summary>
    private static string Reworded(string text, double share, Random random, string[] words)
    {
        var tokens = text.Split(' ').ToList();
        for (var i = 0; i < tokens.Count; i++)
            if (random.NextDouble() < share)
                switch (random.Next(3))
                {
                    case 0: tokens.RemoveAt(i); break;
                    case 1: tokens[i] = words[random.Next(words.Length)]; break;
                    default: tokens.Insert(i, words[random.Next(words.Length)]); break;
                }
        return string.Join(' ', tokens);
    }
}
