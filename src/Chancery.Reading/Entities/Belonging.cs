using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Whose a noun is: the states and organisations that adjectives, possessors and "of" give it.</summary>
/// <param name="Codes">Distinct, in the order of the text; several where they are coordinated.</param>
/// <param name="Possessor">Id of a possessive pronoun that would tell; 0 without one.</param>
/// <param name="Strong">False if only a place ("in Cairo") tells.</param>
internal readonly record struct Owner(ImmutableArray<string> Codes, int Possessor, bool Strong, ImmutableArray<NameUse> Names)
{
    public static Owner None { get; } = new([], 0, false, []);
}

internal static class Belonging
{
    private static readonly FrozenSet<string> Envoys = FrozenSet.ToFrozenSet(
        ["ambassador", "envoy", "delegate", "representative", "delegation", "emissary", "special envoy", "visitor", "mission", "observer",
        "permanent representative",
         "special representative", "negotiator", "mediator", "chief negotiator", "threat", "exporter", "supplier", "refugee", "donor", "high commissioner",
         "attaché"]);

    private static readonly FrozenSet<string> SpokenFor = FrozenSet.ToFrozenSet(
        ["spokesman", "spokeswoman", "spokesperson", "lawyer", "adviser", "advisor", "aide", "minister", "secretary", "commissioner", "prosecutor",
        "director", "deputy", "fighter", "speaker"]);

    /// <summary>
    /// The owner of the noun phrase with that head; <paramref name="first"/> is the first word of its fixed part ("foreign" in "foreign minister").
    /// </summary>
    public static Owner Of(SentenceView view, int head, int first, string lemma)
    {
        var codes = new List<string>();
        var names = new List<NameUse>();
        var possessor = 0;
        for (var id = first; id <= head; id++) Before(view, id, first, codes, names, ref possessor, 0);
        Leader(view, first, codes, names);
        Adjacent(view, first, codes, names);
        var strong = codes.Count > 0;
        // "Its embassy in the Yemeni capital" is whose "its" is.
        if (!strong && possessor == 0) strong = After(view, head, lemma, codes, names, 0) || RightBehind(view, head, codes, names);
        return new([.. codes.Distinct()], possessor, strong || possessor > 0, [.. names]);
    }

    /// <summary>Adjectives, compounds and possessors before the noun, with their conjuncts.</summary>
    private static void Before(SentenceView view, int head, int before, List<string> codes, List<NameUse> names, ref int possessor, int depth)
    {
        if (depth > 3) return;
        foreach (var child in view.Sentence.Children(view[head]))
        {
            var id = child.Id;
            if (id >= before && depth == 0) continue;
            if (view.Relations[id] is not ("amod" or "compound" or "nmod" or "conj" or "flat" or "appos" or "det")
                || (view.Relations[id] == "nmod" && view.OwnPreposition(id) is not null && id > head))
                continue;
            if (child.Deprel == "nmod:poss" && child.Upos == "PRON")
            {
                possessor = id;
                continue;
            }
            Take(view, id, codes, names);
            Before(view, id, before, codes, names, ref possessor, depth + 1);
        }
    }

    /// <summary>"U.S.-led forces", "NATO-led troops", "the London-based group": whoever leads them, or where they are.</summary>
    private static void Leader(SentenceView view, int first, List<string> codes, List<NameUse> names)
    {
        for (var id = first - 1; id > 2 && id >= first - 4; id--)
        {
            if (view.Forms[id - 1] is "led" or "based" or "run" or "owned" && view.Forms[id - 2] is "-" or "‑" or "–")
            {
                if (view.Names[id - 2] is { } use) Take(view, use.Head, codes, names);
                return;
            }
            if (view[id].Upos is not ("ADJ" or "NOUN" or "PROPN" or "VERB")) return;
        }
    }

    /// <summary>Names right before the noun, where the tree hangs them elsewhere.</summary>
    private static void Adjacent(SentenceView view, int first, List<string> codes, List<NameUse> names)
    {
        if (codes.Count > 0) return;
        for (var id = first - 1; id >= 1; id--)
        {
            if (view.Names[id] is { } use)
            {
                // "In Syria troops fired", but "a visit to United States forces".
                if (view.OwnPreposition(use.Head) is "in" or "at" or "near" or "across" or "outside" or "inside" && view[use.Head].Upos == "PROPN"
                    && view.Relations[use.Head] is "obl") return;
                if (view.IsSubject(use.Head) && view.Relations[use.Head] == "nsubj" && id < first - 1) return;
                Take(view, use.Head, codes, names);
                return;
            }
            if (view[id].Upos is not ("ADJ" or "NOUN" or "PROPN" or "NUM") && view.Forms[id - 1] is not ("-" or "'s" or "’s" or "'" or "’" or ")")) return;
            if (view[id].Upos is "NOUN" && view.Roles[id] is null && view.Relations[id] is not ("compound" or "amod")) return;
        }
    }

    /// <summary>"The National Assembly of Afghanistan": what follows with "of" is its own, wherever the tree hangs it.</summary>
    private static bool RightBehind(SentenceView view, int head, List<string> codes, List<NameUse> names)
    {
        if (codes.Count > 0 || head + 2 > view.Count || view.Forms[head] != "of") return false;
        var at = view.Forms[head + 1] is "the" && head + 3 <= view.Count ? head + 3 : head + 2;
        if (view.Names[at] is not { } use || use.First != at || use.Actor?.Kind is not (ActorKind.State or ActorKind.Organisation)) return false;
        Take(view, use.Head, codes, names);
        return codes.Count > 0;
    }

