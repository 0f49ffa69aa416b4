using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Reading.Tests.Times;

/// <summary>Expressions whose meaning needs no tense, on sentences without a tree.</summary>
public class TimeFinderTests
{
    private static readonly DateOnly Wednesday = new(2022, 2, 16);

    [Theory]
    [InlineData("on 9 January 2022", "2022-01-09 2022-01-09 2022-01-09")]
    [InlineData("January 9, 2022", "2022-01-09 2022-01-09 2022-01-09")]
    [InlineData("in mid-January 2022", "2022-01 2022-01-11 2022-01-20")]
    [InlineData("by the end of March 2022", "2022-03 2022-02-16 2022-03-31")]
    [InlineData("since 2014", "2014 2014-01-01 2022-02-16")]
    [InlineData("last Friday", "2022-02-11 2022-02-11 2022-02-11")]
    [InlineData("next Tuesday", "2022-02-22 2022-02-22 2022-02-22")]
    [InlineData("this week", "2022-W07 2022-02-14 2022-02-20")]
    [InlineData("three weeks ago", "2022-W04 2022-01-24 2022-01-30")]
    [InlineData("in the first half of 2021", "2021-H1 2021-01-01 2021-06-30")]
    [InlineData("the second quarter of 2021", "2021-Q2 2021-04-01 2021-06-30")]
    [InlineData("over the past ten days", "P10D 2022-02-06 2022-02-16")]
    [InlineData("in recent weeks", "PAST_REF 2022-01-17 2022-02-16")]
    [InlineData("in the coming days", "FUTURE_REF 2022-02-17 2022-02-23")]
    [InlineData("yesterday evening", "2022-02-15TEV 2022-02-15 2022-02-15")]
    [InlineData("at 4 a.m. on 9 January 2022", "2022-01-09T04:00 2022-01-09 2022-01-09")]
    [InlineData("in the 1990s", "199 1990-01-01 1999-12-31")]
    [InlineData("every Monday", "XXXX-WXX-1 - -")]
    [InlineData("now", "PRESENT_REF - -")]
    public void GivesValueAndDays(string words, string expected)
    {
        var time = Assert.Single(Find(words, Wednesday));
        Assert.Equal(expected, $"{time.Value} {Day(time.From)} {Day(time.To)}");
    }

    [Theory]
    [InlineData("Resolution 1973")]
    [InlineData("a 35-year-old man")]
    [InlineData("2,000 troops")]
    [InlineData("Bloody Sunday")]
    public void LeavesOtherNumbersAndNamesAlone(string words) => Assert.Empty(Find(words, Wednesday));

    [Fact]
    public void WithoutAReportDayRelativeTimesHaveNoDays()
    {
        Assert.Null(Assert.Single(Find("last week", null)).From);
        Assert.Equal(new DateOnly(2022, 1, 9), Assert.Single(Find("on 9 January 2022", null)).From);
    }

    [Theory]
    [InlineData("99999999999999999999 days ago")]
    [InlineData("the end of the end of the end of the end of the end of the end of the end of 2014")]
    [InlineData("on 31 February 2022")]
    public void OddWordsDoNotCrash(string words) => Find(words, DateOnly.MinValue);

    [Fact]
    public void EachEntryOfALivePageIsReadAgainstItsOwnDay()
    {
        const string Text = "Talks ended yesterday. The envoy came yesterday.";
        Sentence[] sentences = [new(new TextSpan(0, 22), []), new(new TextSpan(23, Text.Length), [])];
        var found = TimeFinder.Find(sentences, Text, Wednesday, new EntryDay(0, Wednesday.AddDays(1)), new EntryDay(23, Wednesday.AddDays(-1)));
        Assert.Equal(["2022-02-16", "2022-02-14"], found.Select(time => Day(time.From)));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "-";

    private static ImmutableArray<TimeExpression> Find(string text, DateOnly? published) =>
        TimeFinder.Find([new Sentence(new TextSpan(0, text.Length), [])], text, published);
}
