using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Says which parties a noun phrase stands for: its own entity, its owner, its demonym, or what it is part of.</summary>
internal sealed partial class PartyFinder
{
    private readonly ReportReading _reading;
    private readonly ActLexicon _acts;
    private readonly Dictionary<string, Entity> _entities;
    private readonly Dictionary<(int Sentence, int Head), Mention> _byHead = [];
    private readonly Dictionary<(int Sentence, int Token), Mention> _byWord = [];
    private readonly Dictionary<(int Sentence, int Head), PlaceMention> _places = [];

    public PartyFinder(ReportReading reading, ActLexicon acts)
    {
        _reading = reading;
        _acts = acts;
        _entities = reading.Entities.ToDictionary(e => e.Id);
        foreach (var place in reading.Places) _places.TryAdd((place.Sentence, place.Head), place);
        foreach (var mention in reading.Mentions)
        {
            var key = (mention.Sentence, mention.Head);
            if (!_byHead.TryGetValue(key, out var held) || (held.Kind == MentionKind.Modifier && mention.Kind != MentionKind.Modifier))
                _byHead[key] = mention;
            if (mention.Kind is not (MentionKind.Name or MentionKind.Nominal) || (uint)mention.Sentence >= (uint)reading.Sentences.Length) continue;
            foreach (var token in reading.Sentences[mention.Sentence].Tokens)
            {
                if (token.Span.Start >= mention.Span.End) break;
                if (mention.Span.Contains(token.Span)) _byWord.TryAdd((mention.Sentence, token.Id), mention);
            }
        }
    }

    /// <summary>The report's text, into which all spans go.</summary>
    public string Text => _reading.Text;

    public Entity? EntityOf(string? id) => id is not null && _entities.TryGetValue(id, out var entity) ? entity : null;

    /// <summary>The mention that a word heads, or else a name or noun phrase that it stands in.</summary>
    public Mention? MentionAt(int sentence, int token) => _byHead.GetValueOrDefault((sentence, token))
        ?? _byWord.GetValueOrDefault((sentence, token));

    /// <summary>A person or people, no state or body.</summary>
    public bool IsPeople(int sentence, int token) => EntityAt(sentence, token) is { Kind: EntityKind.Person or EntityKind.Group };

    /// <summary>The place that a word names; null if it names none.</summary>
    public PlaceMention? PlaceAt(int sentence, int token) => _places.GetValueOrDefault((sentence, token));

    public Entity? EntityAt(int sentence, int token) => EntityOf(MentionAt(sentence, token)?.Entity);

    /// <summary>The first party named within some words, in the order of the text, other than those given.</summary>
    /// <param name="speakers">Also whoever the text has the words from.</param>
    /// <param name="ofPredicate">Only words of that predicate's own, none in a clause below it; 0 for all.</param>
    public Party? FirstWithin(TextSpan span, int sentence, ImmutableArray<Party> others, bool otherSector = false, bool atPlaces = true,
        int ofPredicate = 0, bool speakers = false)
    {
        foreach (var mention in _reading.Mentions)
        {
            if (mention.Sentence != sentence || !span.Contains(mention.Span) || mention.Kind == MentionKind.Pronoun
                || (!speakers && (IsSource(mention) || IsInBrackets(mention.Span))) || (!atPlaces && IsWhere(mention))
                || (ofPredicate > 0 && !IsOwnWord(mention, ofPredicate))) continue;
            if (EntityOf(mention.Entity) is not { Code: { } code } entity
                || others.Any(o => o.Code == code && !(otherSector && entity.Sector is not null and not "CVL"
                && o.Sector != entity.Sector))) continue;
            return new(code, entity.Sector, entity.Id, mention.Span.In(_reading.Text), mention.Span);
        }
        return null;
    }

    /// <summary>
    /// Leaves out those who act themselves; another person or body of the same state stays, as in "the president dismissed the minister".
    /// </summary>
    /// <param name="hostile">The act is done to somebody: "Ruritania accused five of its officials" names two sides though one state.</param>
    public ImmutableArray<Party> Others(ImmutableArray<Party> parties, ImmutableArray<Party> actors, bool hostile) =>
        [.. parties.Where(p => !Participants.Without([p], actors).IsEmpty || (hostile && IsAgainstRebels(p, actors))
            || (IsSomebody(p, hostile) && actors.All(a => a.Entity != p.Entity && (hostile || IsSomebody(a, false)))))];

    /// <summary>Rebels strike the state whose code they share.</summary>
    private static bool IsAgainstRebels(Party party, ImmutableArray<Party> actors) => party.Sector is not "REB" && !actors.IsEmpty
        && actors.All(a => a.Sector == "REB" && a.Entity != party.Entity);

