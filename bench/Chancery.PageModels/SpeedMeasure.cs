using System.IO.Compression;
using Chancery.Pages;
using Chancery.Pages.Inputs;

namespace Chancery.PageModels;

/// <summary>Processor time a page, beside SmartReader, on the same pages in one run. Both get the decoded
/// text or bytes from memory; each goes over all pages once to warm up.</summary>
internal static class SpeedMeasure
{
    public static void Run(string folder, int most)
    {
        var pages = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Take(most).Select(Load).ToList();
        var texts = pages.Select(page => Decoding.TryDecode(page, isHtml: true, out var text) ? text : "").ToList();
        Console.WriteLine($"{pages.Count} pages, {pages.Average(page => page.Length) / 1024:0} KiB each");
        var reader = new PageReader(new PageOptions { EnglishOnly = false });
        Measure("Chancery", pages.Count, i => reader.ReadBytes(pages[i], "page.html", kind: PageKind.Html).Article?.Text.Length ?? 0);
        Measure("SmartReader", pages.Count, i => new SmartReader.Reader("https://page.example/", texts[i]).GetArticle().TextContent?.Length ?? 0);
    }

    private static void Measure(string name, int count, Func<int, int> read)
    {
        var times = new List<double>(count);
        long characters = 0;
        for (var round = 0; round < 2; round++)
        {
            times.Clear();
            GC.Collect();
            characters = 0;
            for (var i = 0; i < count; i++)
            {
                // A clock on the wall goes on while a busy machine does other things.
                var before = Environment.CpuUsage.TotalTime;
                characters += read(i);
                times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            }
        }
        times.Sort();
        Console.WriteLine($"{name}: mean {times.Average():0.0} ms, median {times[count / 2]:0.0} ms, 99 of 100 below {times[count * 99 / 100]:0.0} ms, {1000 / times.Average():0} pages a second ({characters} characters)");
    }

    private static byte[] Load(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var held = new MemoryStream();
        stream.CopyTo(held);
        return held.ToArray();
    }
}
