using Chancery.Reading;

namespace Chancery.Coding.Tests;

/// <summary>Live pages and channels: what an entry tells is of the entry's day.</summary>
public class EntryDayTests
{
    private const string First = "Chad closed its border with Sudan.", Second = "Sudan expelled the ambassador of Chad.",
    Third = "The presidents of Chad and Sudan will meet on Monday.";

    [Fact]
    public void AnEventIsOfTheDayOfItsEntry()
    {
        // A Friday, with the entries of the days that follow.
        var friday = new DateOnly(2031, 5, 2);
        var text = $"{First}\n\n{Second}\n\n{Third}";
        var coded = ReportCoder.Load()
            .Code(text, friday, new EntryDay(0, friday), new EntryDay(First.Length + 2, friday.AddDays(1)),
            new EntryDay(First.Length + Second.Length + 4, friday.AddDays(4)));
        Assert.Null(coded.Events.First(e => e.Sentence == 0).Written);
        Assert.Equal(friday.AddDays(1), coded.Events.First(e => e.Sentence == 1).Written);
        var meeting = coded.Events.First(e => e.Sentence == 2);
        Assert.Equal((friday.AddDays(4), EventStatus.Planned, friday.AddDays(10)), (meeting.Written!.Value, meeting.Status, meeting.Date!.From!.Value));
    }
}
