using System.IO.Compression;
using System.Text.Json;
using Chancery.Pages.Html;
using Chancery.Pages.Inputs;

namespace Chancery.PageModels;

/// <summary>Days of publication beside gold; for each page that is wrong, every date that was thought of, the likeliest first.</summary>
internal static class DateMeasure
{
    public static void Run(string pages, string gold, bool onlyWrong)
    {
        var (dated, given, right) = (0, 0, 0);
        foreach (var line in File.ReadLines(gold).Where(line => line.Length > 0))
        {
            using var row = JsonDocument.Parse(line);
            if (!row.RootElement.TryGetProperty("date", out var date))
                continue;
            var (file, want) = (row.RootElement.GetProperty("file").GetString()!, date.GetString());
            var found = Find(Load(Path.Combine(pages, file)));
            var got = found.Best?.Value.ToString("yyyy-MM-dd");
            dated += want is null ? 0 : 1;
            given += got is null ? 0 : 1;
            right += got is not null && got == want ? 1 : 0;
            if (onlyWrong && got == want)
                continue;
            Console.WriteLine($"{file} gold {want ?? "none"}, ours {got ?? "none"}");
            foreach (var candidate in found.All.OrderByDescending(candidate => candidate.Confidence).Take(8))
                Console.WriteLine($"    {candidate.Confidence:0.000} {candidate.Value:yyyy-MM-ddTHH:mm:sszzz} {(candidate.HasTime ? "" : "(day)")} {candidate.Origin}");
        }
        Console.WriteLine($"found {right / (double)dated:0.0000} of {dated}, precision {right / (double)given:0.0000} of {given}");
    }

    private static (DateCandidate? Best, List<DateCandidate> All) Find(byte[] bytes)
    {
        Decoding.TryDecode(bytes, isHtml: true, out var text);
        var page = MarkupParser.Parse(text);
        var head = PageHead.Read(page);
        var blocks = BlockReader.Read(page);
        if (blocks.Count == 0)
            return (null, []);
        var judged = BlockClassifier.Default.Judge(page, blocks, head);
        return (PageDate.Find(page, head, blocks, judged), PageDate.All(page, head, blocks, judged));
    }

    private static byte[] Load(string path)
    {
        if (File.Exists(path))
            return File.ReadAllBytes(path);
        using var gzip = new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress);
        using var held = new MemoryStream();
        gzip.CopyTo(held);
        return held.ToArray();
    }
}
