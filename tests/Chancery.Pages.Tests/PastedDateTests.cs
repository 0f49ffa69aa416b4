using System.Text;

namespace Chancery.Pages.Tests;

public class PastedDateTests
{
    [Theory]
    [InlineData("A headline\n\nThe Gazette\n8 May 2021\n\nThe envoys of both countries met in the mill on Tuesday, as they had said.", "2021-05-08")]
    [InlineData("A headline\n\nFrom our correspondent, May 8, 2021\n\nThe envoys of both countries met in the mill on Tuesday, as they had said.",
        "2021-05-08")]
    [InlineData("A headline\n\nGENEVA, 21 January 2022. The envoys of both countries met in the mill on Tuesday, as they had said, and agreed to meet again.", "2022-01-21")]
    [InlineData("A headline\n\nThe envoys met in the mill on 3 March 1998, and on Tuesday they met there again, as both of the governments had announced.", null)]
    [InlineData("A headline\n\nThe envoys of both countries met in the mill on Tuesday, as they had said, and agreed to meet there again in the autumn.\n\n3 March 1998", null)]
    public void TheDateOfAPasteStandsAboveItOrInItsDateline(string text, string? day)
    {
        var article = new PageReader().ReadBytes(Encoding.UTF8.GetBytes(text), "paste.txt").Article!;
        Assert.Equal(day, article.Published?.ToString("yyyy-MM-dd"));
    }
}
