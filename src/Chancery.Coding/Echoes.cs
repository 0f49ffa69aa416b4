using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>
/// Finds to whom an act is done when the report has told it before: "rejected the ultimatum" answers whoever set one, "condemned the launch" whoever
/// launched, "will not apologise" whoever asked for it.
/// </summary>
/// <remarks>Only for acts without any recipient in their own sentence, and only from definite nouns ("the test", "these demands").</remarks>
internal sealed class Echoes(ImmutableArray<Draft> drafts, ReportReading reading, PartyFinder parties, ActLexicon acts)
{
    /// <summary>How many sentences back the act may have been told.</summary>
    private const int FarthestBack = 6;

    /// <summary>How many sentences back a noun may have been said whose it is.</summary>
    private const int NearestBack = 2;

    private static readonly ImmutableArray<(string Words, ImmutableArray<EventType> Types)> Kinds =
    [
        ("echo-demand", [EventType.REQUEST, EventType.THREATEN, EventType.AGREE]),
        ("echo-offer", [EventType.AGREE, EventType.REQUEST, EventType.CONSULT]),
        ("echo-charge", [EventType.ACCUSE]),
        ("echo-launch", [EventType.MOBILIZE]),
        ("echo-drill", [EventType.COOPERATE, EventType.MOBILIZE]),
        ("echo-blow", [EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE]),
        ("echo-decision", [EventType.SANCTION, EventType.COERCE, EventType.RETREAT, EventType.CONCEDE, EventType.AGREE, EventType.REJECT,
            EventType.MOBILIZE, EventType.SUPPORT, EventType.ACCUSE]),
        ("echo-measure", [EventType.SANCTION, EventType.COERCE]),
        ("echo-deal", [EventType.AGREE, EventType.RETREAT, EventType.CONCEDE, EventType.CONSULT]),
    ];

    private readonly ILookup<int, Draft> _bySentence = drafts.ToLookup(d => d.Proposition.Sentence);

    public void Assign()
    {
        foreach (var draft in drafts)
        {
            if (draft is not { Stands: true, Row: null or { Symmetric: false, NoRecipient: false } } || draft.Recipients.Any(r => r.Code is not null)) continue;
            if (draft.Actors.All(a => a.Code is null)) continue;
            if (draft is { Embedded: Embedding.Denied, Type: EventType.ASSAULT or EventType.COERCE or EventType.MOBILIZE or EventType.AID }
                && Accuser(draft) is { IsEmpty: false } accusers)
                draft.Recipients = accusers;
            if (draft.Type is not (EventType.REJECT or EventType.ACCUSE or EventType.CONCEDE or EventType.AGREE or EventType.PROTEST
                or EventType.SUPPORT)) continue;
            if ((Refused(draft) ?? Meant(draft) ?? Protested(draft)) is not { IsEmpty: false } found) continue;
            draft.Recipients = found;
        }
    }

    /// <summary>"We will not apologise": whoever asked for it.</summary>
    private ImmutableArray<Party>? Refused(Draft draft)
    {
        if (draft.Type is not EventType.REJECT || !(draft.Negated || draft.Rule is "acts/reject#will-not")) return null;
        foreach (var asked in Before(draft))
        {
            if (asked is { Embedded: Embedding.Demanded, Governor: { } demand } && asked.Proposition.Lemma == draft.Proposition.Lemma
                && IsBy(asked, draft) && Other(demand, draft) is { IsEmpty: false } others)
                return others;
        }
        return null;
    }

    /// <summary>"Denied opening fire": on whoever says that it did.</summary>
    private ImmutableArray<Party> Accuser(Draft draft)
    {
        foreach (var told in Before(draft))
        {
            if (IsBy(told, draft) && told.Type == draft.Type && told.Recipients.Any(r => r.Code is not null)) return Others(told.Recipients, draft);
            if (told.Type is EventType.ACCUSE or EventType.REQUEST && told.Recipients.Any(r => draft.Actors.Any(a => a.Code == r.Code))
                && draft.Type is not EventType.AID
                && (draft.Type is not EventType.MOBILIZE || told.Actors.All(a => a.Sector is not "IGO"))) return Other(told, draft);
        }
        return [];
    }

    private static ImmutableArray<Party> Others(ImmutableArray<Party> parties, Draft draft) =>
        [.. parties.Where(p => p.Code is not null && draft.Actors.All(a => a.Code != p.Code))];

    /// <summary>"Lodged a strong protest": with whoever did the last thing of which the report tells before.</summary>
    private ImmutableArray<Party>? Protested(Draft draft) =>
        draft.Type is EventType.ACCUSE && draft.Row?.Name is "acts/accuse#lodge-protest" ? Blow(draft) : null;

