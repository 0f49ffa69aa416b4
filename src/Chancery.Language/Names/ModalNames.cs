using Chancery.Language.Neural;
using Chancery.Language.Tagging;

namespace Chancery.Language.Names;

/// <summary>
/// Family names that are modal verbs too: no modal stands right before a past form or a third person, so the capital "May" of "Flavia May blamed"
/// goes with the name before it. Where the verb has a capital too, as in headlines, nothing is certain and nothing is done.
/// </summary>
internal sealed class ModalNames(TagSet[] tags, string[] relations, string[] entities)
{
    private readonly bool[] _modal = Array.ConvertAll(tags, t => t.Xpos == "MD"), _formed = Array.ConvertAll(tags, t => t.Xpos is "VBD" or "VBZ" or "VBN");
    private readonly bool[] _auxiliary = Array.ConvertAll(tags, t => t.Upos == "AUX"),
    _participle = Array.ConvertAll(tags, t => t is { Upos: "VERB", Xpos: "VBN" });
    private readonly int _past = Array.IndexOf(tags, new("VERB", "VBD", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"));
    private readonly bool[] _proper = Array.ConvertAll(tags, t => t.Upos == "PROPN");
    private readonly int _flat = Array.IndexOf(relations, "flat"), _first = Array.IndexOf(entities, "B-PER"), _inner = Array.IndexOf(entities, "I-PER");

    /// <summary>The analysis with such names as part of the name before; itself where there is none.</summary>
    public Analysis Mend(IReadOnlyList<string> forms, Analysis analysis)
    {
        for (var i = 1; i < forms.Count; i++)
        {
            if (!_modal[analysis.Tags[i]] || !IsName(forms[i]) || !_proper[analysis.Tags[i - 1]] || !IsName(forms[i - 1])) continue;
            var verb = analysis.Heads[i] - 1;
            if (verb <= i || !_formed[analysis.Tags[verb]] || char.IsUpper(forms[verb][0]) || _flat < 0 || _first < 0 || _inner < 0) continue;
            // "May have blamed" is a modal's, and what a modal made a participle is the past.
            if (analysis.Tags.AsSpan(i + 1, verb - i - 1).ToArray().Any(t => _auxiliary[t])) continue;
            var tags = With(analysis.Tags, i, analysis.Tags[i - 1]);
            if (_participle[tags[verb]] && _past >= 0) tags[verb] = _past;
            analysis = analysis with
            {
                Tags = tags,
                Heads = [.. analysis.Heads.Select((h, j) => j == i ? FirstOfName(analysis, i - 1) + 1 : h == i + 1 ? i : h)],
                Relations = With(analysis.Relations, i, _flat),
                Entities = analysis.Entities[i - 1] == _first || analysis.Entities[i - 1] == _inner ? With(analysis.Entities, i, _inner) : analysis.Entities,
            };
        }
        return analysis;
    }

    /// <summary>Names of several words hang on their first.</summary>
    private int FirstOfName(Analysis analysis, int word) => analysis.Relations[word] == _flat && analysis.Heads[word] > 0 ? analysis.Heads[word] - 1 : word;

    private static bool IsName(string form) => form.Length > 1 && char.IsUpper(form[0]) && char.IsLower(form[^1]);

    private static int[] With(int[] values, int at, int value)
    {
        var changed = (int[])values.Clone();
        changed[at] = value;
        return changed;
    }
}
