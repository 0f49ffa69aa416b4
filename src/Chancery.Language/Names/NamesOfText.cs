using Chancery.Language.Neural;

namespace Chancery.Language.Names;

/// <summary>
/// What one place of a text settles for all: a body whose short form is given in brackets ("Strelsau Relief Society (SRS)") is one wherever the short
/// form comes; who is greeted or signs alone on a line is a person, and so is who bears alone the family name of somebody named in full.
/// </summary>
/// <param name="tags">"O" first, then "B-" and "I-" tags.</param>
/// <param name="numbers">The known words and their numbers, which follow their frequency.</param>
internal sealed class NamesOfText(string[] tags, IReadOnlyDictionary<string, int> numbers, NameLists lists)
{
    /// <summary>The score of what is settled, over nought for all else.</summary>
    private const float Sure = 8;

    /// <summary>Names are not among the commonest words.</summary>
    private const int CommonWords = 6_000;

    private const int LongestBody = 12;

    private static readonly HashSet<string> Closings = new(StringComparer.OrdinalIgnoreCase)
    {
        "thanks", "thx", "thanx", "tks", "regards", "sincerely", "cheers", "best", "love", "yours", "thank", "cordially", "respectfully",
    };

    private static readonly HashSet<string> SmallWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "the", "and", "for", "in", "on", "to", "&", "-", "'s", "’s",
    };

    private readonly int _person = Array.IndexOf(tags, "B-PER"), _ofPerson = Array.IndexOf(tags, "I-PER"), _body = Array.IndexOf(tags, "B-ORG"), _ofBody = Array.IndexOf(tags, "I-ORG");

    /// <summary>The analyses of one text's sentences with the scores of such words raised.</summary>
    public Analysis[] Settle(IReadOnlyList<(IReadOnlyList<string> Forms, Analysis Analysis)> sentences)
    {
        Analysis[] settled = [.. sentences.Select(s => s.Analysis)];
        if (_person < 0 || _body < 0 || _ofBody < 0) return settled;
        var (bodies, families) = (new HashSet<string>(), new HashSet<string>());
        for (var s = 0; s < settled.Length; s++)
        {
            var forms = sentences[s].Forms;
            if (IsGreeting(forms) || (s > 0 && IsClosing(sentences[s - 1].Forms) && forms.Count == 1 && IsSignature(forms[0]))) Set(settled, s, 0, _person);
            for (var i = 1; i < forms.Count; i++)
                if (settled[s].Entities[i] == _ofPerson && IsAfterLast(settled[s].Entities, i + 1) && IsFamilyName(forms[i])) families.Add(forms[i]);
            for (var i = 2; i + 2 < forms.Count; i++)
            {
                if (forms[i] != "(" || forms[i + 2] != ")" || First(forms, i, forms[i + 1]) is not (>= 0 and var first)
                    || !IsBody(settled[s], first, i)) continue;
                for (var j = first; j < i; j++) Set(settled, s, j, j == first ? _body : _ofBody);
                bodies.Add(forms[i + 1]);
            }
        }
        if (bodies.Count == 0 && families.Count == 0) return settled;
        for (var s = 0; s < settled.Length; s++)
        for (var i = 0; i < sentences[s].Forms.Count; i++)
        {
            var forms = sentences[s].Forms;
            if (bodies.Contains(forms[i]) && IsAlone(settled[s].Entities, i)) Set(settled, s, i, _body);
            // Beside another capital the word may be part of some other name: "Elphberg Street".
            else if (settled[s].Entities[i] == 0 && families.Contains(forms[i]) && (i + 1 == forms.Count || !char.IsUpper(forms[i + 1][0]))
                && (i <= 1 || !char.IsUpper(forms[i - 1][0]))) Set(settled, s, i, _person);
        }
        return settled;
    }

    /// <summary>"Tana," and nothing else: a word with a capital that is no common one, or that the lists have as a given name.</summary>
    private bool IsGreeting(IReadOnlyList<string> forms) =>
        forms is [{ Length: > 1 } name, "," or "-" or "--" or "–"] && char.IsUpper(name[0]) && name.All(char.IsLetter)
            && (!numbers.ContainsKey(WordFeatures.Normal(name)) || (lists.Person(name) & 1) != 0);

    private static bool IsClosing(IReadOnlyList<string> forms) => forms.Count <= 4 && Closings.Contains(forms[0]);

    private bool IsSignature(string form) =>
        form.Length > 1 && form.All(char.IsLetter)
            && (lists.Person(form) != 0 || numbers.GetValueOrDefault(WordFeatures.Normal(form), int.MaxValue) > CommonWords);

    /// <summary>The first of the words before a bracket whose initials are the letters in it; -1 where they are not.</summary>
    private static int First(IReadOnlyList<string> forms, int bracket, string letters)
    {
        if (letters.Length < 2 || !letters.All(char.IsUpper)) return -1;
        var (left, word) = (letters.Length - 1, bracket - 1);
        for (; word >= Math.Max(0, bracket - LongestBody); word--)
        {
            if (forms[word][0] == letters[left])
            {
                if (--left < 0) return word;
            }
            else if (!SmallWords.Contains(forms[word])) return -1;
        }
        return -1;
    }

    /// <summary>Whether the words were found to be a body at least in part, or a place in part: "Greater [Zenda Relief Society]".</summary>
    private bool IsBody(Analysis analysis, int first, int end)
    {
        var (bodies, places, none) = (0, 0, 0);
        for (var i = first; i < end; i++)
        {
            var tag = tags[analysis.Entities[i]];
            if (tag == "O") none++;
            else if (tag.EndsWith("ORG", StringComparison.Ordinal)) bodies++;
            else if (tag.EndsWith("LOC", StringComparison.Ordinal)) places++;
            else return false;
        }
        return bodies > 0 || (places > 0 && none > 0);
    }

    private bool IsAlone(int[] entities, int word) => tags[entities[word]][0] != 'I' && IsAfterLast(entities, word + 1);

    /// <summary>Whether no name goes on at this word, or it is behind the last one.</summary>
    private bool IsAfterLast(int[] entities, int word) => word == entities.Length || tags[entities[word]][0] != 'I';

    /// <summary>No common word, which may stand for itself elsewhere ("May"), and no initial, mail name or shouting.</summary>
    private bool IsFamilyName(string form) =>
        form.Length > 2 && char.IsUpper(form[0]) && form.All(char.IsLetter) && form.Skip(1).Any(char.IsLower)
            && numbers.GetValueOrDefault(WordFeatures.Normal(form), int.MaxValue) > CommonWords;

    private void Set(Analysis[] analyses, int sentence, int word, int tag)
    {
        var analysis = analyses[sentence];
        var (scores, entities) = ((float[])analysis.EntityScores.Clone(), (int[])analysis.Entities.Clone());
        scores.AsSpan(word * tags.Length, tags.Length).Clear();
        scores[(word * tags.Length) + tag] = Sure;
        entities[word] = tag;
        analyses[sentence] = analysis with { EntityScores = scores, Entities = entities };
    }
}