    private bool IsSomebody(Party party, bool groups) => EntityOf(party.Entity) is { Kind: EntityKind.Person or EntityKind.Organisation }
        || (groups && EntityOf(party.Entity) is { Kind: EntityKind.Group }
        && party.Text[(party.Text.LastIndexOf(' ') + 1)..] is not ("base" or "bases" or "camp" or "camps" or "post" or "posts" or "headquarters" or "barracks"));

    private bool IsOwnWord(Mention mention, int predicate)
    {
        var tree = _reading.Sentences[mention.Sentence];
        if (mention.Head < 1 || mention.Head > tree.Tokens.Length) return false;
        var at = tree[mention.Head];
        var origin = Cases(tree, at).Any(c => c.Form.ToLowerInvariant() is "from" or "in" or "of" or "inside" or "near");
        for (var steps = 0; tree.HeadOf(at) is { } above && steps < 50; steps++)
        {
            // "Tunnels leading from Gaza" are Gaza's; "a ship on its way to Yemen" is not Yemen's.
            if (at.Relation is "advcl" or "ccomp" or "parataxis" || (at.Relation == "acl" && !(at.Deprel == "acl" && origin))) return false;
            if (above.Id == predicate) return true;
            at = above;
        }
        return false;
    }

    /// <summary>"In Damascus", "on the border with Syria": where it happens, not whom it is aimed at.</summary>
    private bool IsWhere(Mention mention)
    {
        if (PlaceAt(mention.Sentence, mention.Head) is { Locative: true }) return true;
        var tree = _reading.Sentences[mention.Sentence];
        if (mention.Head < 1 || mention.Head > tree.Tokens.Length || tree.HeadOf(tree[mention.Head]) is not { } above) return false;
        // "The Geneva talks", "refugees from Kosovo".
        if (tree[mention.Head].Relation == "compound" && _acts.IsEventNoun(RowMatcher.Lemma(above))
            && PlaceAt(mention.Sentence, mention.Head) is { IsCountry: false }) return true;
        if (Cases(tree, tree[mention.Head]).Any(c => c.Form.ToLowerInvariant() is "from")
            && EntityOf(mention.Entity) is { Kind: EntityKind.State or EntityKind.Place }) return true;
        return RowMatcher.Lemma(above) is "border" or "frontier" or "coast" or "island";
    }

    /// <summary>"(Reuters)".</summary>
    private bool IsInBrackets(TextSpan span) => span.Start > 0 && span.End < _reading.Text.Length && _reading.Text[span.Start - 1] == '(' && _reading.Text[span.End] == ')';

    /// <summary>"According to the observatory": whoever only tells of an act has no part in it.</summary>
    private bool IsSource(Mention mention) => _reading.Attributions.Any(a => a.Sentence == mention.Sentence
        && a.Source.Any(s => s.Contains(mention.Span)));

    /// <summary>The parties with a code by the number of sentences that name them, the most named first; not those that speak for many.</summary>
    public IEnumerable<(Party Party, int Sentences)> MostNamed() => _reading.Mentions
        .Select(m => (Mention: m, Entity: EntityOf(m.Entity)))
        .Where(m => m.Entity is { Code: not null, Sector: not ("IGO" or "NGO" or "JRN"), MemberCodes.IsEmpty: true })
        .GroupBy(m => m.Entity!.Code!)
        .Select(g => (Party: PartyOf(g), Sentences: g.Select(m => m.Mention.Sentence).Distinct().Count()))
        .OrderByDescending(p => p.Sentences).ThenBy(p => p.Party.Code, StringComparer.Ordinal);

    /// <summary>The two states of the nearest sentence before that names just two others; empty if there is none.</summary>
    public ImmutableArray<Party> PairBefore(int sentence, ImmutableArray<Party> others)
    {
        for (var at = sentence - 1; at >= 0 && at >= sentence - 2; at--)
        {
            ImmutableArray<Party> named = [.. _reading.Mentions.Where(m => m.Sentence == at).Select(m => (Mention: m, Entity: EntityOf(m.Entity)))
                .Where(m => m.Entity is { Code.Length: 3, MemberCodes.IsEmpty: true } && others.All(o => o.Code != m.Entity.Code))
                .Select(m => new Party(m.Entity!.Code, null, m.Entity.Id, m.Mention.Span.In(_reading.Text), m.Mention.Span)).DistinctBy(p => p.Code)];
            if (named.Length == 2) return named;
        }
        return [];
    }

    /// <summary>The court of nations that the report named last before a bare "the court"; null if it named none.</summary>
    public Party? CourtBefore(Party bench)
    {
        if (!bench.Text.EndsWith("court", StringComparison.Ordinal) && !bench.Text.EndsWith("tribunal", StringComparison.Ordinal)) return null;
        var named = _reading.Mentions.LastOrDefault(m => m.Span.End <= bench.Span.Start && EntityOf(m.Entity) is { Sector: "JUD" or "IGO", Kind: EntityKind.Organisation, Code: not null } e
            && e.Name.Contains("Court", StringComparison.Ordinal));
        return named is not null && EntityOf(named.Entity) is { Code: { } code } entity ? new(code, entity.Sector, entity.Id, bench.Text, bench.Span) : null;
    }

