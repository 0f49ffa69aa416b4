using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Reading;

internal sealed partial class ClauseTree
{
    /// <summary>True for a verb in the passive: its surface subject is what the act is done to.</summary>
    public bool IsPassive(Token predicate)
    {
        if (predicate.Upos != "VERB") return false;
        if (IsHarmed(predicate)) return true;
        foreach (var child in Sentence.Children(predicate))
        {
            if (child.Deprel is "nsubj:pass" or "aux:pass" or "csubj:pass") return true;
            if (child.Deprel is "nsubj") return false;
        }
        if (predicate.Xpos != "VBN") return false;
        // "Israeli tanks fired four shells, witnesses said": with an object it is no reduced passive, but a clause that the tree misplaced.
        if (predicate.Relation == "acl" && Sentence.Child(predicate, "obj") is not null && !IsDitransitive(predicate)) return false;
        if (predicate.Relation is "acl" or "advcl" && predicate.Deprel != "acl:relcl" && !HasAuxiliary(predicate)) return true;
        if (predicate.Relation == "root" && !HasAuxiliary(predicate)) return true; // "Five killed in Kabul"
        if (predicate.Relation == "xcomp" && !HasAuxiliary(predicate)) return true; // "had him arrested"
        return predicate.Relation == "conj" && !HasAuxiliary(predicate) && Sentence.HeadOf(predicate) is { } first && first.Xpos == "VBN" && IsPassive(first);
    }

    /// <summary>"Five militants killed in an air strike": a headline without its auxiliary, since nobody kills without an object.</summary>
    private bool IsHarmed(Token verb) => verb.Xpos is "VBD" or "VBN"
        && _acts.Is("harmed-in-headlines", Lemma(verb))
        && Sentence.Child(verb, "nsubj") is not null && verb.Deprel != "acl:relcl"
        && !Sentence.Children(verb).Any(c => c.Relation is "obj" or "iobj" or "ccomp" or "xcomp" or "aux"
            || (c.Relation == "obl" && Preposition(c) is null) || (c.Relation == "conj" && Sentence.Child(c, "obj") is not null));

    private bool HasAuxiliary(Token verb) => Sentence.Children(verb).Any(c => c.Relation == "aux");

    /// <summary>The arguments in the order subject, object, others; nothing that the text does not give.</summary>
    public ImmutableArray<Argument> Arguments(Token predicate)
    {
        var found = ImmutableArray.CreateBuilder<Argument>();
        if (KindOf(predicate) == PredicateKind.Noun) AddNominal(predicate, found);
        else AddVerbal(predicate, found);
        return found.ToImmutable();
    }

    private void AddVerbal(Token verb, ImmutableArray<Argument>.Builder found)
    {
        var passive = IsPassive(verb);
        var surface = SurfaceSubject(verb, 0);
        var (subject, obj) = passive ? (Agent(verb), surface) : (surface, Object(verb));
        Token? indirect = Sentence.Child(verb, "iobj");
        if (passive && Sentence.Child(verb, "obj") is { } kept) (indirect, obj) = (surface, kept); // "was granted asylum"
        // "gave the envoy 48 hours": of two objects side by side the first is who is given.
        if (!passive && indirect is null && Sentence.Children(verb).Where(c => c.Relation == "obj" && c.Id > verb.Id).ToArray() is [var given, var gift]
            && !Sentence.Tokens[given.Id..(gift.Id - 1)].Any(t => t.Upos is "PUNCT" or "CCONJ" or "ADP" or "VERB")) (indirect, obj) = (given, gift);
        // Who is warned, asked for something or let do something is the object, whichever of the two the tree takes for it.
        if (!passive && obj is null && Sentence.Child(verb, "ccomp") is null) (indirect, obj) = (null, indirect);
        if (subject is not null) found.Add(new("subject", subject.Id, ArgumentSpan(subject)));
        if (obj is not null && obj.Id != subject?.Id) found.Add(new("object", obj.Id, ArgumentSpan(obj)));
        // A list that the tree has as two subjects ("Bahrain, Egypt and the Emirates broke off").
        var (role, surfaceId) = passive ? ("object", obj?.Id) : ("subject", subject?.Id);
        var bearer = verb.Relation == "conj" && Sentence.Child(verb, "nsubj") is null && Sentence.HeadOf(verb) is { Upos: "VERB" } first ? first : verb;
        foreach (var child in Sentence.Children(bearer))
        {
            if (child.Relation == "nsubj" && child.Id != surfaceId && child.Id < verb.Id && !IsTime(child))
                found.Add(new(role, Relative(child).Id, ArgumentSpan(child)));
        }
        if (indirect is not null) found.Add(new("indirect", indirect.Id, ArgumentSpan(indirect)));
        AddOthers(verb, found, passive && subject is not null ? subject.Id : 0);
    }

