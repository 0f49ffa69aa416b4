using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Language.Scoring;

/// <summary>Scores an analysis against gold by aligned characters, as the CoNLL 2018 shared task did; white space does not count.</summary>
public static class ConlluScore
{
    private static readonly FrozenSet<string> FunctionRelations =
        FrozenSet.Create("aux", "case", "cc", "clf", "cop", "det", "mark", "punct");

    private static readonly FrozenSet<string> UniversalFeatures = FrozenSet.Create(
        "Abbr", "Animacy", "Aspect", "Case", "Definite", "Degree", "Evident", "Foreign", "Gender", "Mood", "NumType", "Number",
        "Person", "Polarity", "Polite", "Poss", "PronType", "Reflex", "Tense", "VerbForm", "Voice");

    /// <summary>Tokens, sentences, words, tags, lemmas, attachment and entities, in that order.</summary>
    /// <exception cref="InvalidDataException">The two do not hold the same characters.</exception>
    public static ImmutableArray<Measure> Compare(Document gold, Document system)
    {
        var (g, s) = (new AlignedWords(gold), new AlignedWords(system));
        if (g.Characters != s.Characters)
        {
            var at = g.Characters.AsSpan().CommonPrefixLength(s.Characters);
            throw new InvalidDataException($"the two files do not hold the same text: they part at character {at} (white space apart)");
        }
        var partner = AlignedWords.Align(g, s);
        var counts = new int[9];
        for (var i = 0; i < partner.Length; i++)
        {
            if (partner[i] < 0) continue;
            var (right, answer) = (g.Words[partner[i]], s.Words[i]);
            var (upos, xpos, feats) = (right.Token.Upos == answer.Token.Upos, right.Token.Xpos == answer.Token.Xpos,
                Universal(right.Token.Feats) == Universal(answer.Token.Feats));
            var attached = right.Head < 0 || answer.Head < 0 ? right.Head == answer.Head : partner[answer.Head] == right.Head;
            var labelled = attached && right.Token.Relation == answer.Token.Relation;
            counts[0]++;
            counts[1] += upos ? 1 : 0;
            counts[2] += xpos ? 1 : 0;
            counts[3] += feats ? 1 : 0;
            counts[4] += upos && xpos && feats ? 1 : 0;
            counts[5] += right.Token.Lemma == "_" || right.Token.Lemma == answer.Token.Lemma ? 1 : 0;
            counts[6] += attached ? 1 : 0;
            counts[7] += labelled ? 1 : 0;
            counts[8] += labelled && IsContent(right) ? 1 : 0;
        }
        var (goldWords, systemWords) = (g.Words.Count, s.Words.Count);
        string[] names = ["Words", "UPOS", "XPOS", "UFeats", "AllTags", "Lemma", "UAS", "LAS"];
        return
        [
            new("Tokens", g.Tokens.Intersect(s.Tokens).Count(), g.Tokens.Count, s.Tokens.Count),
            new("Sentences", g.Sentences.Intersect(s.Sentences).Count(), g.Sentences.Count, s.Sentences.Count),
            .. names.Select((name, i) => new Measure(name, counts[i], goldWords, systemWords)),
            new("CLAS", counts[8], g.Words.Count(IsContent), s.Words.Count(IsContent)),
        ];
    }

    /// <summary>Named entities as whole spans with their kind, over all kinds.</summary>
    public static Measure CompareEntities(Document gold, Document system)
    {
        var (g, s) = (new AlignedWords(gold).Entities(), new AlignedWords(system).Entities());
        return new("Entities", g.Intersect(s).Count(), g.Count, s.Count);
    }

    private static bool IsContent(AlignedWords.Word word) => !FunctionRelations.Contains(word.Token.Relation);

    private static string Universal(string feats)
    {
        if (feats.Length == 0) return "";
        var kept = feats.Split('|').Where(f => UniversalFeatures.Contains(f.Split('=')[0])).ToArray();
        Array.Sort(kept, StringComparer.Ordinal);
        return string.Join('|', kept);
    }
}