    private Party PartyOf(IEnumerable<(Mention Mention, Entity? Entity)> named)
    {
        var (mention, entity) = named.FirstOrDefault(m => m.Entity!.Kind == EntityKind.State) is { Entity: not null } state ? state : named.First();
        return new(entity!.Code, entity.Sector, entity.Id, mention.Span.In(_reading.Text), mention.Span);
    }

    /// <summary>The parties of a phrase and of all that is coordinated with it, without doubles.</summary>
    public ImmutableArray<Party> Parties(int sentence, int head) => Parties(sentence, head, followPossession: true);

    public ImmutableArray<Party> Parties(int sentence, int head, bool followPossession)
    {
        var found = new List<Party>();
        var tree = _reading.Sentences[sentence];
        if (head < 1 || head > tree.Tokens.Length) return [];
        Collect(tree, sentence, tree[head], found, followPossession, 0);
        return [.. found.DistinctBy(p => (p.Code, p.Code is null ? p.Text : null, p.Sector)).DistinctBy(p => Admission.Side(p) ?? p.Text)];
    }

    private void Collect(Sentence tree, int sentence, Token head, List<Party> found, bool possession, int depth)
    {
        if (depth > 12) return;
        var before = found.Count;
        foreach (var those in OfThem(tree, sentence, head)) Own(tree, sentence, those, found, possession, depth + 1);
        if (found.Skip(before).Any(p => p.Code is not null)) return;
        found.RemoveRange(before, found.Count - before);
        Own(tree, sentence, head, found, possession, depth);
        var known = found.Skip(before).Any(p => p.Code is not null);
        var bearer = MentionAt(sentence, head.Id)?.Entity;
        var listed = false;
        foreach (var child in tree.Children(head))
        {
            // "Two Russian banks, VEB and Promsvyazbank": the names are those of the banks.
            listed |= known && child is { Relation: "conj", Upos: "PROPN" } && head.Xpos == "NNS" && tree.Child(head, "nummod") is not null && tree.Child(child, "punct") is { Form: "," };
            if (listed && child is { Relation: "conj", Upos: "PROPN" } && EntityAt(sentence, child.Id)?.Code is null) continue;
            // "President of X Y and President of Z W agree": the second may hang on the first one's name.
            if (bearer is not null && child.Relation is "nmod" or "appos" or "flat" && !HasCase(tree, child) && MentionAt(sentence, child.Id)?.Entity == bearer)
            {
                foreach (var second in tree.Children(child).Where(c => c.Relation == "conj" && c.Upos is not ("VERB" or "AUX")))
                    Collect(tree, sentence, second, found, possession, depth + 1);
            }
            // "Drug lord and convicted murderer Naw Kham": one man.
            if (known && child.Relation == "conj" && head is { Upos: "NOUN", Xpos: "NN" } && IsSameMan(tree, sentence, head, child)) continue;
            if (child.Relation == "conj" && child.Upos is not ("VERB" or "AUX")) Collect(tree, sentence, child, found, possession, depth + 1);
            // "Eight people including Ruritania's chief of staff".
            else if (child.Relation is "nmod" or "appos" or "acl" && !known && found.Skip(before).All(p => p.Code is null)
                && Cases(tree, child).Any(c => c.Form.Equals("including", StringComparison.OrdinalIgnoreCase)))
                Collect(tree, sentence, child, found, possession, depth + 1);
            // "Nine activists, eight of them Turks": the words behind the comma say whose they are.
            else if (child.Relation == "appos" && !known && found.Skip(before).All(p => p.Code is null)
                && (MentionAt(sentence, head.Id) is not null || child.Upos == "PROPN" && found.Count == before && EntityAt(sentence, child.Id) is { Kind: EntityKind.Person })
                && (found.Count == before || EntityAt(sentence, head.Id) is not { Kind: EntityKind.Person }))
            {
                var general = found.Count;
                Collect(tree, sentence, child, found, possession, depth + 1);
                if (found.Skip(general).Any(p => p.Code is not null)) found.RemoveRange(before, general - before);
            }
        }
    }

    private bool IsSameMan(Sentence tree, int sentence, Token head, Token second) => EntityAt(sentence, second.Id) is { Kind: EntityKind.Person, Code: null }
        && tree.Child(second, "det") is null && !tree.Children(head).Any(c => c.Id > head.Id && c.Relation is "appos" or "flat" && c.Upos == "PROPN")
        && tree.Tokens.Any(t => t.Upos == "PROPN" && t.Id >= second.Id && (t.Id == second.Id || t.Head == second.Id));

