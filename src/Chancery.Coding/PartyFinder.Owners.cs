using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>The state or body that stands at a noun: a demonym, an owner, a doer, a place.</summary>
internal sealed partial class PartyFinder
{
    /// <summary>The state or body that stands at a noun: a demonym or compound, an owner, or "of", "in", "from".</summary>
    private ImmutableArray<Party> Beside(Sentence tree, int sentence, Token head, bool possession, int depth)
    {
        var found = new List<Party>();
        // "The war in Sudan" is nobody; "the villages in Sudan" stand for Sudan.
        var happening = head.Upos == "NOUN" && MentionAt(sentence, head.Id) is null
            && (_acts.IsEventNoun(RowMatcher.Lemma(head)) && !_acts.Is("people", RowMatcher.Lemma(head))
            || _acts.Is("happenings", RowMatcher.Lemma(head)));
        foreach (var child in tree.Children(head))
        {
            if (child.Relation is "amod" or "compound" or "flat" or "nmod" && child.Id < head.Id && child.Upos is "ADJ" or "PROPN" or "NOUN"
                && !HasCase(tree, child) && !IsAgainst(tree, child))
            {
                if (MentionAt(sentence, child.Id) is { } mention && EntityOf(mention.Entity) is { Code: not null } entity
                    && entity.Kind != EntityKind.Place && !(child.Relation == "compound" && IsVenue(sentence, tree, head, child)))
                    found.Add(new(entity.Code, null, entity.Id, Phrase(tree, head), PhraseSpan(tree, head)));
                foreach (var second in tree.Children(child).Where(c => c.Relation == "conj"))
                {
                    if (MentionAt(sentence, second.Id) is { } other && EntityOf(other.Entity) is { Code: not null } partner)
                        found.Add(new(partner.Code, null, partner.Id, Phrase(tree, head), PhraseSpan(tree, head)));
                }
            }
        }
        // "A Greek-owned tanker", "a Saudi-led force".
        foreach (var child in tree.Children(head))
        {
            if (found.Count > 0 || child.Id > head.Id || child.Relation is not ("amod" or "compound")
                || !_acts.Is("owned", child.Form.ToLowerInvariant())) continue;
            foreach (var owner in tree.Children(child))
            {
                if (MentionAt(sentence, owner.Id) is { } mention && EntityOf(mention.Entity) is { Code: not null } entity) found.Add(new(entity.Code,
                    null, entity.Id, Phrase(tree, head), PhraseSpan(tree, head)));
            }
        }
        // "A British embassy guard", where the adjective hangs on the compound.
        foreach (var child in tree.Children(head))
        {
            if (found.Count > 0 || child is not { Relation: "compound" } || child.Id > head.Id || EntityAt(sentence, child.Id) is { Code: not null }) continue;
            foreach (var adjective in tree.Children(child).Where(c => c is { Relation: "amod", Upos: "ADJ" } && c.Id < child.Id && !IsAgainst(tree, c)))
            {
                if (EntityAt(sentence, adjective.Id) is { Code: { Length: 3 } code } entity) found.Add(new(code, null, entity.Id, Phrase(tree, head), PhraseSpan(tree, head)));
            }
        }
        // "An al-Shabaab car bombing", where the name hangs on the compound.
        foreach (var child in tree.Children(head))
        {
            if (found.Count > 0 || depth > 2 || child is not { Relation: "compound", Upos: "NOUN" } || child.Id > head.Id
                || !(IsForce(RowMatcher.Lemma(child)) || RowMatcher.Lemma(child) is "car" or "truck" or "suicide" or "roadside" or "bomb")) continue;
            found.AddRange(Beside(tree, sentence, child, false, depth + 1));
        }
        if (found.Count > 0 || !possession) return [.. found];
        // "Their border with Colombia": the other side of it.
        if (RowMatcher.Lemma(head) is "border" or "frontier")
        {
            foreach (var child in tree.Children(head).Where(c => c.Relation == "nmod"
                && tree.Children(c).Any(k => k.Relation == "case" && k.Form.Equals("with", StringComparison.OrdinalIgnoreCase))))
                Collect(tree, sentence, child, found, possession, depth + 1);
            if (found.Count > 0) return [.. found];
        }
        // "An attack carried out by rebels", "an ambush of soldiers": by whom, never on whom.
        var blow = happening && _acts.Noun(RowMatcher.Lemma(head)).Any(e => e.Row.Type == nameof(EventType.ASSAULT) && !e.Row.Symmetric);
        foreach (var clause in tree.Children(head).Where(c => c is { Relation: "acl", Upos: "VERB" }
            && RowMatcher.Lemma(c) is "fire" or "launch" or "drop" && _acts.Is("weapons", RowMatcher.Lemma(head))))
        {
            // "Missiles fired from an American drone".
            foreach (var origin in tree.Children(clause).Where(c => c.Relation == "obl"
                && tree.Children(c).Any(k => k.Relation == "case" && k.Form.ToLowerInvariant() is "by" or "from")))
                Collect(tree, sentence, origin, found, possession, depth + 1);
            if (found.Count > 0) return [.. found];
        }
        if (blow)
        {
            foreach (var clause in tree.Children(head).Where(c => c is { Relation: "acl", Upos: "VERB" } && _acts.Is("commit", RowMatcher.Lemma(c))))
            {
                foreach (var agent in tree.Children(clause).Where(c => c.Relation == "obl"
                    && tree.Children(c).Any(k => k.Relation == "case" && k.Form.ToLowerInvariant() is "by" or "on")))
                    Collect(tree, sentence, agent, found, possession, depth + 1);
                if (found.Count > 0) return [.. found];
            }
        }
        // "Weapons belonging to Ruritania's army".
        foreach (var clause in tree.Children(head).Where(c => c is { Relation: "acl", Upos: "VERB" } && RowMatcher.Lemma(c) is "belong"))
        {
            foreach (var owner in tree.Children(clause).Where(c => c.Relation == "obl" && Cases(tree, c).Any(k => k.Form.Equals("to", StringComparison.OrdinalIgnoreCase))))
                Collect(tree, sentence, owner, found, possession, depth + 1);
            if (found.Count > 0) return [.. found];
        }
        // "Its allies", "Ruritania's neighbours" are others.
        if (_acts.Is("others", RowMatcher.Lemma(head))) return [];
        // "Condemned the arrest of a lawyer": he has not arrested.
        var suffered = head.Upos == "NOUN" && MentionAt(sentence, head.Id) is null && (_acts.Is("suffered", RowMatcher.Lemma(head)) || _acts.Is("harmful-deeds", RowMatcher.Lemma(head)));
        foreach (var relation in (string[])["nmod:poss", "nmod"])
        {
            foreach (var child in tree.Children(head))
            {
                if (child.Deprel != relation && !(relation == "nmod" && child.Relation == "nmod" && child.Deprel != "nmod:poss")) continue;
                if (relation == "nmod" && !Cases(tree, child).Any(c => c.Form.ToLowerInvariant() is "by"
                    || c.Form.Equals("of", StringComparison.OrdinalIgnoreCase) && !blow && !suffered || !happening
                    && !(c.Form.Equals("from", StringComparison.OrdinalIgnoreCase) && IsLeaving(tree, head))
                    && c.Form.ToLowerInvariant() is "in" or "from" or "at" or "within" or "on" or "inside" or "among" or "for" or "to" or "against" or "with")) continue;
                Collect(tree, sentence, child, found, possession, depth + 1);
                if (found.Count > 0) return [.. found];
            }
        }
        // "A deal proposed by Ruritania", "a village held by rebels".
        if (MentionAt(sentence, head.Id) is null)
        {
            foreach (var clause in tree.Children(head).Where(c => c is { Relation: "acl", Upos: "VERB" } && _acts.Is("made-by", RowMatcher.Lemma(c))))
            {
                foreach (var agent in tree.Children(clause).Where(c => c.Relation == "obl"
                    && Cases(tree, c).Any(k => k.Form.Equals("by", StringComparison.OrdinalIgnoreCase))))
                    Collect(tree, sentence, agent, found, possession, depth + 1);
            }
        }
        return [.. found];
    }

    /// <summary>"The Geneva talks" are none of Geneva's.</summary>
    private bool IsVenue(int sentence, Sentence tree, Token noun, Token name) => _acts.Is("talks", RowMatcher.Lemma(noun))
        && PlaceAt(sentence, name.Id) is { IsCountry: false } && !tree.Children(name).Any(c => c.Relation is "case" or "conj");
}
