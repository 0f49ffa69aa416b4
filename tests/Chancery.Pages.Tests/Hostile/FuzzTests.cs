using CsCheck;

namespace Chancery.Pages.Tests.Hostile;

/// <summary>No input throws, hangs or gives a text that breaks the contract. A short run each time; CHANCERY_FUZZ_MINUTES makes it a long one.</summary>
public class FuzzTests
{
    /// <summary>Inputs of the short run: counted, since a busy machine reads few in a given time.</summary>
    private const int Few = 1500;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly PageKind[] Kinds = Enum.GetValues<PageKind>();

    [Fact]
    public void NothingThatIsReadThrowsOrHangs()
    {
        var minutes = double.TryParse(Environment.GetEnvironmentVariable("CHANCERY_FUZZ_MINUTES"), System.Globalization.CultureInfo.InvariantCulture,
            out var told) ? told : 0;
        var reader = new PageReader(new PageOptions { EnglishOnly = false, KeepOriginals = true,
            Limits = PageLimits.Default with { Bytes = 4 << 20, Unpacked = 64 << 20, PdfSeconds = 5 } });
        var count = 0;
        Gen.OneOf(Mutations.Of(Seeds.All()), Gen.Byte.Array[0, 3000])
            .Sample(bytes => Check(reader, bytes, ref count), seed: minutes == 0 ? "0001Chancery00" : null, iter: minutes == 0 ? Few : -1,
            time: minutes == 0 ? -1 : (int)Math.Ceiling(minutes * 60), threads: 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} inputs were read");
        Assert.True(count >= Few, $"only {count} inputs were read");
    }

    /// <summary>A file's name may claim any kind of it, whatever its bytes are.</summary>
    private static IEnumerable<PageResult> ReadAs(PageKind kind, byte[] bytes, PageReader reader) =>
        Pages.Inputs.Failures.Guard(() => reader.Read(bytes, kind, new("named", "named")), "named", "named");

    private static void Check(PageReader reader, byte[] bytes, ref int count)
    {
        count++;
        // Processor time: on a busy machine the clock goes on while nothing is done.
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            foreach (var result in reader.ReadStream(new MemoryStream(bytes)).Concat(ReadAs(Kinds[bytes.Length % Kinds.Length], bytes, reader)))
            {
                Assert.Equal(result.Reason is null, result.Explanation is null);
                if (result.Article is not { } article)
                    continue;
                Assert.False(string.IsNullOrWhiteSpace(article.Text));
                Assert.InRange(article.Text.Length, 1, reader.Options.Limits.Characters);
                Assert.True(article.Entries.Zip(article.Entries.Skip(1)).All(pair => pair.First.Start < pair.Second.Start), "entries are out of order");
                Assert.All(article.Entries, entry => Assert.InRange(entry.Start, 0, article.Text.Length - 1));
                foreach (var (text, page) in result.Original?.Places ?? [])
                    Assert.True(text <= article.Text.Length && page >= 0);
            }
        }
        catch (Exception failure)
        {
            var what = $"{failure.GetType().Name}: {failure.Message} on {Convert.ToBase64String(bytes)}";
            Console.Error.WriteLine(what);
            throw new InvalidOperationException(what, failure);
        }
        var taken = Environment.CpuUsage.TotalTime - before;
        if (taken > Longest)
            throw new TimeoutException($"{taken.TotalSeconds:0} s of processor time on {Convert.ToBase64String(bytes)}");
    }
}
