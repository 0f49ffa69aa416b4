using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Coding;

/// <summary>What the words themselves tell of who acts and who suffers.</summary>
internal sealed partial class PartyFinder
{
    /// <summary>Troops and weapons, which act for whoever has them.</summary>
    public bool IsForce(string lemma) => _acts.Is("troops", lemma) || _acts.Is("weapons", lemma) || _acts.Is("person", lemma)
        || lemma is "air" or "government" or "regime" or "rebel" or "coalition";

    /// <summary>Words that tell of violence: "attack", "gunman", "troops".</summary>
    public bool IsViolence(string lemma) => _acts.Is("violence", lemma) || _acts.Is("weapons", lemma) || _acts.Is("violence-told", lemma);

    /// <summary>"A passenger train": what may have an accident.</summary>
    public bool IsVehicle(string text) => _acts.Is("vehicles", text[(text.LastIndexOf(' ') + 1)..].ToLowerInvariant());

    /// <summary>A noun that names an act: "mediation", "raid".</summary>
    public bool IsActNoun(string lemma) => _acts.IsEventNoun(lemma);

    /// <summary>What may be hit: "embassy", "church", "bus".</summary>
    public bool IsThing(string lemma) => _acts.Is("property", lemma) || _acts.Is("diplomats", lemma) || _acts.Is("targets", lemma);

    /// <summary>True if a class of the acts lexicon has the word.</summary>
    public bool Is(string words, string lemma) => _acts.Is(words, lemma);

    /// <summary>"An attack", "a wave of attacks".</summary>
    public bool IsBlow(Sentence tree, int head) => IsBlow(tree[head])
        || tree.Children(tree[head]).Any(c => c.Deprel == "nmod" && IsBlow(c) && Cases(tree, c).Any(k => k.Form == "of"));

    private bool IsBlow(Token noun) => noun.Upos == "NOUN" && _acts.Noun(RowMatcher.Lemma(noun)).Any(e => e.Row.Type == nameof(EventType.ASSAULT)
        && !e.Row.Symmetric);

    /// <summary>"The withdrawal of some forces from Ruritania": they are no forces of Ruritania.</summary>
    private bool IsLeaving(Sentence tree, Token forces) => tree.HeadOf(forces) is { } act && _acts.Is("leaving", RowMatcher.Lemma(act));

    /// <summary>"The Electoral Commission", "the Securities and Exchange Commission": not the Commission that the bare word means.</summary>
    private static bool IsPartOfName(Sentence tree, Token head)
    {
        if (head.Id < 2 || head.Form is not ("Commission" or "Council" or "Court" or "Parliament")) return false;
        var before = tree[head.Id - 1];
        return char.IsUpper(before.Form[0]) && before.Upos is "ADJ" or "NOUN" or "PROPN" or "VERB"
            && before.Form is not ("European" or "EU" or "African" or "Security" or "The")
            && before.Id > 1 && before.Head == head.Id && head.Form == "Commission";
    }
}
