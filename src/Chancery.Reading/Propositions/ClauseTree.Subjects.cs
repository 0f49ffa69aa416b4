using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Subjects found through control, relative clauses and coordination.</summary>
internal sealed partial class ClauseTree
{
    /// <summary>The subject as it stands before passives are undone, found through control, relatives and coordination.</summary>
    private Token? SurfaceSubject(Token verb, int depth)
    {
        if (depth > 30) return null;
        foreach (var child in Sentence.Children(verb))
        {
            if (child.Relation == "nsubj" && !IsTime(child)) return Relative(child);
        }
        if (Sentence.HeadOf(verb) is not { } head) return null;
        switch (verb.Relation)
        {
            case "xcomp" or "ccomp" when head.Upos is "VERB" or "ADJ" or "AUX":
                return Controller(head, verb, depth);
            case "advcl" when head.Upos is "VERB" or "ADJ" or "AUX":
                if (MarkOf(verb) is "to" && ObjectControls(head)) return Controller(head, verb, depth);
                // "Bombs used by Ruritania to kill him".
                if (MarkOf(verb) is "to" && IsPassive(head) && Agent(head) is { } user) return user;
                if (MarkOf(verb) is "for" or "of" && verb.Xpos == "VBG" && Judges(head) && Controller(head, verb, depth) is { } judged) return judged;
                if (MarkOf(verb) is "from" && Prevents(head)) return Controller(head, verb, depth);
                if (MarkOf(verb) is "against" && verb.Xpos == "VBG" && Lemma(head) is "warn" or "caution" or "advise") return Controller(head, verb, depth);
                if (verb.Xpos == "VBG" && MarkOf(verb) is null && IsPassive(head) && Agent(head) is { } agent)
                    return agent; // "was shelled by rebels, killing two"
                return SurfaceSubject(head, depth + 1);
            case "conj" when _isPredicate[head.Id] && KindOf(head) != PredicateKind.Noun:
                return SurfaceSubject(head, depth + 1);
            case "parataxis":
                return null;
            case "acl" when verb.Deprel == "acl:relcl":
                return Sentence.Children(verb).Any(c => c.Relation is "obj" or "obl" && IsRelative(c)) || IsPassiveOrTransitive(verb) ? null : head;
            // "Bombed a town in Syria, killing five": after a comma the participle goes with the verb, whatever noun it hangs on.
            case "acl" when verb.Xpos == "VBG" && verb.Id > 1 && Sentence[verb.Id - 1].Form == "," && Above(head) is { } main && main.Id < verb.Id:
                return SurfaceSubject(main, depth + 1) ?? head;
            case "acl" when verb.Xpos is "VBG" or "VBN" or "VBD":
                return head;
            // "China's invitation to Kim to visit": whoever is asked does it, never whoever asks.
            case "acl" when _acts.Is("asking-nouns", Lemma(head)):
                return Sentence.Children(head).FirstOrDefault(c => c.Relation == "nmod" && c.Id < verb.Id && Preposition(c) is "to" or "on" or "for");
            // "Ruritania became the latest country to expel envoys": whoever is the latest expels.
            case "acl" when IsOneOfMany(head):
                return (head.Relation is "xcomp" or "root" or "ccomp" or "conj" ? SurfaceSubject(head, depth + 1) : null) ?? head;
            // "The deadline for Ruritania to withdraw".
            case "acl" when MarkOf(verb) is "to"
                && Sentence.Children(head).FirstOrDefault(c => c.Relation == "nmod" && c.Id < verb.Id && Preposition(c) is "for") is { } meant:
                return meant;
            case "acl" when Sentence.Child(head, "nmod:poss") is { } owner:
                return owner;
            case "acl" when Sentence.HeadOf(head) is { Upos: "VERB" } governor && head.Relation is "obj" && !_isPredicate[head.Id]:
                return SurfaceSubject(governor, depth + 1); // "has the right to", "made an attempt to"
            default:
                return null;
        }
    }

    /// <summary>"The first delegation", "the only state": with an infinitive behind it, it is who does or did it.</summary>
    private bool IsOneOfMany(Token noun) =>
        Sentence.Children(noun).Any(c => c.Relation == "amod"
        && c.Form.ToLowerInvariant() is "first" or "last" or "only" or "latest" or "second" or "third" or "next");

    /// <summary>The active verb that a noun stands below as object or in a phrase; null for a subject.</summary>
    private Token? Above(Token noun)
    {
        var at = noun;
        for (var steps = 0; Sentence.HeadOf(at) is { } head && steps < 8; steps++)
        {
            if (at.Relation is "nsubj") return null;
            if (head.Upos == "VERB") return IsPassive(head) ? null : head;
            if (at.Relation is not ("nmod" or "appos" or "flat" or "conj" or "obl" or "compound")) return null;
            at = head;
        }
        return null;
    }

    private bool IsPassiveOrTransitive(Token verb) => Sentence.Child(verb, "obj") is null && verb.Xpos != "VBN";

    /// <summary>Who does the embedded act: the object if there is one ("forced Iran to"), else the subject ("agreed to").</summary>
    private Token? Controller(Token head, Token clause, int depth)
    {
        if (!SubjectControls(head) && !IsPassive(head))
        {
            foreach (var child in Sentence.Children(head))
            {
                if (child.Relation is "obj" or "iobj" && child.Id < clause.Id) return Relative(child);
            }
            foreach (var child in Sentence.Children(head))
            {
                // "On behalf of the king asked him to": only what follows the verb.
                if (child.Relation == "obl" && child.Id > head.Id && child.Id < clause.Id && !IsTime(child) && ObjectControls(head)
                    && Preposition(child) is "on" or "upon" or "to" or "for" or "with") return child;
            }
        }
        return clause.Relation == "ccomp" && MarkOf(clause) is not "to" ? null : SurfaceSubject(head, depth + 1);
    }

    /// <summary>"Called on Iran to", "appealed to Iran to", "asked Iran to".</summary>
    private bool ObjectControls(Token head) => _acts.Is("object-does", Lemma(head));

    /// <summary>"Promised Iran to", "telephoned the king to apologise": the subject does it, though another is named.</summary>
    private bool SubjectControls(Token head) => _acts.Is("subject-does", Lemma(head));

    /// <summary>"Prevent Iran from deploying": who is held back would do it.</summary>
    private bool Prevents(Token head) => _acts.Is("holds-back", Lemma(head));

    /// <summary>"Condemned NATO for rejecting", "accused Iran of arming": the one judged has done it.</summary>
    private bool Judges(Token head) => _acts.Is("judges", Lemma(head));
}
