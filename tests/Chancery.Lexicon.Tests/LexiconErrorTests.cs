namespace Chancery.Lexicon.Tests;

public class LexiconErrorTests
{
    [Theory]
    [InlineData("Ruritania\t\tRTA\tstat",
        "actors/all.tsv(2,16): LEX004: 'stat' is no kind of actor; write state, demonym, capital, seat, person, organisation, movement or group")]
    [InlineData("Ruritania\t\t\tstate", "actors/all.tsv(2,12): LEX005: 'Ruritania' has no code; only a group may have none")]
    [InlineData("Ruritania\t\tRTA\tstate\nRuritanian\t\tRAT\tdemonym",
        "actors/all.tsv(3,13): LEX005: code 'RAT' is no state, organisation or movement of the tables; did you mean 'RTA'?")]
    [InlineData("Ruritania\t\tRTA\tstate\tGVO", "actors/all.tsv(2,22): LEX009: 'GVO' is no sector; PLOVER has AGR BUS COP")]
    [InlineData("Ruritania\t\tRTA\tstate\nRudolf V\t\tRTA\tperson\tGOV\tking\t1894-13",
        "actors/all.tsv(3,31): LEX006: '1894-13' is not a date; write 2021-12-31, 2021-12 or 2021")]
    [InlineData("Ruritania\t\tRTA\tstate\t\t\t1900\t1899",
        "actors/all.tsv(2,29): LEX007: until '1899' is not after from '1900'; until is the first day that no longer counts")]
    [InlineData("\t\tRTA\tstate", "actors/all.tsv(2,1): LEX008: the row has no name")]
    [InlineData("Ruritania\tRT|RT\tRTA\tstate", "actors/all.tsv(2,11): LEX008: 'Ruritania' has the alias 'RT' twice; remove one")]
    [InlineData("Rurita\u0301nia\t\tRTA\tstate",
        "actors/all.tsv(2,1): LEX008: 'Rurita\u0301nia' is written with combining accents; write it with composed letters (NFC)")]
    [InlineData("Ruritania\t\tRTA\tstate\nRuritania\t\tRTA\tstate",
        "actors/all.tsv(3,1): LEX010: 'Ruritania' stands at actors/all.tsv:2 already; keep one row")]
    [InlineData("Ruritania\t\tRTA\tstate\t\t\t\t\tatlas\tmore", "actors/all.tsv(2,36): LEX003: the row has more than 9 cells; remove a tab")]
    public void AWrongRowIsShownWithItsPlace(string rows, string expected)
    {
        var thrown = Assert.Throws<LexiconException>(() => LexiconTables.Parse(Ruritania.Files(Ruritania.ActorHeader + rows + "\n")));
        Assert.StartsWith(expected, thrown.Errors.Single().ToString());
    }

    [Fact]
    public void AWrongHeaderIsShown()
    {
        var thrown = Assert.Throws<LexiconException>(() => LexiconTables.Parse(Ruritania.Files(roles: "lemma\tsector\n")));
        Assert.Equal("actors/roles.tsv(1,1): LEX002: the header is 'lemma<tab>sector'; it must be 'lemma<tab>sector<tab>kind<tab>note'",
            thrown.Errors.Single().ToString());
    }

    [Fact]
    public void AllFaultsAreCollectedInOrder()
    {
        var thrown = Assert.Throws<LexiconException>(() => LexiconTables.Parse(Ruritania.Files(
            Ruritania.ActorHeader + "A\t\tRTA\tstat\nB\t\tRTA\tstat\n",
            places: "name\taliases\tcountry\tkind\tlat\tlon\tsource\nZenda\t\tRT\tcity\t95\t\t\n")));
        Assert.Equal(
            ["actors/all.tsv(2,8)", "actors/all.tsv(3,8)", "places/all.tsv(2,8)", "places/all.tsv(2,16)"],
            thrown.Errors.Select(e => e.ToString()[..e.ToString().IndexOf(':')]));
        Assert.StartsWith("The lexicon has 4 faults:\n", thrown.Message);
    }
}