    private void AddOthers(Token predicate, ImmutableArray<Argument>.Builder found, int agent)
    {
        foreach (var child in Sentence.Children(predicate))
        {
            if (child.Id == agent) continue;
            switch (child.Relation)
            {
                case "obl" or "nmod" or "advmod" or "advcl" or "acl" when child.Deprel != "nmod:poss":
                    if (child.Relation is "advcl" or "acl" && !(child.Xpos == "VBG" || child.Upos is "NOUN" or "PROPN")) break;
                    if (Preposition(child) is { } preposition)
                    {
                        found.Add(new(preposition, Relative(child).Id, ArgumentSpan(Relative(child))));
                    }
                    break;
                case "ccomp" or "xcomp":
                    found.Add(new("clause", child.Id, ArgumentSpan(child)));
                    break;
            }
        }
        // "called and pressed for talks": a preposition's object stands at the last conjunct, an object at the first.
        foreach (var conjunct in Sentence.Children(predicate).Where(c => c.Relation == "conj" && c.Upos == "VERB"))
        {
            if (Sentence.Children(predicate).Any(c => c.Id > predicate.Id && c.Id < conjunct.Id && c.Relation is "obj" or "obl" or "ccomp" or "xcomp")) break;
            if (found.Any(a => a.Role is "object" or "clause")) break;
            if (Sentence.Child(conjunct, "obj") is { } shared && conjunct.Id - predicate.Id <= 3) found.Add(new("object", shared.Id, ArgumentSpan(shared)));
        }
    }

    private void AddNominal(Token noun, ImmutableArray<Argument>.Builder found)
    {
        foreach (var child in Sentence.Children(noun))
        {
            if (child.Deprel == "nmod:poss") found.Add(new("poss", child.Id, ArgumentSpan(child)));
            else if (child.Relation is "amod" or "compound" or "nummod" && child.Id < noun.Id) found.Add(new("mod", child.Id, ArgumentSpan(child)));
        }
        if (Sentence.Child(noun, "nsubj") is { } subject) found.Add(new("subject", subject.Id, ArgumentSpan(subject)));
        AddOthers(noun, found, 0);
        foreach (var child in Sentence.Children(noun))
        {
            if (child.Relation == "acl" && child.Deprel != "acl:relcl" && child.Id > noun.Id && MarkOf(child) is "to" or "that")
                found.Add(new("clause", child.Id, ArgumentSpan(child)));
        }
    }

    /// <summary>The preposition of an oblique, as one word ("against") or several ("because of"); null if it has none.</summary>
    public string? Preposition(Token oblique)
    {
        foreach (var child in Sentence.Children(oblique))
        {
            if (child.Relation is not ("case" or "mark")) continue;
            if (child.Id > oblique.Id) break;
            var rest = Sentence.Children(child).Where(c => c.Relation == "fixed").Select(c => c.Form.ToLowerInvariant());
            var first = child.Form.ToLowerInvariant();
            return string.Join(' ', rest.Prepend(first));
        }
        return null;
    }

