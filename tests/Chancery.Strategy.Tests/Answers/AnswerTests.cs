using System.Xml.Linq;

namespace Chancery.Strategy.Tests;

public class AnswerTests
{
    [Fact]
    public void StrongOutcomesComeFirstAndSayHowTheyAreReached()
    {
        using var text = new StringWriter { NewLine = "\n" };
        AnswerText.Write(ConflictAnswer.Solve(Models.Resolve(Models.PrisonersDilemma), new AnswerOptions { Explained = [3] }), text);
        Assert.Contains("""
            Strong: nobody can improve alone (Nash), so stable under every definition
              1 (NN)  nobody does anything
                  Nash, SEQ, SSEQ, SMR, GMR, SIM, L2, L3, L4, L5, L6, NM; this is where things stand

            """.ReplaceLineEndings("\n"), text.ToString(), StringComparison.Ordinal);
        Assert.Contains("SEQ: stable; every improvement can be answered\n      Row gives up “Co-operate” (state 3) would be better, but then Column gives up “Co-operate” (state 1): 1 (NN) is no better for it than 4 (YY)",
            text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PagesAndDrawingsKeepEveryNameAsText()
    {
        var conflict = Models.Resolve(Models.PrisonersDilemma.Replace("Row", "<script>alert(1)</script>", StringComparison.Ordinal)
            .Replace("Co-operate", "\\\"&'<b>\\u0001", StringComparison.Ordinal));
        var answer = ConflictAnswer.Solve(conflict, new AnswerOptions { Explained = [0] });
        var page = AnswerHtml.Write(answer);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Equal("svg", XDocument.Parse(ConflictDrawing.Both(answer)!).Root!.Name.LocalName);
        Assert.DoesNotContain("http", page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void AStoppedSolveTellsWhatIsKnown()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var answer = ConflictAnswer.Solve(Models.Resolve(Models.PrisonersDilemma), stop: stop.Token);
        Assert.True(answer.WasStopped);
        Assert.False(answer.Table.IsComplete);
        using var text = new StringWriter();
        AnswerText.Write(answer, text);
        Assert.Contains("Stopped before the end", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"stopped\":true", AnswerJson.Write(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2 & -(1 | 2)", "“b” and not (“a” or “b”)")]
    [InlineData("-1 IF (2 IFF 1)", "not “a”, if (“b” exactly if “a”)")]
    [InlineData("1 & 2 | -2", "“a” and “b” or not “b”")]
    public void StatementsAreSaidInWords(string statement, string words)
    {
        var conflict = Models.Resolve("""{"dms": [{"name": "A", "options": ["a", "b"], "preference": {"statements": []}}]}""");
        Assert.Equal(words, new Wording(conflict).Statement(statement));
    }

    [Theory]
    [InlineData("prisoners-dilemma", "1", "1 4")]
    [InlineData("chicken", "2 3", "2 3")]
    [InlineData("stag-hunt", "1 4", "1 4")]
    [InlineData("cuba-1962", "", "5 7")]
    [InlineData("elmira", "5 8 9", "5 8 9")]
    [InlineData("garrison", "2 3 11 17 18 21 22", "2 3 11 17 18 21 22")]
    [InlineData("sustainable-development", "4", "4")]
    [InlineData("fall-of-france-1940", "3", "3")]
    [InlineData("essequibo-2023", "", "1 9 12 13 21 24")]
    [InlineData("niger-2023", "2 12 13 14 23 24", "2 12 13 14 23 24")]
    [InlineData("ukraine-talks-2022", "9 20", "9 20")]
    public void TheSamplesHaveTheseEquilibria(string name, string nash, string sequential)
    {
        var table = StabilityAnalysis.Solve(Models.Sample(name), [Definition.Nash, Definition.SEQ]);
        Assert.Equal((nash, sequential), (Models.Numbers(table.Equilibria(Definition.Nash)!), Models.Numbers(table.Equilibria(Definition.SEQ)!)));
    }

    [Fact]
    public void InElmiraTheMinistryAndTheFirmMoveTogether()
    {
        var jump = Assert.Single(ConflictAnswer.Solve(Models.Sample("elmira")).Jumps);
        Assert.Equal((new PartySet(0b011), 4, 7), (jump.Coalition, jump.From, jump.To));
    }

    [Fact]
    public void InGarrisonOneSanctionNeedsAnOpponentToMoveTwice()
    {
        var conflict = Models.Sample("garrison");
        var reason = Reasons.Of(conflict, conflict.States.Find("NNYNYYNNN")!.Value, 2, Definition.GMR);
        Assert.True(reason.IsStable);
        Assert.Contains(reason.Improvements, t => t.Sanction!.Path.GroupBy(m => m.Party).Any(g => g.Count() > 1));
    }
}
