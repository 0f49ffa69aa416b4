using Chancery.Pages.Dates;

namespace Chancery.Pages.Tests.Dates;

public class DateTextTests
{
    [Theory]
    [InlineData("8 May 2021", "2021-05-08")]
    [InlineData("May 8, 2021 at 10:00 a.m.", "2021-05-08")]
    [InlineData("2021-05-08T23:30:00-05:00", "2021-05-08")]
    [InlineData("Samstag, 8. Mai 2021", "2021-05-08")]
    [InlineData("8 de mayo de 2021", "2021-05-08")]
    [InlineData("le 8 mai 2021 à 10h00", "2021-05-08")]
    [InlineData("2021年5月8日", "2021-05-08")]
    [InlineData("13/05/2021", "2021-05-13")]
    [InlineData("05/13/2021", "2021-05-13")]
    [InlineData("31 February 2021", null)]
    [InlineData("version 1.2.2021.3", null)]
    public void DatesAreReadAsPeopleAndMachinesWriteThem(string text, string? day) => Assert.Equal(day, DateText.Read(text)?.Value.ToString("yyyy-MM-dd"));

    /// <summary>Found by fuzzing: the search for dates once had a time limit, and threw where a busy machine kept it waiting.</summary>
    [Theory]
    [InlineData("1 ")]
    [InlineData("May ")]
    [InlineData("1. of - ")]
    [InlineData("2021-05-")]
    [InlineData("            ")]
    public void ALongTextOfNearDatesIsSearchedInTime(string part)
    {
        var text = "1" + string.Concat(Enumerable.Repeat(part, 300_000 / part.Length)) + "May";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Empty(DateText.FindAll(text, monthFirst: true));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }
}
