using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>The state or body that stands at a noun: a demonym, an owner, a doer, a place.</summary>
internal sealed partial class PartyFinder
{
    /// <summary>A noun of one sentence whose owner is looked for.</summary>
    /// <param name="Depth">How many phrases deep it stands below the one that was asked for.</param>
    private readonly record struct Owned(Sentence Tree, int Sentence, Token Head, int Depth);

    /// <summary>The state or body that stands at a noun: before it, in a clause behind it, or behind "of", "in", "from".</summary>
    private ImmutableArray<Party> Beside(Sentence tree, int sentence, Token head, bool possession, int depth)
    {
        var noun = new Owned(tree, sentence, head, depth);
        var found = new List<Party>();
        foreach (var step in (Action<Owned, List<Party>>[])[ByAdjective, ByOwnedAdjective, ByCompoundsAdjective, ByCompound])
        {
            step(noun, found);
            if (found.Count > 0) return [.. found];
        }
        if (!possession) return [];
        foreach (var step in (Action<Owned, List<Party>>[])[AcrossBorder, FiredFrom, CommittedBy, BelongingTo])
        {
            step(noun, found);
            if (found.Count > 0) return [.. found];
        }
        // "Its allies", "Ruritania's neighbours" are others.
        if (_acts.Is("others", RowMatcher.Lemma(head))) return [];
        ByPhrase(noun, found);
        if (found.Count == 0) MadeBy(noun, found);
        return [.. found];
    }

    /// <summary>"Ruritanian troops", "Greek and Turkish warships".</summary>
    private void ByAdjective(Owned noun, List<Party> found)
    {
        var (tree, sentence, head, _) = noun;
        foreach (var child in tree.Children(head))
        {
            if (child.Relation is not ("amod" or "compound" or "flat" or "nmod") || child.Id >= head.Id || child.Upos is not ("ADJ" or "PROPN" or "NOUN")
                || HasCase(tree, child) || IsAgainst(tree, child)) continue;
            if (CodedAt(sentence, child) is { } entity && entity.Kind != EntityKind.Place
                && !(child.Relation == "compound" && IsVenue(sentence, tree, head, child)))
                found.Add(Named(noun, entity));
            foreach (var second in tree.Children(child).Where(c => c.Relation == "conj"))
            {
                if (CodedAt(sentence, second) is { } partner) found.Add(Named(noun, partner));
            }
        }
    }

    /// <summary>"A Greek-owned tanker", "a Saudi-led force".</summary>
    private void ByOwnedAdjective(Owned noun, List<Party> found)
    {
        foreach (var child in noun.Tree.Children(noun.Head))
        {
            if (found.Count > 0 || child.Id > noun.Head.Id || child.Relation is not ("amod" or "compound")
                || !_acts.Is("owned", child.Form.ToLowerInvariant())) continue;
            foreach (var owner in noun.Tree.Children(child))
            {
                if (CodedAt(noun.Sentence, owner) is { } entity) found.Add(Named(noun, entity));
            }
        }
    }

    /// <summary>"A British embassy guard", where the adjective hangs on the compound.</summary>
    private void ByCompoundsAdjective(Owned noun, List<Party> found)
    {
        var (tree, sentence, head, _) = noun;
        foreach (var child in tree.Children(head))
        {
            if (found.Count > 0 || child is not { Relation: "compound" } || child.Id > head.Id || EntityAt(sentence, child.Id) is { Code: not null }) continue;
            foreach (var adjective in tree.Children(child).Where(c => c is { Relation: "amod", Upos: "ADJ" } && c.Id < child.Id && !IsAgainst(tree, c)))
            {
                if (EntityAt(sentence, adjective.Id) is { Code.Length: 3 } entity) found.Add(Named(noun, entity));
            }
        }
    }

    /// <summary>"An al-Shabaab car bombing", where the name hangs on the compound.</summary>
    private void ByCompound(Owned noun, List<Party> found)
    {
        foreach (var child in noun.Tree.Children(noun.Head))
        {
            if (found.Count > 0 || noun.Depth > 2 || child is not { Relation: "compound", Upos: "NOUN" } || child.Id > noun.Head.Id) continue;
            if (IsForce(RowMatcher.Lemma(child)) || RowMatcher.Lemma(child) is "car" or "truck" or "suicide" or "roadside" or "bomb")
                found.AddRange(Beside(noun.Tree, noun.Sentence, child, false, noun.Depth + 1));
        }
    }

    /// <summary>"Their border with Ruritania": the other side of it.</summary>
    private void AcrossBorder(Owned noun, List<Party> found)
    {
        if (RowMatcher.Lemma(noun.Head) is not ("border" or "frontier")) return;
        foreach (var child in noun.Tree.Children(noun.Head).Where(c => c.Relation == "nmod" && HasOwnCase(noun.Tree, c, "with"))) Below(noun, child, found);
    }

    /// <summary>"Missiles fired from a Ruritanian drone".</summary>
    private void FiredFrom(Owned noun, List<Party> found)
    {
        if (!_acts.Is("weapons", RowMatcher.Lemma(noun.Head))) return;
        foreach (var clause in Clauses(noun).Where(c => RowMatcher.Lemma(c) is "fire" or "launch" or "drop"))
        {
            foreach (var origin in Obliques(noun, clause, "by", "from")) Below(noun, origin, found);
            if (found.Count > 0) return;
        }
    }

