namespace Chancery.Lexicon.Tests;

/// <summary>A small lexicon of countries that do not exist.</summary>
internal static class Ruritania
{
    public const string ActorHeader = "name\taliases\tcode\tkind\tsector\toffice\tfrom\tuntil\tsource\n";

    public const string Actors = ActorHeader +
        "Ruritania\tKingdom of Ruritania|RT\tRTA\tstate\t\t\t\t\tatlas\n" +
        "Graustark\t\tGRK\tstate\t\t\t\t\tatlas\n" +
        "Ruritanian\tRuritanians\tRTA\tdemonym\t\t\t\t\t\n" +
        "# cities\n" +
        "Strelsau\tStrelzow\tRTA\tcapital\t\t\t\t\t\n" +
        "Rudolf V\t\tRTA\tperson\tGOV\tking\t1894-05-01\t1899\tgazette\n" +
        "Michael von der Elphberg\t\tRTA\tperson\tMIL\tdefence minister\t1890\t1894\tgazette\n" +
        "Michael von der Elphberg\tBlack Michael\tRTA\tperson\tGOV\tking\t1899-01-01\t\tgazette\n" +
        "League of Small States\tLSSO|L.S.S.\tLSSO\torganisation\tIGO\t\t\t\t\n";

    public const string Roles = "lemma\tsector\tkind\tnote\nminister\tGOV\toffice\t\nprime minister\tGOV\toffice\t\ntroops\tMIL\tgroup\t\n";

    public const string Places = "name\taliases\tcountry\tkind\tlat\tlon\tsource\nZenda\t\tRTA\tcity\t50.1\t14.2\t\nStrelsau\t\tRTA\tcapital\t50\t14.5\t\nGrey Sea\t\t\tsea\t\t\t\n";

    public static LexiconTables Tables { get; } = LexiconTables.Parse(Files(Actors, Roles, Places));

    public static LexiconFiles Files(string? actors = null, string? roles = null, string? places = null) => LexiconFiles.FromText(
        new (string Path, string? Text)[] { ("actors/all.tsv", actors), ("actors/roles.tsv", roles), ("places/all.tsv", places) }
            .Where(f => f.Text is not null).Select(f => KeyValuePair.Create(f.Path, f.Text!)));
}
