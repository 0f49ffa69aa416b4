namespace Chancery.Lexicon.Tests;

public class BuiltInTablesTests
{
    private static LexiconTables Tables => LexiconTables.Embedded;

    [Fact]
    public void EveryRowIsWellFormed() => Assert.Equal(12, Tables.Version.Length);

    [Theory]
    [InlineData("SOM", "Somalia")]
    [InlineData("UKR", "Ukraine")]
    [InlineData("VNM", "Vietnam")]
    [InlineData("SRB", "Serbia")]
    public void ACodeThatSeveralRowsShareIsCalledByItsStateOfToday(string code, string name) => Assert.Equal(name, Tables.StateName(code));

    [Fact]
    public void NoMovementIsTakenForAStateByItsInitials() => Assert.Empty(Tables.Actors.Where(a =>
        a.Kind == ActorKind.Movement && Tables.StateOf(a.Code!) is not null
            && (a.Aliases.Contains(a.Code!) || string.Concat(a.Name.Where(char.IsUpper)) == a.Code)));

    [Fact]
    public void EveryNameAndAliasFindsItsActor()
    {
        var lost = new List<string>();
        foreach (var actor in Tables.Actors)
        {
            foreach (var name in actor.Aliases.Prepend(actor.Name))
            {
                var bare = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
                // "The 27" is a number in most texts and is left out of the search on purpose.
                if (bare.All(char.IsAsciiDigit)) continue;
                if (!Tables.FindNames(bare.Split(' ')).Any(m => m.Candidates.Any(c => c.Actor?.Name == actor.Name))) lost.Add($"{actor.Terms[0].Row}: {name}");
            }
        }
        Assert.Empty(lost);
    }

    [Fact]
    public void EveryPlaceIsFoundByItsName()
    {
        var lost = Tables.Places.Where(p => !Tables.FindNames(p.Name.Split(' ')).Any(m => m.Candidates.Any(c => c.Place?.Row == p.Row)))
            .Select(p => $"{p.Row}: {p.Name}");
        Assert.Empty(lost);
    }
}