    /// <summary>"An attack carried out by rebels", "an ambush of soldiers": by whom, never on whom.</summary>
    private void CommittedBy(Owned noun, List<Party> found)
    {
        if (!IsOneSidedBlow(noun)) return;
        foreach (var clause in Clauses(noun).Where(c => _acts.Is("commit", RowMatcher.Lemma(c))))
        {
            foreach (var agent in Obliques(noun, clause, "by", "on")) Below(noun, agent, found);
            if (found.Count > 0) return;
        }
    }

    /// <summary>"Weapons belonging to Ruritania's army".</summary>
    private void BelongingTo(Owned noun, List<Party> found)
    {
        foreach (var clause in Clauses(noun).Where(c => RowMatcher.Lemma(c) is "belong"))
        {
            foreach (var owner in noun.Tree.Children(clause).Where(c => c.Relation == "obl" && HasAnyCase(noun.Tree, c, "to"))) Below(noun, owner, found);
            if (found.Count > 0) return;
        }
    }

    /// <summary>"Ruritania's army", "the army of Ruritania", "officials in Ruritania"; of an act only whoever does it.</summary>
    private void ByPhrase(Owned noun, List<Party> found)
    {
        var (tree, _, head, _) = noun;
        foreach (var child in tree.Children(head).Where(c => c.Deprel == "nmod:poss"))
        {
            Below(noun, child, found);
            if (found.Count > 0) return;
        }
        var (happening, ofVictim) = (IsHappening(noun), IsOneSidedBlow(noun) || IsSuffered(noun));
        foreach (var child in tree.Children(head).Where(c => c.Relation == "nmod" && c.Deprel != "nmod:poss"))
        {
            if (!Cases(tree, child).Any(c => TellsOwner(noun, c.Form.ToLowerInvariant(), happening, ofVictim))) continue;
            Below(noun, child, found);
            if (found.Count > 0) return;
        }
    }

    private bool TellsOwner(Owned noun, string preposition, bool happening, bool ofVictim) => preposition switch
    {
        "by" => true,
        "of" when !ofVictim => true,
        _ when happening => false,
        "from" => !IsLeaving(noun.Tree, noun.Head),
        "in" or "at" or "within" or "on" or "inside" or "among" or "for" or "to" or "against" or "with" => true,
        _ => false,
    };

    /// <summary>"A deal proposed by Ruritania", "a village held by rebels".</summary>
    private void MadeBy(Owned noun, List<Party> found)
    {
        if (MentionAt(noun.Sentence, noun.Head.Id) is not null) return;
        foreach (var clause in Clauses(noun).Where(c => _acts.Is("made-by", RowMatcher.Lemma(c))))
        {
            foreach (var agent in noun.Tree.Children(clause).Where(c => c.Relation == "obl" && HasAnyCase(noun.Tree, c, "by"))) Below(noun, agent, found);
        }
    }

    /// <summary>"The war in Ruritania" is nobody; "the villages in Ruritania" stand for Ruritania.</summary>
    private bool IsHappening(Owned noun) => noun.Head.Upos == "NOUN" && MentionAt(noun.Sentence, noun.Head.Id) is null
        && (_acts.IsEventNoun(RowMatcher.Lemma(noun.Head)) && !_acts.Is("people", RowMatcher.Lemma(noun.Head))
            || _acts.Is("happenings", RowMatcher.Lemma(noun.Head)));

    private bool IsOneSidedBlow(Owned noun) => IsHappening(noun)
        && _acts.Noun(RowMatcher.Lemma(noun.Head)).Any(e => e.Row.Type == nameof(EventType.ASSAULT) && !e.Row.Symmetric);

    /// <summary>"Condemned the arrest of a lawyer": he has not arrested.</summary>
    private bool IsSuffered(Owned noun) => noun.Head.Upos == "NOUN" && MentionAt(noun.Sentence, noun.Head.Id) is null
        && (_acts.Is("suffered", RowMatcher.Lemma(noun.Head)) || _acts.Is("harmful-deeds", RowMatcher.Lemma(noun.Head)));

    private Entity? CodedAt(int sentence, Token word) => EntityAt(sentence, word.Id) is { Code: not null } entity ? entity : null;

    private Party Named(Owned noun, Entity entity) => new(entity.Code, null, entity.Id, Phrase(noun.Tree, noun.Head), PhraseSpan(noun.Tree, noun.Head));

    private void Below(Owned noun, Token phrase, List<Party> found) => Collect(noun.Tree, noun.Sentence, phrase, found, true, noun.Depth + 1);

    private static IEnumerable<Token> Clauses(Owned noun) => noun.Tree.Children(noun.Head).Where(c => c is { Relation: "acl", Upos: "VERB" });

    private static IEnumerable<Token> Obliques(Owned noun, Token clause, string one, string other) =>
        noun.Tree.Children(clause).Where(c => c.Relation == "obl" && (HasOwnCase(noun.Tree, c, one) || HasOwnCase(noun.Tree, c, other)));

    private static bool HasOwnCase(Sentence tree, Token token, string word) =>
        tree.Children(token).Any(k => k.Relation == "case" && k.Form.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static bool HasAnyCase(Sentence tree, Token token, string word) =>
        Cases(tree, token).Any(k => k.Form.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"The Geneva talks" are none of Geneva's.</summary>
    private bool IsVenue(int sentence, Sentence tree, Token noun, Token name) => _acts.Is("talks", RowMatcher.Lemma(noun))
        && PlaceAt(sentence, name.Id) is { IsCountry: false } && !tree.Children(name).Any(c => c.Relation is "case" or "conj");
}
