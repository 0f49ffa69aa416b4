using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Says on whose word the report tells an event, outermost speaker first.</summary>
internal static class SpeakerChains
{
    public static void Assign(Draft draft, ReportReading reading, PartyFinder parties)
    {
        if (draft.Type is null) return;
        var chain = new List<(Speaker Speaker, int Size)>();
        foreach (var link in reading.Attributions)
        {
            if (!Covers(link, draft) || IsOwnCue(link, draft) || IsOwnSaying(link, draft)) continue;
            draft.Hearsay |= link.Hearsay;
            if (link.Source.IsEmpty) continue;
            var span = link.Source.Aggregate((a, b) => a.Union(b));
            chain.Add((new(span.In(reading.Text), span, link.Entity, parties.EntityOf(link.Entity)?.Code), link.Content.Sum(c => c.Length)));
        }
        draft.Speakers = [.. chain.OrderByDescending(c => c.Size).Select(c => c.Speaker)];
        if (draft.Governor is { Negated: false } governor
            && (governor.Type is not null || draft.Embedded is Embedding.Denied
            || (draft.Embedded == Embedding.Occurred && governor.Row is { Object.IsEmpty: false }))) AddGovernor(draft, governor, reading);
        if (draft.Embedded != Embedding.Pass && draft.Governor is { Type: not null } saying) draft.SaidBy = saying;
        draft.Hearsay |= IsHearsay(draft);
        draft.Repeated = draft.Sentence.Children(draft.Sentence[draft.Proposition.Predicate]).Any(c => IsAgain(c))
            || (draft.Proposition.Support is not null && draft.Sentence.Children(draft.Sentence[draft.Sentence[draft.Proposition.Predicate].Head])
            .Any(IsAgain));
    }

    private static bool IsAgain(Token token) => token.Form.ToLowerInvariant() is "again" or "repeatedly" or "fresh" or "renewed";

    /// <summary>What two parties agree together stands on nobody's word; else the one who says is the speaker.</summary>
    private static void AddGovernor(Draft draft, Draft governor, ReportReading reading)
    {
        if (governor.Type is EventType.AGREE or EventType.CONCEDE or EventType.CONSULT or EventType.SUPPORT && governor.Actors.Select(a => a.Code)
            .Distinct().Count() > 1) return;
        if (draft.Embedded is Embedding.Pass or Embedding.Negated or Embedding.Ongoing) return;
        var speaker = governor.Actors.FirstOrDefault();
        if (speaker is null)
        {
            if (governor.Proposition["subject"] is not { } subject) return;
            speaker = new(null, null, null, subject.Span.In(reading.Text), subject.Span);
        }
        if (draft.Speakers is [.., var last] && (last.Span.Overlaps(speaker.Span) || (last.Entity is not null && last.Entity == speaker.Entity))) return;
        draft.Speakers = draft.Speakers.Add(new(speaker.Text, speaker.Span, speaker.Entity, speaker.Code));
    }

    private static bool Covers(Attribution link, Draft draft)
    {
        if (link.Kind is CueKind.Plan or CueKind.Want && IsAside(draft.Sentence, draft.Sentence[draft.Proposition.Predicate], link)) return false;
        foreach (var content in link.Content)
        {
            if (content.Contains(draft.Sentence[draft.Proposition.Predicate].Span)) return true;
        }
        return false;
    }

    /// <summary>"Refused to sign when he met the envoy": what one wants or refuses is on his word, the occasion on the report's.</summary>
    private static bool IsAside(Sentence sentence, Token token, Attribution link)
    {
        for (var steps = 0; steps < sentence.Tokens.Length && token.Head != 0 && token.Id != link.CueToken; steps++)
        {
            if ((token.Relation is "advcl" && sentence.Child(token, "mark") is { Lemma: "when" or "while" or "after" or "before" or "as" or "since" })
                || (token.Relation is "advcl" && sentence.Child(token, "advmod") is { Lemma: "when" })
                || (token.Relation is "obl" or "nmod"
                    && sentence.Child(token, "case") is { Lemma: "after" or "amid" or "following" or "despite" or "during" or "since" })) return true;
            token = sentence[token.Head];
        }
        return false;
    }

    private static bool IsOwnCue(Attribution link, Draft draft) =>
        link.Sentence == draft.Proposition.Sentence
        && (link.CueToken == draft.Proposition.Predicate || (draft.Governor is { Type: not null } g && g.Proposition.Predicate == link.CueToken));

    /// <summary>"Tehran says it would answer an attack": the saying is itself the threat, the refusal or the offer, so nobody else tells of it.</summary>
    private static bool IsOwnSaying(Attribution link, Draft draft) =>
        (draft.Rule is "acts/threaten#implied" or "acts/reject#will-not" || draft.Row is { Name: "acts/agree#ready" })
        && link.Entity is not null && draft.Actors.Any(a => a.Entity == link.Entity) && draft.Proposition["subject"] is { } subject
        && draft.Sentence[subject.Head] is { Upos: "PRON" };

    private static bool IsHearsay(Draft draft)
    {
        foreach (var child in draft.Sentence.Children(draft.Sentence[draft.Proposition.Predicate]))
        {
            if (child.Relation == "advmod" && child.Form.ToLowerInvariant() is "reportedly" or "allegedly" or "supposedly" or "purportedly") return true;
        }
        return false;
    }
}
