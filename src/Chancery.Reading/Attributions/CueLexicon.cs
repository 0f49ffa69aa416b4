using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>The rows of speech/cues.tsv, by class and lemma.</summary>
internal sealed class CueLexicon(IEnumerable<SpeechCue> cues)
{
    private readonly FrozenDictionary<(CueClass, string), SpeechCue> _rows = cues.ToFrozenDictionary(c => (c.Class, c.Lemma));

    /// <summary>The row of a single word; a lemma that lost its "e" is found too.</summary>
    public SpeechCue? Find(CueClass cueClass, Token word)
    {
        var lemma = word.Lemma.ToLowerInvariant();
        return _rows.GetValueOrDefault((cueClass, lemma)) ?? _rows.GetValueOrDefault((cueClass, lemma + "e"));
    }

    public SpeechCue? Find(CueClass cueClass, string lemma) => _rows.GetValueOrDefault((cueClass, lemma));

    /// <summary>The row of a verb, with its particle ("point out") or adjective ("make clear") where there is one.</summary>
    public SpeechCue? Verb(Sentence sentence, Token verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if ((child.Deprel == "compound:prt" || (child.Relation is "xcomp" or "obj" or "advmod" && child.Id == verb.Id + 1))
                && _rows.GetValueOrDefault((CueClass.Verb, $"{verb.Lemma} {child.Lemma}")) is { } phrasal) return phrasal;
        }
        return Find(CueClass.Verb, verb);
    }

    public SpeechCue? Phrase(string words) => _rows.GetValueOrDefault((CueClass.Phrase, words));
}
