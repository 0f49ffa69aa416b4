using System.Collections.Immutable;

namespace Chancery.Language.Training;

/// <summary>
/// Rewrites gold sentences in the style of headlines, of which treebanks have few: "The minister announced that talks will resume." becomes
/// "Minister Announces That Talks to Resume". Articles and passive auxiliaries go, the past becomes present, "will" becomes "to".
/// </summary>
internal static class Headlines
{
    private const string Singular = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", Plural = "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin";

    /// <summary>The sentence as a headline, or null where it does not lend itself to one.</summary>
    public static Sentence? Of(Sentence sentence, Random random)
    {
        if (sentence.Tokens.Length is < 5 or > 30 || sentence.Root is not { Upos: "VERB" } root) return null;
        if (sentence.Tokens.FirstOrDefault(t => t.Head == root.Id && t.Relation == "nsubj") is not { Upos: "NOUN" or "PROPN" } subject) return null;
        if (root.Xpos is not ("VBD" or "VBZ" or "VBP" or "VBN" or "VB")
            || sentence.Tokens.Any(t => t.Head == root.Id && t.Form is "did" or "does" or "do")) return null;
        var plural = subject.Feature("Number") == "Plur" || sentence.Tokens.Any(t => t.Head == subject.Id && t.Deprel == "conj");
        var passive = sentence.Tokens.Any(t => t.Head == root.Id && t.Deprel == "aux:pass");
        var leaf = new bool[sentence.Tokens.Length + 1];
        Array.Fill(leaf, true);
        foreach (var token in sentence.Tokens) leaf[token.Head] = false;
        var perfect = sentence.Tokens.FirstOrDefault(t => t.Head == root.Id && t.Deprel == "aux" && t.Lemma == "have" && leaf[t.Id] && t.Xpos != "VBG");

        var kept = new List<Token>();
        foreach (var token in sentence.Tokens)
        {
            var goes = leaf[token.Id] && (token is { Upos: "DET", Lemma: "the" or "a" } || token == perfect
                || (token.Deprel == "aux:pass" && token.Lemma == "be" && token.Xpos is "VBD" or "VBZ" or "VBP")
                || (token.Id == sentence.Tokens.Length && token.Form == "."));
            if (goes) continue;
            var main = token.Id == root.Id || (token.Head == root.Id && token.Deprel == "conj");
            var rewritten = token switch
            {
                { Upos: "VERB" } when main && !passive && (token.Xpos == "VBD" || (token.Xpos == "VBN" && perfect is not null && token.Id == root.Id)) =>
                    token with { Form = plural ? token.Lemma : ThirdPerson(token.Lemma), Xpos = plural ? "VBP" : "VBZ", Feats = plural ? Plural : Singular },
                { Lemma: "will", Deprel: "aux", Form: "will" } => token with { Form = "to", Upos = "PART", Xpos = "TO", Feats = "", Deprel = "mark" },
                _ => token,
            };
            kept.Add(rewritten);
        }
        var places = new int[sentence.Tokens.Length + 1];
        for (var i = 0; i < kept.Count; i++) places[kept[i].Id] = i + 1;
        var style = random.NextDouble();
        var tokens = kept.Select((t, i) => t with { Id = i + 1, Head = places[t.Head], Form = Styled(t, i == 0, style) }).ToImmutableArray();
        return new(sentence.Span, tokens, []);
    }

    /// <summary>As many headlines as asked for, or as the sentences give, drawn at random.</summary>
    public static IEnumerable<(Sentence Headline, Sentence Of)> From(IReadOnlyList<Sentence> sentences, int most, int seed)
    {
        var random = new Random(seed);
        var order = sentences.ToArray();
        random.Shuffle(order);
        return order.Select(s => (Headline: Of(s, random)!, Of: s)).Where(p => p.Headline is not null).Take(most);
    }

    private static string Styled(Token token, bool first, double style)
    {
        if (style > 0.95) return token.Form.ToUpperInvariant();
        var capital = first || (style < 0.5 && (token.Form.Length > 3 || token.Upos is "NOUN" or "VERB" or "ADJ" or "PRON" or "ADV"));
        return capital ? char.ToUpperInvariant(token.Form[0]) + token.Form[1..] : token.Form;
    }

    private static string ThirdPerson(string lemma) => lemma switch
    {
        "have" => "has",
        _ when lemma.Length > 1 && lemma[^1] == 'y' && !"aeiou".Contains(lemma[^2]) => lemma[..^1] + "ies",
        _ when lemma[^1] is 's' or 'x' or 'z' or 'o' || lemma.EndsWith("ch", StringComparison.Ordinal)
            || lemma.EndsWith("sh", StringComparison.Ordinal) => lemma + "es",
        _ => lemma + "s",
    };
}
