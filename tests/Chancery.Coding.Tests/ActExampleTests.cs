using Chancery.Lexicon;

namespace Chancery.Coding.Tests;

/// <summary>The examples in lexicon/acts are tests: what a row's <c>yes</c> tells is coded by that row, what its <c>no</c> tells is not.</summary>
/// <remarks>
/// A row that excludes strikes out what its <c>yes</c> tells, and nothing is coded of it. A row that only colours other acts fits a word of its
/// <c>yes</c>, and an act there has the status that the row gives. All run in one batch, with one loading of the model.
/// </remarks>
public class ActExampleTests
{
    private static readonly DateOnly Day = new(2022, 5, 14);

    [Fact]
    public void EveryRowHasAYesAndANo() =>
        Assert.Empty(ActLexicon.Embedded.Rows.Where(r => r.Yes.IsEmpty || r.No.IsEmpty).Select(r => $"{r.Name} ({r.Place})"));

    [Fact]
    public void ARowCodesItsExamples() => Assert.Empty(
        from row in ActLexicon.Embedded.Rows from sentence in row.Yes
        let coded = Countries.Coder.Code(sentence, Day)
        where !Applies(row, coded)
        select $"{row.Name}: \"{sentence}\" gave {Told(coded)}");

    [Fact]
    public void ARowLeavesItsCounterexamplesAlone() => Assert.Empty(
        from row in ActLexicon.Embedded.Rows from sentence in row.No
        let coded = Countries.Coder.Code(sentence, Day)
        where row.Type is null || row.Excludes ? Fits(row, coded) : Codes(row, coded)
        select $"{row.Name}: \"{sentence}\" gave {Told(coded)}");

    [Fact]
    public void EveryRowHasANameOfItsOwnAndAKnownType()
    {
        var rows = ActLexicon.Embedded.Rows;
        Assert.Empty(rows.GroupBy(r => r.Name).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(rows, r => Assert.True(r.Type is null || Enum.TryParse<EventType>(r.Type, out _), $"{r.Place}: {r.Type}"));
    }

    private static bool Applies(ActRow row, CodedReport coded) =>
        row.Excludes ? Fits(row, coded) && coded.Events.IsEmpty
        : row.Type is null ? Fits(row, coded) && Colours(row, coded)
        : Codes(row, coded);

    private static bool Fits(ActRow row, CodedReport coded) => coded.Steps.Any(s => s.Row?.Name == row.Name);

    private static bool Codes(ActRow row, CodedReport coded) => coded.Events.Any(e => e.Rule == row.Name);

    private static bool Colours(ActRow row, CodedReport coded) => row.Embeds switch
    {
        Embedding.Planned => Has(coded, EventStatus.Planned),
        Embedding.Hypothetical => Has(coded, EventStatus.Hypothetical),
        Embedding.Denied => Has(coded, EventStatus.Denied),
        Embedding.Negated => coded.Events.Any(e => e.Negated),
        _ => true,
    };

    private static bool Has(CodedReport coded, EventStatus status) => coded.Events.Any(e => e.Status == status);

    private static string Told(CodedReport coded) =>
        string.Join(", ", coded.Events.Select(e => $"{e.Type} {e.Status} by {e.Rule}")) + " | "
        + string.Join("; ", coded.Steps.Where(s => s.Event is null).Select(s => $"{s.Proposition.Lemma} {s.Row?.Name} {s.Because}"));
}
