using Chancery.Pages.Tests.Inputs;

namespace Chancery.Pages.Tests;

public class LivePageTests
{
    private const string Third = "The foreign minister of Graustark told reporters in the evening that she expected the talks to last for three days, and that a paper might be signed at their end.";
    private static readonly string[] Entries = [Third, Samples.Second, Samples.First];

    private static string Html(Func<string, int, string> entry, string head = "") =>
        "<html lang='en'><head><title>Talks live</title><meta property='article:published_time' content='2021-05-08T08:00:00+02:00'>" + head
            + "</head><body><h1>Talks live: all news on one page</h1><main>"
        + string.Concat(Entries.Select(entry)) + "</main></body></html>";

    private static IEnumerable<string> EntriesOf(string input, string source = "-") =>
        Assert.Single(Samples.Read(Samples.Bytes(input), source)).Article is { } article
            ? article.Entries.Select((entry, i) => $"{entry.Published:dd HH:mm zzz} {article.Text[entry.Start..].TrimStart()[..24]}")
            : [];

    [Fact]
    public void TimeElementsOfEntriesAreTheirTimes() =>
        Assert.Equal(["08 11:30 +02:00 The foreign minister of ", "08 10:15 +02:00 The chancellor of Graust", "08 09:05 +02:00 The envoy of Ruritania s"],
            EntriesOf(Html((text, i) =>
                $"<section class='entry'><header><time class='at' datetime='2021-05-08T{new[] { "11:30", "10:15", "09:05" }[i]}:00+02:00'>some time ago</time></header><div class='body'><p>{text}</p></div></section>")));

    [Fact]
    public void TheUpdatesOfJsonLdAreFoundOnThePage() =>
        Assert.Equal(["08 11:30 +02:00 The foreign minister of ", "08 10:15 +02:00 The chancellor of Graust", "08 09:05 +02:00 The envoy of Ruritania s"],
            EntriesOf(Html((text, _) => $"<div class='post'><p>{text}</p></div>",
                "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Talks live\",\"datePublished\":\"2021-05-08T08:00:00+02:00\",\"liveBlogUpdate\":["
                + string.Join(',', Entries.Select((text, i) =>
                    $"{{\"@type\":\"BlogPosting\",\"datePublished\":\"2021-05-08T{new[] { "11:30", "10:15", "09:05" }[i]}:00+02:00\",\"articleBody\":\"{text}\"}}")) + "]}</script>")));

    [Fact]
    public void ADayOfAnArticleIsNoEntry() =>
        Assert.Empty(EntriesOf("<html><head><title>Talks</title></head><body><article><h1>Talks to resume</h1><time datetime='2021-05-08T10:00:00+02:00'>8 May</time> updated <time datetime='2021-05-08T11:00:00+02:00'>11am</time><p>" + Samples.First + "</p><p>" + Samples.Second + "</p></article></body></html>"));

    [Fact]
    public void TimesOnLinesOfTheirOwnHeadTheEntriesOfAPastedPageAndPassMidnight() =>
        Assert.Equal(["08 21:30 +00:00", "08 22:15 +00:00", "09 00:05 +00:00"],
            EntriesOf($"Talks live\n\nThe Gazette, 8 May 2021\n\n21:30\n{Third}\n\n22:15\n{Samples.Second}\n\n00:05\n{Samples.First}\n")
                .Select(line => line[..15]));
}
