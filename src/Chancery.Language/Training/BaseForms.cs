using Chancery.Language.Lemmas;

namespace Chancery.Language.Training;

/// <summary>
/// Undoes the regular endings of English verbs and nouns where the outcome is a word that is known, the treebanks' lemmas before the
/// words of plain text: "postponed" to "postpone", "planning" to "plan", "caches" to "cache".
/// </summary>
internal sealed class BaseForms
{
    private readonly HashSet<string> _verbs, _nouns, _vocabulary;

    public BaseForms(IReadOnlyList<Sentence> sentences, IReadOnlyCollection<string> vocabulary)
    {
        _verbs = [.. sentences.SelectMany(s => s.Tokens).Where(t => t.Upos == "VERB").Select(t => t.Lemma)];
        _nouns = [.. sentences.SelectMany(s => s.Tokens).Where(t => t.Upos == "NOUN").Select(t => t.Lemma)];
        _vocabulary = [.. vocabulary];
    }

    /// <summary>The lemmas of a lower-case form, by the tag that it may have.</summary>
    public IEnumerable<(string Tag, string Lemma)> Of(string form)
    {
        if (form.Length < 4 || form.EndsWith("ss", StringComparison.Ordinal) || form.AsSpan().ContainsAnyExceptInRange('a', 'z')) yield break;
        foreach (var xpos in (string[])["VBD", "VBN", "VBG", "VBZ", "NNS"])
        {
            var (upos, lemmas) = xpos == "NNS" ? ("NOUN", _nouns) : ("VERB", _verbs);
            var candidates = RegularForms.Lemmas(form, xpos).Where(l => l.Length > 1).ToList();
            if ((candidates.Find(lemmas.Contains) ?? candidates.Find(_vocabulary.Contains)) is { } lemma) yield return (Lemmatiser.Tag(upos, xpos), lemma);
        }
    }

    /// <summary>Regular forms of the verbs that the treebanks know, whether plain text has them or not.</summary>
    public IEnumerable<string> Inflected()
    {
        foreach (var verb in _verbs.Where(v => v.Length > 2).Order(StringComparer.Ordinal))
        {
            var stem = verb[^1] == 'e' ? verb[..^1] : verb;
            yield return verb[^1] == 'y' && !IsVowel(verb[^2]) ? verb[..^1] + "ied" : stem + "ed";
            yield return stem + "ing";
            yield return verb + verb[^1] + "ed";
            yield return verb + verb[^1] + "ing";
            if (verb[^1] == 'c') yield return verb + "king";
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
