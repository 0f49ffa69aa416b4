using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>"The pilot would be freed, Ruritania said": what is to be done by nobody named is promised by who says it, where it is in his gift.</summary>
internal static class Promises
{
    public static void Assign(Draft draft)
    {
        if (draft is not { Stands: true, Type: EventType.RETREAT or EventType.AID or EventType.CONCEDE, Negated: false,
            Status: EventStatus.Planned or EventStatus.Conditional, Row.Symmetric: false }) return;
        if (draft.Proposition is not { Kind: PredicateKind.Verb, Passive: true, Modal: "will" or "would" or "shall" } p || p["subject"] is not null) return;
        if (draft.Actors.Any(a => a.Code is not null) || draft.Speakers.LastOrDefault() is not { Code: { } code } speaker
            || draft.Recipients.Any(r => r.Code == code || (r.Entity is not null && r.Entity == speaker.Entity))) return;
        draft.Actors = [new(code, null, speaker.Entity, speaker.Text, speaker.Span)];
        draft.Inferred = true;
        if (draft.Status == EventStatus.Planned) draft.Status = EventStatus.Promised;
    }
}
