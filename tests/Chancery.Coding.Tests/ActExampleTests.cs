using Chancery.Lexicon;

namespace Chancery.Coding.Tests;

/// <summary>The examples in lexicon/acts are tests: what a row's <c>yes</c> tells is coded by that row, what its <c>no</c> tells is not.</summary>
public class ActExampleTests
{
    private static readonly DateOnly Day = new(1912, 5, 14);

    public static TheoryData<string, string> Yes => Examples(r => r.Yes);

    public static TheoryData<string, string> No => Examples(r => r.No);

    [Theory]
    [MemberData(nameof(Yes))]
    public void ARowCodesItsExample(string row, string sentence)
    {
        var coded = Countries.Coder.Code(sentence, Day);
        Assert.True(coded.Events.Any(e => e.Rule == row), $"{row}: \"{sentence}\" gave {Told(coded)}");
    }

    [Theory]
    [MemberData(nameof(No))]
    public void ARowLeavesItsCounterexampleAlone(string row, string sentence)
    {
        var coded = Countries.Coder.Code(sentence, Day);
        var excludes = ActLexicon.Embedded.Rows.First(r => r.Name == row).Excludes;
        Assert.False(coded.Events.Any(e => excludes || e.Rule == row), $"{row}: \"{sentence}\" gave {Told(coded)}");
    }

    [Fact]
    public void EveryRowHasANameOfItsOwnAndAKnownType()
    {
        var rows = ActLexicon.Embedded.Rows;
        Assert.Empty(rows.GroupBy(r => r.Name).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(rows, r => Assert.True(r.Type is null || Enum.TryParse<EventType>(r.Type, out _), $"{r.Place}: {r.Type}"));
    }

    private static string Told(CodedReport coded) =>
        coded.Events.IsEmpty ? "no event: " + string.Join("; ", coded.Steps.Select(s => $"{s.Proposition.Lemma} {s.Row?.Name} {s.Because}")) : string.Join(", ", coded.Events.Select(e => $"{e.Type} by {e.Rule}"));

    private static TheoryData<string, string> Examples(Func<ActRow, IEnumerable<string>> of)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in ActLexicon.Embedded.Rows)
        {
            foreach (var sentence in of(row)) data.Add(row.Name, sentence);
        }
        return data;
    }
}