    /// <summary>Whoever did the last thing of which the report tells before.</summary>
    private ImmutableArray<Party>? Blow(Draft draft)
    {
        foreach (var told in Before(draft))
        {
            if (told.Proposition.Sentence < draft.Proposition.Sentence - NearestBack) return null;
            if (told.Type is EventType.MOBILIZE or EventType.ASSAULT or EventType.SANCTION or EventType.COERCE
                && Other(told, draft) is { IsEmpty: false } others) return others;
        }
        return null;
    }

    /// <summary>Whose act, or whose thing, the noun names that the act is about.</summary>
    private ImmutableArray<Party>? Meant(Draft draft)
    {
        foreach (var argument in draft.Proposition.Arguments)
        {
            if (argument.Role is not ("object" or "indirect" or "on" or "over" or "at" or "with" or "against" or "to" or "by" or "as")) continue;
            var noun = draft.Sentence[argument.Head];
            // "Pyongyang calls it a provocation": what was done last.
            if (draft.Type == EventType.ACCUSE && argument.Role is "object" or "indirect" && noun is { Upos: "PRON", Form: "it" or "this" or "that" }
                && Blow(draft) is { } doers) return doers;
            if (noun.Upos != "NOUN" || !IsDefinite(draft.Sentence, noun)) continue;
            var lemma = RowMatcher.Lemma(noun);
            foreach (var (words, types) in Kinds)
            {
                // What is welcomed is a deal or a step back, what is condemned or refused anything else.
                if (!acts.Is(words, lemma) || words == "echo-deal" != (draft.Type == EventType.SUPPORT)) continue;
                foreach (var told in Before(draft))
                {
                    if (types.Contains(told.Type!.Value) && Other(told, draft) is { IsEmpty: false } others) return others;
                }
            }
            if (Owned(draft, lemma) is { } owner) return [owner];
        }
        return null;
    }

    /// <summary>"The mission", of which the sentence before said whose it is: "its monitoring mission", "the EU's mission".</summary>
    private Party? Owned(Draft draft, string lemma)
    {
        var at = draft.Proposition.Sentence;
        for (var s = at - 1; s >= Math.Max(0, at - NearestBack); s--)
        {
            foreach (var token in reading.Sentences[s].Tokens)
            {
                if (token.Upos != "NOUN" || RowMatcher.Lemma(token) != lemma) continue;
                foreach (var child in reading.Sentences[s].Children(token))
                {
                    var of = child.Deprel == "nmod" && reading.Sentences[s].Child(child, "case") is { Form: "of" or "by" };
                    if ((!of && child.Deprel is not ("nmod:poss" or "amod" or "compound"))
                        || parties.EntityAt(s, child.Id) is not { Code: { } code } entity) continue;
                    if (draft.Actors.All(a => a.Code != code)) return new(code, entity.Sector, entity.Id, child.Span.In(reading.Text), child.Span);
                }
            }
        }
        return null;
    }

    /// <summary>"The launch", "this demand", "such attacks": told before. "A launch", "launches" and "its launch" need not be.</summary>
    private static bool IsDefinite(Sentence sentence, Token noun) =>
        sentence.Child(noun, "det") is { } determiner
            && determiner.Form.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those" or "such" or "both"
        && sentence.Child(noun, "nmod:poss") is null && sentence.Child(noun, "acl") is null;

    /// <summary>The acts told before this one, the nearest first, as far as they are news.</summary>
    private IEnumerable<Draft> Before(Draft draft) => Enumerable.Range(0, FarthestBack + 1)
        .SelectMany(back => _bySentence[draft.Proposition.Sentence - back])
        .Where(d => d is { Stands: true, Negated: false } && d != draft && d.Trigger.Start < draft.Trigger.Start)
        .OrderByDescending(d => d.Trigger.Start);

    private static bool IsBy(Draft act, Draft other) => act.Actors.Any(a => a.Code is not null && other.Actors.Any(o => o.Code == a.Code));

    /// <summary>Who did that act, if none of those who now act; empty otherwise.</summary>
    private static ImmutableArray<Party> Other(Draft act, Draft now) =>
        // "Condemned the attack": a government those of its own land.
        IsBy(act, now) && !(act.Type is EventType.ASSAULT or EventType.PROTEST && act.Actors.All(a => a.Sector is "REB" or "CVL" or "CRM" or "PRM")
            && now.Type is EventType.ACCUSE && now.Actors.All(a => a.Sector is "GOV")) ? [] : [.. act.Actors.Where(a => a.Code is not null)];
}