    /// <summary>"Six priests, five of them Spaniards", "foreign tourists, mostly Swiss": the words behind the comma say of what state, where the noun does not.</summary>
    private IEnumerable<Token> OfThem(Sentence tree, int sentence, Token head)
    {
        if (head.Upos != "NOUN") yield break;
        if (tree.Children(head).Any(c => c.Id < head.Id && c.Relation is "amod" or "compound" or "nmod" && EntityAt(sentence, c.Id)?.Code is not null)) yield break;
        var behind = tree.Tokens.FirstOrDefault(t => t.Id > head.Id + 1 && t.Id <= head.Id + 6 && t.Form is "them" or "whom" && tree[t.Id - 1].Form == "of");
        for (var id = behind?.Id + 1 ?? int.MaxValue; id <= tree.Tokens.Length; id++)
        {
            var token = tree[id];
            if (token.Upos is "VERB" or "AUX" or "ADP" || token is { Upos: "PUNCT", Form: not "," }) yield break;
            if (token.Upos is "NOUN" or "PROPN" or "ADJ" && token.Relation is not ("nsubj" or "obl" or "obj") && EntityAt(sentence, id) is { Code: { Length: 3 } }) yield return token;
        }
    }

    private void Own(Sentence tree, int sentence, Token head, List<Party> found, bool possession, int depth)
    {
        if (IsPartOfName(tree, head)) return;
        if (MentionAt(sentence, head.Id) is { } mention && EntityOf(mention.Entity) is { } entity
            && !(mention.Kind == MentionKind.Modifier && head.Upos == "NOUN" && entity.Code is null))
        {
            if (entity.MemberCodes.Length > 0)
            {
                foreach (var code in entity.MemberCodes) found.Add(new(code, entity.Sector, entity.Id, mention.Span.In(_reading.Text), mention.Span));
                return;
            }
            if (entity.Code is not null)
            {
                found.Add(new(entity.Code, entity.Sector, entity.Id, mention.Span.In(_reading.Text), mention.Span));
                return;
            }
            // "Officials of the two countries", "the army chief of Ruritania": the state may stand beside it.
            if (Beside(tree, sentence, head, possession, depth) is { IsEmpty: false } beside)
            {
                foreach (var party in beside) found.Add(party with { Sector = entity.Sector
                    ?? party.Sector, Entity = EntityOf(party.Entity) is { Kind: EntityKind.Person } ? entity.Id : party.Entity });
                return;
            }
            if (entity.Kind is EntityKind.Person or EntityKind.Group or EntityKind.Organisation)
                found.Add(new(null, entity.Sector, entity.Id, mention.Span.In(_reading.Text), mention.Span));
            return;
        }
        if (possession && head.Upos is "NOUN" or "PROPN" or "NUM" or "DET" or "PRON" or "ADJ") found.AddRange(Beside(tree, sentence, head,
            possession, depth));
    }

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

    /// <summary>"Anti-Ruritanian demonstrators" are no Ruritanians, and pro-Ruritanian ones need not be.</summary>
    private static bool IsAgainst(Sentence tree, Token adjective) => (adjective.Id > 1 && tree[adjective.Id - 1].Form.ToLowerInvariant() is "anti-" or "pro-") || adjective.Id > 2 && tree[adjective.Id - 1].Form is "-" or "‑"
        && tree[adjective.Id - 2].Form.ToLowerInvariant() is "anti" or "pro";

    /// <summary>"The Geneva talks" are none of Geneva's.</summary>
    private bool IsVenue(int sentence, Sentence tree, Token noun, Token name) => _acts.Is("talks", RowMatcher.Lemma(noun))
        && PlaceAt(sentence, name.Id) is { IsCountry: false } && !tree.Children(name).Any(c => c.Relation is "case" or "conj");

    /// <summary>Its prepositions, also those that the tree hangs on a word before it: "the right (of Ruritania) troops".</summary>
    private static IEnumerable<Token> Cases(Sentence tree, Token token) => tree.Children(token)
        .SelectMany(c => c.Relation == "case" ? [c] : c.Id < token.Id && c.Relation is "compound" or "amod"
            ? tree.Children(c).Where(g => g.Relation == "case" && g.Id < c.Id) : []);

    private static bool HasCase(Sentence tree, Token token) => tree.Children(token).Any(c => c.Relation == "case");

    private string Phrase(Sentence tree, Token head) => PhraseSpan(tree, head).In(_reading.Text);

    private static TextSpan PhraseSpan(Sentence tree, Token head)
    {
        var span = head.Span;
        foreach (var child in tree.Children(head))
        {
            if (child.Id < head.Id && child.Relation is "amod" or "compound" or "nummod" or "flat") span = span.Union(tree.SubtreeSpan(child));
        }
        return span;
    }
}
