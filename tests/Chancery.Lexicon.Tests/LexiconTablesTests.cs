using CsCheck;

namespace Chancery.Lexicon.Tests;

public class LexiconTablesTests
{
    [Theory]
    [InlineData("Ruritania warned Graustark", "Ruritania=RTA Graustark=GRK")]
    [InlineData("the Kingdom of Ruritania", "Kingdom of Ruritania=RTA")]
    [InlineData("RURITANIA WARNED", "RURITANIA=RTA")]
    [InlineData("rt and RT", "RT=RTA")]
    [InlineData("the Lsso and the LSSO and lsso", "Lsso=LSSO LSSO=LSSO")]
    [InlineData("the L.S.S. met", "L.S.S.=LSSO")]
    [InlineData("King Rudolf V spoke", "Rudolf V=RTA")]
    [InlineData("Elphberg , von der Elphberg and Black Michael", "Elphberg=RTA von der Elphberg=RTA Black Michael=RTA")]
    [InlineData("Kingdom , of Ruritania", "Ruritania=RTA")]
    [InlineData("pro-Ruritanian forces", "pro-Ruritanian=RTA")]
    [InlineData("Rúritania", "Rúritania=RTA")]
    [InlineData("ruritania", "")]
    [InlineData("", "")]
    public void FindsNames(string words, string expected)
    {
        var list = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = Ruritania.Tables.FindNames(list)
            .Select(m => $"{string.Join(' ', list[m.First..(m.Last + 1)])}={m.Candidates[0].Actor?.Code}");
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void ACityThatIsAlsoAnActorHasBothCandidates()
    {
        var candidates = Ruritania.Tables.FindNames(["Strelsau"]).Single().Candidates;
        Assert.Contains(candidates, c => c.Actor?.Kind == ActorKind.Capital);
        Assert.Contains(candidates, c => c.Place?.Kind == PlaceKind.Capital);
    }

    [Fact]
    public void ASurnameAloneIsMarkedAsSuch()
    {
        Assert.True(Ruritania.Tables.FindNames(["Elphberg"]).Single().Candidates.Single().Surname);
        Assert.False(Ruritania.Tables.FindNames(["Michael", "von", "der", "Elphberg"]).Single().Candidates.Single().Surname);
    }

    [Fact]
    public void APartOfAWordIsMarkedAsSuch() => Assert.False(Ruritania.Tables.FindNames(["pro-Ruritanian"]).Single().Whole);

    [Theory]
    [InlineData("1889-12-31", null, false)]
    [InlineData("1890-01-01", "defence minister", false)]
    [InlineData("1894-01-01", "defence minister", true)]
    [InlineData("1899-01-01", "king", false)]
    [InlineData("1950-01-01", "king", false)]
    public void AnOfficeIsThatOfTheDay(string day, string? office, bool former)
    {
        var person = Ruritania.Tables.Actors.Single(a => a.Name == "Michael von der Elphberg");
        var term = person.At(DateOnly.ParseExact(day, "yyyy-MM-dd"), out var past);
        Assert.Equal(office, term?.Office);
        Assert.Equal(former, past);
    }

    [Fact]
    public void TheHolderOfAnOfficeIsFoundByDay()
    {
        Assert.Equal("Rudolf V", Ruritania.Tables.HoldersOf("RTA", "king", new(1895, 1, 1)).Single().Name);
        Assert.Equal("Michael von der Elphberg", Ruritania.Tables.HoldersOf("RTA", "King", new(1899, 1, 1)).Single().Name);
        Assert.Empty(Ruritania.Tables.HoldersOf("GRK", "king", new(1895, 1, 1)));
    }

    [Fact]
    public void TheLongestRoleWins()
    {
        var roles = Ruritania.Tables.FindRoles(["the", "Prime", "Minister", "and", "a", "minister"]);
        Assert.Equal(["prime minister 1-2", "minister 5-5"], roles.Select(r => $"{r.Role.Lemma} {r.First}-{r.Last}"));
    }

    [Fact]
    public void TheVersionChangesWithTheTablesAndOnlyWithThem()
    {
        var same = LexiconTables.Parse(Ruritania.Files(Ruritania.Actors, Ruritania.Roles, Ruritania.Places));
        var other = LexiconTables.Parse(Ruritania.Files(Ruritania.Actors, Ruritania.Roles));
        Assert.Equal(Ruritania.Tables.Version, same.Version);
        Assert.NotEqual(Ruritania.Tables.Version, other.Version);
        Assert.Matches("^[0-9a-f]{12}$", same.Version);
    }

    [Fact]
    public void AFolderIsLaidOverTheBuiltInTables()
    {
        var folder = Directory.CreateTempSubdirectory("lexicon-test-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "actors"));
            File.WriteAllText(Path.Combine(folder.FullName, "actors", "mine.tsv"), Ruritania.Actors);
            var tables = LexiconTables.Load(folder.FullName);
            Assert.Contains(tables.Actors, a => a.Code == "RTA");
            Assert.True(tables.Actors.Length > LexiconTables.Embedded.Actors.Length);
            Assert.NotEqual(LexiconTables.Embedded.Version, tables.Version);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void AFolderThatIsMissingIsNamed() =>
        Assert.Contains("no/such/folder", Assert.Throws<DirectoryNotFoundException>(() => LexiconTables.Load("no/such/folder")).Message);

    [Fact]
    public void NoTextBreaksTheSearch() => Gen.String.Array[0, 8].Sample(words =>
    {
        foreach (var match in Ruritania.Tables.FindNames(words)) Assert.InRange(match.Last, match.First, words.Length - 1);
        _ = Ruritania.Tables.FindRoles(words);
    });
}
