namespace Chancery.Coding;

/// <summary>How likely it is that the event is right, from what the coder knows of its own way there.</summary>
internal static class Confidence
{
    public static void Assign(Draft draft)
    {
        if (!draft.Stands) return;
        var weight = draft.Row?.Weight ?? 0.7;
        if (draft.Inferred) weight *= 0.85;
        if (draft.Recipients.IsEmpty && draft.Actors.Length < 2) weight *= 0.9;
        if (draft.Proposition.Kind == Reading.PredicateKind.Noun && draft.Proposition.Support is null) weight *= 0.85;
        if (draft.Status == EventStatus.Hypothetical) weight *= 0.85;
        if (draft.Rule is not null) weight *= 0.9;
        draft.Confidence = Math.Round(Math.Clamp(weight, 0.05, 0.99), 2);
    }
}
