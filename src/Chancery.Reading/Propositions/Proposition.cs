using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Reading;

public enum PredicateKind { Verb, Noun, Adjective }

/// <summary>What one clause or event noun claims: predicate, arguments with roles, polarity, modality, time, place.</summary>
/// <remarks>
/// It does not say that the claim is true. Propositions nest: the content of a speech or attitude verb, a condition, a purpose are
/// propositions too, tied by <see cref="Parent"/> and <see cref="Link"/>. A parent always stands before its children in the reading.
/// </remarks>
/// <param name="Id">0-based index in the reading.</param>
/// <param name="Sentence">0-based index of the sentence.</param>
/// <param name="Predicate">Id of the predicate's head word: a verb, an event noun, a predicative adjective.</param>
/// <param name="Lemma">Lemma with particle: "call off", "threaten", "withdrawal".</param>
/// <param name="Trigger">The words that name the act; with the verb of a light-verb construction ("held talks").</param>
/// <param name="Arguments">Its arguments after passives, control, raising, relative clauses and coordination have been undone.</param>
public sealed record Proposition(
    int Id, int Sentence, int Predicate, string Lemma, TextSpan Trigger, TextSpan Clause, ImmutableArray<Argument> Arguments)
{
    public PredicateKind Kind { get; init; }

    public bool Passive { get; init; }

    public bool Negated { get; init; }

    /// <summary>How the act stands in time: what tense, auxiliaries and the governing words say.</summary>
    public Tense Tense { get; init; } = Tense.None;

    /// <summary>"can", "may", "must", "should", "would", ...; null if none.</summary>
    public string? Modal { get; init; }

    /// <summary>The perfect: "has", "had" or "have" with a participle.</summary>
    public bool Perfect { get; init; }

    /// <summary>The proposition this one depends on, or null for a main clause.</summary>
    public int? Parent { get; init; }

    /// <summary>How it hangs on <see cref="Parent"/>. The conjuncts of a coordination hang as the first one does.</summary>
    public LinkKind Link { get; init; } = LinkKind.None;

    /// <summary>
    /// For <see cref="LinkKind.Noun"/>: the role of the parent's argument that the noun heads or stands in ("object", "to"); null if it stands
    /// deeper.
    /// </summary>
    public string? Role { get; init; }

    /// <summary>Id of the first proposition of the coordination this one belongs to; null if it is the first or alone.</summary>
    public int? CoordinatedWith { get; init; }

    /// <summary>For an event noun with a light verb: id of that verb's proposition.</summary>
    public int? Support { get; init; }

    /// <summary>For a light verb: id of the event noun that carries its meaning. Such a verb is no act of its own.</summary>
    public int? Supports { get; init; }

    /// <summary>The words that say on what the act depends, without "if" and "should" but with "unless"; null if unconditional.</summary>
    public TextSpan? Condition { get; init; }

    /// <summary>True if it is itself the condition of another, or stands within one.</summary>
    public bool InCondition { get; init; }

    public bool Question { get; init; }

    /// <summary>The word that opens the subordinate clause ("after", "until", "because", "to"), lower case; null if none.</summary>
    public string? Mark { get; init; }

    /// <summary>The first argument in that role, or null.</summary>
    public Argument? this[string role]
    {
        get
        {
            foreach (var argument in Arguments)
            {
                if (argument.Role == role) return argument;
            }
            return null;
        }
    }
}

/// <summary>One argument of a proposition.</summary>
/// <param name="Role">"subject", "object", "indirect", or the preposition as it stands ("to", "against", "with"); "poss" for a possessor, "mod"
/// for a demonym or compound on an event noun; "clause" for a clausal complement.</param>
/// <param name="Head">Id of the argument's head word in the sentence.</param>
/// <param name="Span">All its words.</param>
public readonly record struct Argument(string Role, int Head, TextSpan Span);

public enum Tense { None, Past, Present, Progressive, Future }

/// <summary>How a proposition hangs on another.</summary>
public enum LinkKind { None, Content, Condition, Purpose, Cause, Time, Relative, Participle, Coordination, Noun }