    /// <summary>"subject", "object", "indirect", "poss", "mod", "clause" or the preposition.</summary>
    private string? RoleOf(Token argument) => argument.Deprel switch
    {
        "nsubj" or "csubj" => "subject",
        "nsubj:pass" => "object",
        "obj" => "object",
        "iobj" => "indirect",
        "nmod:poss" => "poss",
        _ when argument.Relation is "obl" or "nmod" or "advcl" or "acl" => Preposition(argument),
        _ when argument.Relation is "xcomp" or "ccomp" => "clause",
        _ => null,
    };

    private bool IsDitransitive(Token verb) => _acts.Is("two-objects", Lemma(verb));

    private static bool IsTime(Token token) => Lemma(token) is
        "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "today" or "yesterday" or "tomorrow" or "tonight";

    private Token? Agent(Token verb)
    {
        foreach (var child in Sentence.Children(verb))
        {
            if (child.Deprel == "obl:agent" || (child.Relation == "obl" && Preposition(child) == "by")) return Relative(child);
        }
        // "Was shot and killed by soldiers": those who did the one did the other.
        foreach (var conjunct in Sentence.Children(verb).Where(c => c.Relation == "conj" && c.Upos == "VERB" && c.Id - verb.Id <= 4
            && Sentence.Child(c, "nsubj") is null && IsPassive(c)))
        {
            if (!Sentence.Children(verb).Any(c => c.Id > verb.Id && c.Id < conjunct.Id && c.Relation is "obl" or "advcl")
                && Agent(conjunct) is { } shared) return shared;
        }
        return null;
    }

    private Token? Object(Token verb)
    {
        foreach (var child in Sentence.Children(verb))
        {
            if (child.Relation != "obj") continue;
            if (!IsTime(child)) return Relative(child);
            // "lifted Friday a blockade": the day has taken the object's place.
            foreach (var below in Sentence.Children(child))
            {
                if (below.Upos is "NOUN" or "PROPN" && below.Id > child.Id && Preposition(below) is null) return below;
            }
        }
        // "Generals detain PM": a headline's object that the tree takes for a time.
        if (_acts.Is("judges", Lemma(verb)) && Sentence.Children(verb).FirstOrDefault(c => c.Deprel == "obl:unmarked" && c.Id > verb.Id && c.Id <= verb.Id + 3
            && c.Upos is "NOUN" or "PROPN" && !IsTime(c)) is { } bare) return bare;
        if (verb.Deprel == "acl:relcl" && Sentence.Child(verb, "nsubj") is { } subject && !IsRelative(subject)
            && Sentence.HeadOf(verb) is { } head && !Sentence.Children(verb).Any(c => c.Relation is "ccomp" or "xcomp" || IsRelative(c)))
            return head; // "the ship Iran seized"
        if (verb.Relation == "conj" && Sentence.HeadOf(verb) is { Upos: "VERB" } first && Sentence.Child(first, "obj") is { } shared && shared.Id > verb.Id)
            return shared; // "bombed and shelled the town"
        return null;
    }

    private static bool IsRelative(Token token) => token.Xpos is "WDT" or "WP" && token.Feats.Contains("PronType=Rel", StringComparison.Ordinal)
        || token.Xpos is "WDT" || (token.Form.ToLowerInvariant() is "who" or "which" or "whom");

    /// <summary>The noun that a relative pronoun stands for; other words as they are.</summary>
    private Token Relative(Token token)
    {
        if (!IsRelative(token)) return token;
        var at = token;
        for (var steps = 0; Sentence.HeadOf(at) is { } head && steps < 20; steps++)
        {
            if (at.Deprel is "acl:relcl" or "acl") return head;
            at = head;
        }
        // The tree has the clause elsewhere: the nearest noun before the pronoun.
        for (var id = token.Id - 1; id > 0 && id > token.Id - 6; id--)
        {
            var before = Sentence[id];
            if (before.Upos is not ("NOUN" or "PROPN")) continue;
            while (before.Relation is "compound" or "flat" && Sentence.HeadOf(before) is { } name && name.Id < token.Id) before = name;
            return before;
        }
        return token;
    }
}
