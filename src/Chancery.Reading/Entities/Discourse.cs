using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>What was spoken of so far, for whatever points back to it.</summary>
/// <param name="outsiders">Verbs by which somebody speaks to or of what others do.</param>
internal sealed class Discourse(FrozenSet<string> outsiders)
{
    private const int Memory = 200;

    private readonly List<Trace> _traces = [];

    /// <param name="Clause">Id of the clause's head word.</param>
    /// <param name="Joint">Id of the first conjunct, so that coordinated mentions can be told.</param>
    public readonly record struct Trace(EntityDraft Entity, int Sentence, int Token, bool Subject, bool Main, int Clause, int Joint, MentionKind Kind,
        bool Nested)
    {
        /// <summary>It only tells where to or whence: "flew him to Costa Rica".</summary>
        public bool Oblique { get; init; }

        /// <summary>The subject of a verb of saying.</summary>
        public bool Speaker { get; init; }

        /// <summary>It speaks to or of what others do: "France and Italy welcomed the meeting".</summary>
        public bool Outsider { get; init; }
    }

    public void Note(SentenceView view, EntityDraft entity, int token, MentionKind kind)
    {
        var clause = view.Clause(token);
        _traces.Add(new(entity, view.Index, token, view.IsSubject(token), view.Relations[clause] == "root" || view[clause].Head == 0, clause,
            view.FirstConjunct(token), kind, view.Relations[token] == "nmod" && view.Preposition(token) == "of")
        {
            Speaker = Pronouns.IsSpeech(view.Lemma(clause)) && view.IsSubject(token) && view[view.FirstConjunct(token)].Head == clause,
            Outsider = outsiders.Contains(view.Lemma(clause)) && view.IsSubject(token),
            Oblique = view.Relations[view.FirstConjunct(token)] == "obl"
                && view.Preposition(token) is "to" or "in" or "at" or "from" or "near" or "into" or "via" or "through" or "outside",
        });
        if (_traces.Count > 2 * Memory) _traces.RemoveRange(0, Memory);
    }

    /// <summary>A noun that names no party. Pronouns may stand for it, and then they stand for nobody.</summary>
    public void NoteThing(SentenceView view, int token, bool plural) =>
        Note(view, new(view.Forms[token - 1], EntityKind.Unknown) { Thing = true, Plural = plural }, token, MentionKind.Nominal);

    /// <summary>Traces from the latest back, at most so many sentences before.</summary>
    public IEnumerable<Trace> Back(int sentence, int reach)
    {
        for (var i = _traces.Count - 1; i >= 0 && sentence - _traces[i].Sentence <= reach; i--) yield return _traces[i];
    }

    /// <summary>The trace that scores highest; null if none fits.</summary>
    public Trace? Best(int sentence, int reach, Func<Trace, int?> score)
    {
        Trace? best = null;
        var bestScore = int.MinValue;
        foreach (var trace in Back(sentence, reach))
        {
            if (score(trace) is not { } points) continue;
            points += Prominence(trace, sentence);
            if (points <= bestScore) continue;
            bestScore = points;
            best = trace;
        }
        return best;
    }

    private static int Prominence(Trace trace, int sentence) =>
        (-8 * (sentence - trace.Sentence)) + (trace.Subject ? 6 : 0) + (trace.Main && trace.Subject ? 2 : 0) + Math.Min(trace.Entity.Mentions, 4)
        - (trace.Kind == MentionKind.Modifier ? 5 : 0);
}
