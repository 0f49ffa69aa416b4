using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Chancery.Language;

namespace Chancery.Bench;

/// <summary>How fast text becomes trees on one thread: words a second of wall and of processor time, load time, peak memory.</summary>
internal static class LanguageTimes
{
    /// <summary><c>language [--model FILE] [--most N] FILE...</c>: each .txt file is one text, each line of a .jsonl or .jsonl.gz file another.</summary>
    public static void Run(string[] args)
    {
        var (model, most, files) = (default(string), int.MaxValue, new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--model") model = args[++i];
            else if (args[i] == "--most") most = int.Parse(args[++i], CultureInfo.InvariantCulture);
            else files.Add(args[i]);
        }
        var clock = Stopwatch.StartNew();
        var pipeline = model is null ? Pipeline.Load() : Pipeline.Load(model);
        Console.WriteLine($"load {clock.Elapsed.TotalMilliseconds:F0} ms");
        foreach (var file in files)
        {
            var texts = Texts(file).Take(most).ToList();
            // The first round warms the compiler and the word table.
            for (var round = 1; round <= 3; round++) Measure(pipeline, Path.GetFileName(file), texts, round);
        }
        Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
    }

    private static void Measure(Pipeline pipeline, string name, List<string> texts, int round)
    {
        var (before, clock) = (Processor(), Stopwatch.StartNew());
        var (words, sentences, allocated) = (0, 0, GC.GetAllocatedBytesForCurrentThread());
        foreach (var text in texts)
        {
            foreach (var sentence in pipeline.Read(text))
            {
                sentences++;
                words += sentence.Tokens.Length;
            }
        }
        var (wall, processor) = (clock.Elapsed.TotalSeconds, (Processor() - before).TotalSeconds);
        Console.WriteLine(FormattableString.Invariant(
            $"{name} round {round}: {texts.Count} texts, {sentences} sentences, {words} words; {words / wall:N0} words/s, {words / processor:N0} words per processor second, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / Math.Max(1, words)} bytes a word"));
    }

    private static TimeSpan Processor() => Process.GetCurrentProcess().TotalProcessorTime;

    private static IEnumerable<string> Texts(string file)
    {
        using var raw = File.OpenRead(file);
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(stream);
        if (!file.Contains(".jsonl", StringComparison.Ordinal))
        {
            yield return reader.ReadToEnd();
            yield break;
        }
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString() ?? "";
        }
    }
}
