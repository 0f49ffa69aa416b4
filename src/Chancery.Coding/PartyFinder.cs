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
                || (ofPredicate > 0 && !IsOwnWord(mention, ofPredicate)) || IsAgainst(_reading.Sentences[sentence], mention.Head)) continue;
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
        && !_acts.Is("camps", party.Text[(party.Text.LastIndexOf(' ') + 1)..]));

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
    private bool IsInBrackets(TextSpan span) => span.Start > 0 && span.End < _reading.Text.Length && _reading.Text[span.Start - 1] == '('
        && _reading.Text[span.End] == ')';

    /// <summary>"According to the observatory": whoever only tells of an act has no part in it.</summary>
    private bool IsSource(Mention mention) => _reading.Attributions.Any(a => a.Sentence == mention.Sentence
        && a.Source.Any(s => s.Contains(mention.Span)));
}
