using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Reading;

/// <summary>What one clause or event noun claims: predicate, arguments with roles, polarity, modality, time, place.</summary>
/// <remarks>
/// It does not say that the claim is true. Propositions nest: the content of a speech or attitude verb, a condition, a purpose are
/// propositions too, tied by <see cref="Parent"/> and <see cref="Link"/>.
/// </remarks>
/// <param name="Id">0-based index in the reading.</param>
/// <param name="Sentence">0-based index of the sentence.</param>
/// <param name="Predicate">Id of the predicate's head word: a verb, an event noun, a predicative adjective.</param>
/// <param name="Lemma">Lemma with particle: "call off", "threaten", "withdrawal".</param>
/// <param name="Trigger">The words that name the act.</param>
/// <param name="Arguments">Its arguments after passives, control, raising, relative clauses and coordination have been undone.</param>
public sealed record Proposition(
    int Id, int Sentence, int Predicate, string Lemma, TextSpan Trigger, TextSpan Clause, ImmutableArray<Argument> Arguments)
{
    public bool Negated { get; init; }

    /// <summary>How the act stands in time: what tense, auxiliaries and the governing words say.</summary>
    public Tense Tense { get; init; } = Tense.None;

    /// <summary>"can", "may", "must", "should", "would", ...; null if none.</summary>
    public string? Modal { get; init; }

    /// <summary>The proposition this one depends on, or null for a main clause.</summary>
    public int? Parent { get; init; }

    /// <summary>How it hangs on <see cref="Parent"/>.</summary>
    public LinkKind Link { get; init; } = LinkKind.None;

    /// <summary>The words that say on what the act depends, without "if" and "should" but with "unless"; null if unconditional.</summary>
    public TextSpan? Condition { get; init; }

    /// <summary>True if it is itself the condition of another, or stands within one.</summary>
    public bool InCondition { get; init; }

    public bool Question { get; init; }
}

/// <summary>One argument of a proposition.</summary>
/// <param name="Role">"subject", "object", "indirect", or the preposition as it stands ("to", "against", "with"); "poss" for a possessor, "mod" for a demonym or compound on an event noun; "clause" for a clausal complement.</param>
/// <param name="Head">Id of the argument's head word in the sentence.</param>
/// <param name="Span">All its words.</param>
public readonly record struct Argument(string Role, int Head, TextSpan Span);

public enum Tense { None, Past, Present, Progressive, Future }

/// <summary>How a proposition hangs on another.</summary>
public enum LinkKind { None, Content, Condition, Purpose, Cause, Time, Relative, Participle, Coordination, Noun }
