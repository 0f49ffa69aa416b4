namespace Chancery.Strategy;

/// <summary>What kind of word or deed a fact is.</summary>
public enum FactKind
{
    /// <summary>By says that it will harm To.</summary>
    Threat,

    /// <summary>By says that it will do something that To or others want.</summary>
    Promise,

    /// <summary>By says that it would do it in return for something.</summary>
    Offer,

    /// <summary>By asks To to do something.</summary>
    Demand,

    /// <summary>By turns down what To asked or offered.</summary>
    Refusal,

    /// <summary>By did it, or is doing it.</summary>
    Deed,
}

/// <summary>A plain fact of a crisis that a model can be drafted from. It knows nothing of reports.</summary>
/// <param name="By">Who threatens, promises, asks, refuses or does; any name or code, the same for the same party.</param>
/// <param name="To">Whom it is put to or done to; null if nobody is named.</param>
public sealed record CrisisFact(FactKind Kind, string By, string? To)
{
    /// <summary>The type of the act that is threatened, promised, asked or done; null where it is none of these.</summary>
    public ActType? Act { get; init; }

    /// <summary>What is threatened, promised or asked, in the words of the source.</summary>
    public string? Words { get; init; }

    /// <summary>The act as a verb phrase, as an option would be called: "close its ports"; null if it is not known.</summary>
    public string? Phrase { get; init; }

    /// <summary>On what a threat or promise depends, in the words of the source.</summary>
    public string? Condition { get; init; }

    /// <summary>Whether it has been carried out or met by now.</summary>
    public bool IsDone { get; init; }

    /// <summary>Whether only others say so of the party.</summary>
    public bool IsHearsay { get; init; }

    /// <summary>Who else acts where it is told. Of what is put to nobody in particular, only what
    /// is told where two of a model's parties act belongs to it.</summary>
    public IReadOnlyList<string> Among { get; init; } = [];

    /// <summary>Addresses of the events that it rests on.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];
}

/// <summary>Acts that can be an option of a party.</summary>
public enum ActType { Talk, Support, Cooperate, Aid, GiveWay, Withdraw, Protest, Sanction, Mobilise, Coerce, Attack }
