using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>
/// Mends trees of sentences in the headline's present ("Police arrest two", "Saudi jets attack targets"), whose verb a tagger trained on
/// running text may take for a noun.
/// </summary>
/// <remarks>
/// Only sentences without any finite verb are touched. The first word that the acts lexicon knows as a verb, that agrees with the noun before
/// it and has a phrase after it, becomes the root; what stands before it is its subject, what follows its object and obliques.
/// </remarks>
internal static class HeadlineVerbs
{
    private const int LongestSentence = 120;

    public static Sentence Mend(Sentence sentence, ActLexicon acts)
    {
        if (sentence.Tokens.Length is < 3 or > LongestSentence || sentence.Tokens.Any(IsFinite)) return sentence;
        var verb = sentence.Tokens.FirstOrDefault(t => IsHidden(sentence, t, acts));
        return verb is null ? sentence : Rebuilt(sentence, verb, acts);
    }

    private static bool IsFinite(Token token) => token.Upos is "AUX" || (token.Upos == "VERB" && token.Xpos is "VBD" or "VBZ" or "VBP" or "MD" or "VB");

    private static bool IsHidden(Sentence sentence, Token token, ActLexicon acts)
    {
        if (token.Id == 1 || token.Id == sentence.Tokens.Length || token.Upos is not ("NOUN" or "PROPN" or "ADJ") || char.IsUpper(token.Form[0])) return false;
        var before = sentence[token.Id - 1];
        if (before.Upos is not ("NOUN" or "PROPN" or "NUM")) return false;
        var form = token.Form.ToLowerInvariant();
        var agrees = Singular(form, acts) is not null ? before.Xpos is "NN" or "NNP" or "NNPS" : !acts.Verb(form).IsEmpty
            && before.Xpos is "NNS" or "NNPS" or "NNP";
        var after = sentence[token.Id + 1];
        return agrees && after.Upos is "DET" or "NUM" or "PROPN" or "ADP" or "PRON" or "NOUN" or "ADJ" or "PART";
    }

    /// <summary>"attacks" → "attack" where the lexicon knows the verb.</summary>
    private static string? Singular(string form, ActLexicon acts)
    {
        if (!form.EndsWith('s')) return null;
        if (!acts.Verb(form[..^1]).IsEmpty) return form[..^1];
        if (form.EndsWith("es", StringComparison.Ordinal) && !acts.Verb(form[..^2]).IsEmpty) return form[..^2];
        return form.EndsWith("ies", StringComparison.Ordinal) && !acts.Verb(form[..^3] + "y").IsEmpty ? form[..^3] + "y" : null;
    }

    private static Sentence Rebuilt(Sentence sentence, Token verb, ActLexicon acts)
    {
        var heads = new int[sentence.Tokens.Length + 1];
        var relations = new string[sentence.Tokens.Length + 1];
        foreach (var token in sentence.Tokens) (heads[token.Id], relations[token.Id]) = (token.Head, token.Deprel);
        (heads[verb.Id], relations[verb.Id]) = (0, "root");

        // The subject is the noun right before the verb; what else stands at the top of the left side hangs on it.
        var subject = verb.Id - 1;
        while (heads[subject] is var up && up > 0 && up < verb.Id) subject = up;
        foreach (var token in sentence.Tokens.Where(t => t.Id < verb.Id && t.Id != subject && (heads[t.Id] == 0 || heads[t.Id] >= verb.Id)))
            heads[token.Id] = token.Upos == "PUNCT" ? verb.Id : subject;
        (heads[subject], relations[subject]) = (verb.Id, "nsubj");

        var hasObject = false;
        foreach (var token in sentence.Tokens.Where(t => t.Id > verb.Id && (heads[t.Id] == verb.Id || heads[t.Id] < verb.Id)))
        {
            heads[token.Id] = verb.Id;
            if (token.Upos is not ("NOUN" or "PROPN" or "PRON" or "NUM") || token.Relation is "conj" or "punct") continue;
            var oblique = sentence.Children(token).Any(c => c.Relation == "case" && c.Id < token.Id);
            relations[token.Id] = oblique ? "obl" : hasObject ? "dep" : "obj";
            hasObject |= !oblique;
        }
        var lemma = Singular(verb.Form.ToLowerInvariant(), acts) ?? verb.Form.ToLowerInvariant();
        return new(sentence.Span, [.. sentence.Tokens.Select(t => t.Id == verb.Id
            ? t with { Upos = "VERB", Xpos = t.Form.EndsWith('s') ? "VBZ" : "VBP", Lemma = lemma, Head = 0, Deprel = "root", Feats = "" }
            : t with { Head = heads[t.Id], Deprel = relations[t.Id] })], sentence.Multiword);
    }
}
