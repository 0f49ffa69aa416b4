using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>Reads speech/cues.tsv.</summary>
internal static class CueTable
{
    public const string Path = "speech/cues.tsv";

    public const string Header = "lemma\tclass\tkind\tframes\tsource";

    private const int Lemma = 0, Class = 1, Kind = 2, Frames = 3;

    public static ImmutableArray<SpeechCue> Read(LexiconFiles files, List<LexiconError> errors)
    {
        if (!files.Has(Path)) return [];
        var cues = ImmutableArray.CreateBuilder<SpeechCue>();
        var seen = new Dictionary<(string, CueClass), string>();
        new TableReader(Path, Header.AsSpan().Count('\t') + 1, errors).Read(files.Read(Path), Header, table =>
        {
            var lemma = Cells.Name(table, Lemma);
            if (!Enum.TryParse<CueClass>(table[Class], ignoreCase: true, out var cueClass) || char.IsAsciiDigit(table[Class][0]))
                table.Report(Class, "LEX004", $"'{table[Class]}' is no class of cue; write verb, noun, adjective, adverb, phrase or channel");
            else if (!Enum.TryParse<CueKind>(table[Kind], ignoreCase: true, out var kind) || char.IsAsciiDigit(table[Kind][0]))
                table.Report(Kind, "LEX004", $"'{table[Kind]}' is no kind of cue; write say, write, ask, think, want, plan or show");
            else if (!seen.TryAdd((lemma, cueClass), table.Place))
                table.Report(Lemma, "LEX010", $"'{lemma}' stands at {seen[(lemma, cueClass)]} already as {table[Class]}; keep one row");
            else cues.Add(Cue(table, lemma, cueClass, kind));
        });
        return cues.ToImmutable();
    }

    private static SpeechCue Cue(TableReader table, string lemma, CueClass cueClass, CueKind kind)
    {
        var frames = table[Frames].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (frames.Length == 0)
            table.Report(Frames, "LEX008", $"'{lemma}' has no frame; write clause, quote, inf, object, words, hearer, rumour, hearsay or prepositions");
        return new(lemma, cueClass, kind,
            [.. frames.Where(f => f is not ("clause" or "quote" or "inf" or "object" or "words" or "hearer" or "rumour" or "hearsay"))], table.Place)
        {
            TakesClause = frames.Contains("clause"),
            TakesQuote = frames.Contains("quote"),
            TakesInfinitive = frames.Contains("inf"),
            TakesObject = frames.Contains("object"),
            TakesWords = frames.Contains("words"),
            HasHearer = frames.Contains("hearer"),
            IsRumour = frames.Contains("rumour"),
            IsHearsay = frames.Contains("hearsay"),
        };
    }
}
