using Chancery.Language;

namespace Chancery.Reading;

/// <summary>A predicate with its auxiliaries and particles: tense, modality, polarity, and the words that name the act.</summary>
internal readonly struct VerbGroup
{
    public VerbGroup(ClauseTree tree, Token predicate)
    {
        var sentence = tree.Sentence;
        Lemma = tree.LemmaOf(predicate);
        Trigger = predicate.Span;
        Token? finite = null;
        var progressive = false;
        foreach (var child in sentence.Children(predicate))
        {
            switch (child.Relation)
            {
                case "aux":
                    Trigger = Trigger.Union(child.Span);
                    var word = ClauseTree.Lemma(child);
                    if (child.Deprel != "aux:pass")
                    {
                        if (child.Xpos == "MD" || IsModal(word)) Modal = Plain(child.Form);
                        else if (word == "have") Perfect = true;
                        else if (word == "be" && predicate.Xpos == "VBG") progressive = true;
                        else if (word is "be" or "get" && predicate.Xpos == "VB") Modal = "will"; // "is to meet"
                    }
                    finite ??= child;
                    break;
                case "cop":
                    finite ??= child;
                    if (predicate.Xpos == "VB" && sentence.Children(predicate).Any(c => c.Relation == "mark" && c.Id > child.Id && c.Form == "to"))
                        Modal = "will"; // "is to withdraw"
                    Trigger = Trigger.Union(child.Span);
                    break;
                case "compound" when child.Deprel == "compound:prt":
                    Lemma += " " + child.Form.ToLowerInvariant();
                    Trigger = Trigger.Union(child.Span);
                    break;
                case "advmod" when IsNegative(sentence, child):
                    Negated = true;
                    break;
                // "Nearly attacked": it might have, and has not.
                case "advmod" when child.Id == predicate.Id - 1 && child.Form.ToLowerInvariant() is "nearly" or "almost":
                    Modal ??= "could";
                    break;
                case "cc" when child.Form.ToLowerInvariant() is "neither" or "nor":
                    Negated = true;
                    break;
                case "det" when child.Form.Equals("no", StringComparison.OrdinalIgnoreCase):
                    Negated = true;
                    break;
                case "nsubj" or "obj" when sentence.Child(child, "det")?.Form.ToLowerInvariant() is "no" or "neither":
                    Negated = true;
                    break;
                // "Neither Israel nor Egypt attacked".
                case "nsubj" when child.Form.ToLowerInvariant() is "nobody" or "none" or "neither"
                    || sentence.Child(child, "cc") is { Form: "neither" or "Neither" }:
                    Negated = true;
                    break;
                case "mark" or "case" when child.Form.ToLowerInvariant() is "without" or "instead":
                    Negated = predicate.Upos == "VERB";
                    break;
            }
        }

        if (Modal is null && finite is null && predicate.Relation == "conj" && predicate.Xpos is "VB" or "VBN" or "VBG"
            && sentence.HeadOf(predicate) is { } first
            && first.Upos is "VERB" or "ADJ" && sentence.Child(predicate, "nsubj") is null && SameForm(first, predicate))
        {
            var shared = new VerbGroup(tree, first);
            (Tense, Modal, Perfect) = (shared.Tense, shared.Modal, shared.Perfect);
            Negated |= shared.Negated && sentence.Children(predicate).Any(c => c.Relation == "cc"
                && (c.Form.ToLowerInvariant() is "or" or "nor" || shared.Modal is not null && c.Form.Equals("and", StringComparison.OrdinalIgnoreCase)));
            Question = shared.Question;
            return;
        }
        // "Is due to be sentenced", "is set to meet", where the tree makes an adverb of it.
        if (Modal is null && finite is not null
            && sentence.Children(predicate).Any(c => c.Id < predicate.Id && c.Relation is "advmod" or "aux" or "amod"
            && c.Form.ToLowerInvariant() is "due" or "set" or "scheduled" or "expected" or "bound")) Modal = "will";
        // "Is to be hanged": what is arranged.
        if (Modal is null && finite is { Relation: "aux" } && ClauseTree.Lemma(finite) == "be"
            && sentence.Children(predicate).Any(c => c.Relation == "mark" && c.Id > finite.Id && c.Form == "to")) Modal = "will";
        Tense = TenseOf(predicate, finite, progressive, Modal);
        Question = predicate.Relation == "root" && sentence.Tokens[^1].Form == "?" || IsAsked(sentence, predicate);
    }

    public string Lemma { get; }

    public TextSpan Trigger { get; }

    public bool Negated { get; }

    public Tense Tense { get; }

    public string? Modal { get; }

    public bool Perfect { get; }

    public bool Question { get; }

    /// <summary>"Is Moscow ready, he asked": the auxiliary stands before its subject.</summary>
    private static bool IsAsked(Sentence sentence, Token predicate)
    {
        if (predicate.Relation != "ccomp" || sentence.HeadOf(predicate) is not { } above
            || ClauseTree.Lemma(above) is not ("ask" or "wonder" or "inquire" or "demand")) return false;
        return sentence.Child(predicate, "nsubj") is { } subject && sentence.Children(predicate).Any(c => c.Relation is "aux" or "cop" && c.Id < subject.Id);
    }

    private static bool SameForm(Token first, Token second) => first.Xpos == second.Xpos || first.Upos == "ADJ";

    private static Tense TenseOf(Token predicate, Token? finite, bool progressive, string? modal)
    {
        if (modal is "will" or "shall") return Tense.Future;
        if (progressive && finite is not null) return IsPast(finite) ? Tense.Past : Tense.Progressive;
        if (finite is not null && modal is null) return ClauseTree.Lemma(finite) == "have" ? Tense.Past : IsPast(finite) ? Tense.Past : Tense.Present;
        return predicate.Xpos switch
        {
            "VBD" => Tense.Past,
            "VBN" when modal is null => Tense.Past,
            "VBZ" or "VBP" => Tense.Present,
            _ => Tense.None,
        };
    }

    private static bool IsPast(Token finite) => finite.Xpos is "VBD" || finite.Form.ToLowerInvariant() is "was" or "were" or "had" or "did";

    private static bool IsModal(string lemma) => lemma is
        "will" or "would" or "shall" or "should" or "can" or "could" or "may" or "might" or "must" or "ought";

    private static string Plain(string form) => form.ToLowerInvariant() switch
    {
        "'ll" or "wo" or "won" => "will",
        "'d" => "would",
        "ca" => "can",
        "sha" => "shall",
        var word => word,
    };

    private static bool IsNegative(Sentence sentence, Token adverb)
    {
        var word = adverb.Form.ToLowerInvariant();
        if (word is "not" or "n't" or "n’t" or "never" or "nt" or "neither") return true;
        return word is "longer" && sentence.Children(adverb).Any(c => c.Form.Equals("no", StringComparison.OrdinalIgnoreCase));
    }
}