    /// <summary>"of Iran", "from Serbia", "in Cairo" behind the noun; gives whether it tells more than the place.</summary>
    private static bool After(SentenceView view, int head, string lemma, List<string> codes, List<NameUse> names, int depth)
    {
        if (depth > 3) return false;
        var strong = false;
        foreach (var child in view.Sentence.Children(view[head]))
        {
            var id = child.Id;
            if (id <= head || view.Relations[id] is not ("nmod" or "obl" or "appos" or "amod" or "acl")) continue;
            if (view.Relations[id] is "amod" or "acl")
            {
                // "a source close to the Kremlin", "a group linked to Iran"
                if (view.Lemma(id) is "close" or "loyal") strong |= After(view, id, "aide", codes, names, depth + 1);
                else if (view.Lemma(id) is "flee" or "escape") strong |= Fled(view, id, codes, names);
                else if (view.Lemma(id) is "operate" or "live" or "base" or "reside" or "settle" && !strong && !Envoys.Contains(lemma)) After(view, id,
                    lemma, codes, names, depth + 1);
                continue;
            }
            if (view.Relations[id] == "appos" && view.Names[id] is null) continue;
            switch (view.OwnPreposition(id))
            {
                case "from" when IsLeft(view, head):
                case "of" when IsVictim(lemma):
                    break;
                case "of" or "from":
                    strong |= TakeWithConjuncts(view, id, codes, names) || After(view, id, lemma, codes, names, depth + 1);
                    break;
                case "with" when IsServing(lemma) && view.Names[id] is { Actor.Kind: ActorKind.Organisation or ActorKind.Movement or ActorKind.Seat }:
                    strong |= TakeWithConjuncts(view, id, codes, names);
                    break;
                case "for" when SpokenFor.Contains(lemma):
                    strong |= TakeWithConjuncts(view, id, codes, names) || After(view, id, lemma, codes, names, depth + 1);
                    break;
                case "to" when !Envoys.Contains(lemma):
                    strong |= TakeWithConjuncts(view, id, codes, names);
                    break;
                case "in" or "at" or "near" or "outside" or "across" or "around" or "inside" when !strong && !Envoys.Contains(lemma):
                    TakeWithConjuncts(view, id, codes, names);
                    break;
            }
        }
        return strong;
    }

    /// <summary>"The hijackers of a Ruritanian plane": whom they harm is not whose they are.</summary>
    private static bool IsVictim(string lemma) => lemma is "hijacker" or "kidnapper" or "attacker" or "assailant" or "hostage-taker" or "bomber" or "gunman"
        or "invader";

    /// <summary>"A soldier with the NATO force": whom they serve with is whose they are.</summary>
    private static bool IsServing(string lemma) => lemma is "soldier" or "officer" or "peacekeeper" or "troop" or "fighter" or "adviser" or "contractor"
        or "aid worker" or "worker" or "journalist";

    /// <summary>"The withdrawal of forces from Panama", "pulled its troops from Mali": what they leave is not theirs.</summary>
    private static bool IsLeft(SentenceView view, int head) => view[head].Head > 0
        && (view.Relations[head] is "obj" or "nsubj" || (view.Relations[head] == "nmod" && view.OwnPreposition(head) is "of"))
        && view.Lemma(view[head].Head) is "withdrawal" or "pullout" or "removal" or "evacuation" or "departure" or "withdraw" or "pull" or "remove"
        or "evacuate";

    /// <summary>"Refugees fleeing the war in Liberia": they are of the state they flee.</summary>
    private static bool Fled(SentenceView view, int verb, List<string> codes, List<NameUse> names)
    {
        foreach (var child in view.Sentence.Children(view[verb]))
        {
            if (view.Relations[child.Id] is not ("obj" or "obl") || (view.Relations[child.Id] == "obl"
                && view.OwnPreposition(child.Id) is not ("from" or "in" or "out"))) continue;
            if (TakeWithConjuncts(view, child.Id, codes, names)) return true;
            foreach (var below in view.Sentence.Children(child))
            {
                if (below.Id > child.Id && view.Relations[below.Id] is "nmod" or "obl" && view.OwnPreposition(below.Id) is "in" or "of"
                    && TakeWithConjuncts(view, below.Id, codes, names)) return true;
            }
        }
        return false;
    }

    private static bool TakeWithConjuncts(SentenceView view, int id, List<string> codes, List<NameUse> names)
    {
        var before = codes.Count;
        Take(view, id, codes, names);
        if (codes.Count == before && view.EntityAt(id) is { } entity && entity.HasCode) codes.AddRange(entity.Codes);
        foreach (var child in view.Sentence.Children(view[id]))
        {
            // "of Japan, South Korea and the United States": some trees hang each on the one before.
            if (view.Relations[child.Id] == "conj" && child.Id > id) TakeWithConjuncts(view, child.Id, codes, names);
            // "The chief of Israel's ally": not Israel's.
            else if (codes.Count == before && child.Id < id && view.Relations[child.Id] is "compound" or "amod" or "nmod"
                && !Nominals.IsRelational(view.Lemma(id))) Take(view, child.Id, codes, names);
        }
        return codes.Count > before;
    }

    private static void Take(SentenceView view, int id, List<string> codes, List<NameUse> names)
    {
        if (view.Names[id] is null && view.EntityAt(id) is { HasCode: true } owner && view.Relations[id] is "nmod" or "compound") codes.AddRange(owner.Codes);
        if (view.Names[id] is not { Backer: false } use || names.Contains(use)) return;
        if (use.Entity is { } entity && entity.HasCode) codes.AddRange(entity.Codes);
        else if (use.Code is { } code) codes.Add(code);
        else return;
        names.Add(use);
    }
}
