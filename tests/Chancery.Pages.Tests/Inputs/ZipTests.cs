namespace Chancery.Pages.Tests.Inputs;

public class ZipTests
{
    [Fact]
    public void ReportsOfEveryKindAreReadInTheOrderOfTheirNames()
    {
        var zip = Samples.Zip(
            ("b/page.html", Samples.Bytes(Samples.Page)), ("a.txt", Samples.Bytes(Samples.Both)), ("README.txt", "no report"u8.ToArray()), ("pic.png", [1, 2]),
            ("c.jsonl.gz", Samples.Gzip(Samples.Bytes("{\"id\":\"x\",\"text\":\"" + Samples.First + "\"}"))),
            ("d.json", "{\"not\": \"a feed\"}"u8.ToArray()), ("e.csv", "name,size\na,1"u8.ToArray()));
        var results = Samples.Read(zip, "reports.zip");
        Assert.Equal(["reports.zip!a.txt", "reports.zip!b/page.html", "x"], results.Select(result => result.Name));
        Assert.All(results, result => Assert.True(result.IsRead, result.Explanation));
    }

    [Fact]
    public void AZipInAZipInAZipIsNotOpened()
    {
        var deep = Samples.Zip(("a.zip", Samples.Zip(("b.zip", Samples.Zip(("c.txt", Samples.Bytes(Samples.Both))))))); 
        Assert.Contains("lies more than 2 zip files deep", Assert.Single(Samples.Read(deep)).Explanation);
    }

    [Fact]
    public void ABombIsLeftAtTheBoundOfAllThatIsUnpacked()
    {
        var zip = Samples.Zip(("a.jsonl", new byte[8 << 20]), ("b.jsonl", new byte[8 << 20]), ("c.txt", Samples.Bytes(Samples.Both)));
        var reader = new PageReader(new PageOptions { Limits = PageLimits.Default with { Unpacked = 9 << 20 } });
        var results = reader.ReadStream(new MemoryStream(zip), "bomb.zip").ToList();
        Assert.Contains(results,
            result => result is { Reason: Unread.TooLarge } && result.Explanation!.Contains("it holds more than 9 MB, unpacked", StringComparison.Ordinal));
        Assert.DoesNotContain(results, result => result.IsRead && result.Name.EndsWith("c.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void AnEntryThatIsLockedIsAReasonAndTheRestIsRead()
    {
        var zip = Samples.Zip(("a.txt", Samples.Bytes(Samples.Both)), ("b.txt", Samples.Bytes(Samples.Both)));
        // The first bit of an entry's flags, in the list of entries at the end, says that it is encrypted.
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        var results = Samples.Read(zip, "locked.zip");
        Assert.Equal("locked.zip!a.txt: it is locked with a password; unpack it and give what it holds", results[0].Explanation);
        Assert.True(results[1].IsRead);
    }

    [Fact]
    public void ADamagedZipIsOneReason()
    {
        var zip = Samples.Zip(("a.txt", Samples.Bytes(Samples.Both)));
        Assert.Equal(Unread.Damaged, Assert.Single(Samples.Read(zip[..(zip.Length / 2)], "half.zip")).Reason);
    }

    [Fact]
    public void BytesOfAnArchiveInAFolderAddUpForTheProgress()
    {
        var folder = Directory.CreateTempSubdirectory("zips").FullName;
        File.WriteAllBytes(Path.Combine(folder, "a.zip"), Samples.Zip(("1.txt", Samples.Bytes(Samples.Both)), ("2.txt", Samples.Bytes(Samples.First))));
        File.WriteAllBytes(Path.Combine(folder, "b.txt.gz"), Samples.Gzip(Samples.Bytes(Samples.Both)));
        var results = new PageReader().ReadPath(folder).ToList();
        Assert.Equal(["a.zip!1.txt", "a.zip!2.txt", "b.txt"], results.Select(result => result.Name));
        Assert.Equal(PageReader.Measure([folder]), results.Sum(result => result.Bytes));
        Directory.Delete(folder, recursive: true);
    }
}
