using System.Diagnostics;
using Chancery.Pages;
using Chancery.Pages.Html;
using Chancery.Pages.Inputs;
using Chancery.Pages.Learning;
using Chancery.Pages.PlainText;

namespace Chancery.PageModels;

/// <summary>A page ready to learn from: its blocks in numbers, its gold.</summary>
internal sealed record TrainingPage(GoldPage Gold, string[] Texts, List<float[]> Features, Func<float[], List<float[]>> Context, Label[] Labels,
    int Fold, Func<BoostedTrees, BoostedTrees, Extracted?> Extract)
{
    /// <summary>Only to learn from: its labels are weaker than those that are measured on.</summary>
    public bool IsExtra { get; init; }
}

/// <summary>Trains the two looks of the block classifier and measures them on folds whose pages they have not seen.</summary>
internal static class BlockTraining
{
    /// <param name="folds">How many to measure on; 0 trains for all pages alone.</param>
    /// <param name="isHtml">Saved pages and their blocks; else pasted texts and their lines.</param>
    /// <param name="english">What pages in English, which are few in the gold at hand, count for beside the others.</param>
    /// <param name="salt">Another one gives other folds: a gain that depends on it is none.</param>
    /// <param name="articles">Where to write what the whole extractor makes of each page with the models of a fold that had not seen it.</param>
    /// <param name="held">Where the models of each fold are kept, and taken from if they are there: rules can then be measured without training anew.</param>
    /// <param name="whole">What the blocks of pages whose whole text is known count for beside those that a segment labels.</param>
    /// <param name="without">Numbers of the features that are left out, to see what they are worth.</param>
    public static void Run(bool isHtml, string pages, string segments, string fullText, int folds, bool byHost, int seed, string? output,
        string? predictions, string? teacher, float english, string salt, IReadOnlyList<int> without, string? articles, string? more, float moreWeight,
        string? unlabelled, float unlabelledWeight, float whole, string? held)
    {
        var watch = Stopwatch.StartNew();
        var all = GoldPage.Read(segments, fullText)
            .Select(gold => isHtml ? PrepareHtml(gold, pages, gold.Url, folds, byHost, salt) : PrepareText(gold, pages, gold.Fold(folds, byHost, salt)))
            .ToList();
        if (teacher is not null)
            all = [.. all.Select(page => page with { Labels = Teacher.Fill(page, Teacher.Read(teacher)) })];
        all = [.. all.Select(page =>
            page.Gold.Text is null ? page : page with { Labels = [.. page.Labels.Select(label => label with { Weight = label.Weight * whole })] })];
        if (more is not null)
            all.AddRange(GoldPage.Read(more, more).Where(gold => gold.Language is not null)
                .Select(gold => PrepareHtml(gold, pages, null, folds, byHost, salt) with { IsExtra = true })
                .Select(page => page with { Labels = [.. page.Labels.Select(label => label with { Weight = label.Weight * moreWeight })] }));
        var known = all.Select(page => page.Gold.File).ToHashSet();
        List<TrainingPage> plain = unlabelled is null ? []
            : [.. GoldPage.Read(unlabelled, unlabelled).Where(gold => known.Add(gold.File))
            .Select(gold => PrepareHtml(gold, pages, null, folds, byHost, salt) with { IsExtra = true })];
        foreach (var features in all.Concat(plain).SelectMany(page => page.Features))
            foreach (var one in without)
                features[one] = 0;
        all = [.. all.Select(page => page.Gold.Language != "en" ? page
            : page with { Labels = [.. page.Labels.Select(label => label with { Weight = label.Weight * english })] })];
        Console.WriteLine($"{all.Count} pages, {all.Sum(page => page.Texts.Length)} blocks, {all.Sum(page => page.Labels.Count(label => label.IsKnown))} labelled, {all[0].Features[0].Length} numbers a block ({watch.Elapsed.TotalSeconds:0} s)");
        using var made = articles is null ? null : new ArticleWriter(articles);
        var (out1, out2) = (new Dictionary<TrainingPage, float[]>(), new Dictionary<TrainingPage, float[]>());
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var (first, second) = Held(held, $"{(isHtml ? "blocks" : "lines")}-{salt}{fold}",
                () => Fit([.. all.Where(page => page.Fold != fold)], [.. plain.Where(page => page.Fold != fold)], unlabelledWeight, seed));
            foreach (var page in all.Where(page => page.Fold == fold && !page.IsExtra))
            {
                var judged = Judge(first, page.Features);
                var again = Judge(second, page.Context(judged));
                lock (out1)
                    (out1[page], out2[page]) = (judged, again);
                made?.Write(page.Gold, page.Extract(first, second));
            }
            Console.WriteLine($"fold {fold}: {watch.Elapsed.TotalSeconds:0} s");
        });
        List<TrainingPage> scored = [.. all.Where(page => !page.IsExtra)];
        if (folds > 0)
        {
            Report("first look, folds", scored, out1);
            Report("second look, folds", scored, out2);
            Errors(scored, out2);
        }
        if (predictions is not null)
            Teacher.Write(predictions, scored, out2);
        if (output is null)
            return;
        var (model1, model2) = Fit(all, plain, unlabelledWeight, seed);
        Write(model1, Path.Combine(output, isHtml ? "blocks-first.trees" : "lines-first.trees"));
        Write(model2, Path.Combine(output, isHtml ? "blocks-second.trees" : "lines-second.trees"));
        Report("full fit", scored, scored.ToDictionary(page => page, page => Judge(model2, page.Context(Judge(model1, page.Features)))));
    }

    private static TrainingPage PrepareHtml(GoldPage gold, string pages, string? url, int folds, bool byHost, string salt)
    {
        Decoding.TryDecode(gold.Load(pages), isHtml: true, out var text);
        var tree = MarkupParser.Parse(text);
        var head = PageHead.Read(tree);
        var blocks = BlockReader.Read(tree);
        var fold = (gold with { Url = url ?? gold.Url ?? PageSite.AddressOf(head) }).Fold(folds, byHost, salt);
        string[] texts = [.. blocks.Select(block => block.Text)];
        var features = BlockFeatures.Of(tree, blocks, head);
        return new(gold, texts, features, judged => BlockContext.Of(tree, blocks, features, judged), Labels.Of(gold, texts), fold,
            (first, second) => HtmlArticle.Extract(text, new(first, second)));
    }

    private static TrainingPage PrepareText(GoldPage gold, string folder, int fold)
    {
        Decoding.TryDecode(gold.Load(folder), isHtml: false, out var text);
        var lines = TextLines.Read(text);
        string[] texts = [.. lines.Select(line => line.Text)];
        var features = LineFeatures.Of(lines);
        return new(gold, texts, features, judged => LineFeatures.WithContext(lines, features, judged), Labels.Of(gold, texts), fold,
            (first, second) => PastedText.Clean(text, new(first, second)));
    }

    /// <summary>Pages without gold take what a model of those with gold is sure of, with a small weight.</summary>
    private static (BoostedTrees First, BoostedTrees Second) Fit(List<TrainingPage> pages, List<TrainingPage> plain, float weight, int seed)
    {
        var fitted = Fit(pages, seed);
        if (plain.Count == 0)
            return fitted;
        var told = plain.Select(page => page with { Labels = Teacher.Sure(Judge(fitted.Second, page.Context(Judge(fitted.First, page.Features))), weight) });
        return Fit([.. pages, .. told], seed);
    }

    /// <summary>The second look learns from what a first look says of pages that it was not trained on.</summary>
    private static (BoostedTrees First, BoostedTrees Second) Fit(List<TrainingPage> pages, int seed)
    {
        const int Inner = 4;
        var seconds = new List<Example>();
        for (var part = 0; part < Inner; part++)
        {
            var held = pages.Where((_, i) => i % Inner == part).ToList();
            var model = TreeTrainer.Train(Examples(pages.Where((_, i) => i % Inner != part)), TrainingPlan.Default, seed + part);
            foreach (var page in held)
            {
                var context = page.Context(Judge(model, page.Features));
                for (var i = 0; i < context.Count; i++)
                    if (page.Labels[i].IsKnown)
                        seconds.Add(new(context[i], page.Labels[i].IsGood, page.Labels[i].Weight));
            }
        }
        return (TreeTrainer.Train(Examples(pages), TrainingPlan.Default, seed), TreeTrainer.Train(seconds, TrainingPlan.Default, seed + 100));
    }

    private static List<Example> Examples(IEnumerable<TrainingPage> pages) =>
        [.. pages.SelectMany(page =>
            page.Labels.Select((label, i) => (label, i)).Where(pair => pair.label.IsKnown)
            .Select(pair => new Example(page.Features[pair.i], pair.label.IsGood, pair.label.Weight)))];

    private static float[] Judge(BoostedTrees model, List<float[]> features) => [.. features.Select(one => model.Judge(one))];

    private static void Report(string head, List<TrainingPage> pages, Dictionary<TrainingPage, float[]> judged)
    {
        foreach (var threshold in (ReadOnlySpan<float>)[0.3f, 0.4f, 0.5f, 0.6f])
            foreach (var (name, some) in (ReadOnlySpan<(string, Func<TrainingPage, bool>)>)[("all", _ => true),
                ("English", page => page.Gold.Language == "en")])
            {
                var figures = new Figures();
                foreach (var page in pages.Where(some))
                    figures.Add(page.Gold, string.Join("\n\n", page.Texts.Where((_, i) => judged[page][i] >= threshold)));
                Console.WriteLine($"{head}, from {threshold:0.0}, {name}: {figures}");
            }
    }

    /// <summary>Each segment that the second look got wrong, with its block, for study.</summary>
    private static void Errors(List<TrainingPage> pages, Dictionary<TrainingPage, float[]> judged)
    {
        foreach (var page in pages)
        {
            var text = GoldPage.Even(string.Join("\n\n", page.Texts.Where((_, i) => judged[page][i] >= 0.4f)));
            foreach (var (kind, segments, wanted) in (ReadOnlySpan<(string, string[], bool)>)[("MISSED", page.Gold.With, true),
                ("KEPT", page.Gold.Without, false)])
                foreach (var segment in segments.Where(segment => text.Contains(segment, StringComparison.Ordinal) != wanted))
                {
                    var holders = Enumerable.Range(0, page.Texts.Length)
                        .Where(i => GoldPage.Even(page.Texts[i]).Contains(segment, StringComparison.Ordinal)).ToList();
                    Console.WriteLine($"{kind} {page.Gold.File} {page.Gold.Language} [{segment}] in {holders.Count} blocks: "
                        + string.Join(" || ",
                            holders.Take(3).Select(i =>
                            $"#{i} p={judged[page][i]:0.00} {page.Texts[i][..Math.Min(90, page.Texts[i].Length)].ReplaceLineEndings(" ")}")));
                }
        }
    }

    private static (BoostedTrees First, BoostedTrees Second) Held(string? folder, string name, Func<(BoostedTrees First, BoostedTrees Second)> fit)
    {
        if (folder is null)
            return fit();
        var (first, second) = (Path.Combine(folder, $"{name}-first.trees"), Path.Combine(folder, $"{name}-second.trees"));
        if (File.Exists(second))
            return (BoostedTrees.Read(File.OpenRead(first)), BoostedTrees.Read(File.OpenRead(second)));
        var fitted = fit();
        Directory.CreateDirectory(folder);
        Write(fitted.First, first);
        Write(fitted.Second, second);
        return fitted;
    }

    private static void Write(BoostedTrees model, string path)
    {
        using var file = File.Create(path);
        model.Write(file);
    }
}
