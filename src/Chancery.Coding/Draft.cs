using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>A proposition on its way to an event: what has been found out about it so far.</summary>
internal sealed class Draft(Proposition proposition, Sentence sentence)
{
    public Proposition Proposition => proposition;

    public Sentence Sentence => sentence;

    /// <summary>The row that fits best; null if the words name no act.</summary>
    public ActRow? Row { get; set; }

    /// <summary>The preposition or particle that the row's word asked for ("call" + "for"); empty if none.</summary>
    public string Particle { get; set; } = "";

    public EventType? Type { get; set; }

    /// <summary>What governs it, and what that does to it.</summary>
    public Draft? Governor { get; set; }

    public Embedding Embedded { get; set; } = Embedding.Pass;

    /// <summary>For a charge: the words by which somebody rejects it.</summary>
    public Draft? DeniedBy { get; set; }

    public EventStatus Status { get; set; }

    public bool Negated { get; set; }

    public ImmutableArray<Party> Actors { get; set; } = [];

    public ImmutableArray<Party> Recipients { get; set; } = [];

    /// <summary>The recipients' state was taken from the place, since the text says nothing of whose they are.</summary>
    public bool RecipientsPlaced { get; set; }

    /// <summary>An agreement or offer that names neither another party nor an act.</summary>
    public bool Idle { get; set; }

    /// <summary>Words that were joined to it tell of dead or wounded.</summary>
    public bool Bloody { get; set; }

    public TextSpan? Condition { get; set; }

    public TextSpan? Consequence { get; set; }

    public TextSpan? Content { get; set; }

    /// <summary>Where the words "or face …" begin, which are no part of what is asked.</summary>
    public int? ChoiceFrom { get; set; }

    public EventDate? Date { get; set; }

    public EventPlace? Place { get; set; }

    public ImmutableArray<Speaker> Speakers { get; set; } = [];

    public bool Hearsay { get; set; }

    public bool Repeated { get; set; }

    public bool Background { get; set; }

    /// <summary>The event whose content this is.</summary>
    public Draft? SaidBy { get; set; }

    /// <summary>Acts of which one or the other may come, not both.</summary>
    public List<Draft> Alternatives { get; } = [];

    /// <summary>The words that name the act.</summary>
    public TextSpan Trigger { get; set; } = proposition.Trigger;

    /// <summary>Id of the proposition whose time it takes, if not its own.</summary>
    public int? DateOf { get; set; }

    /// <summary>The name of the rule if no row alone made it.</summary>
    public string? Rule { get; set; }

    /// <summary>Why no event came of it; null while it stands.</summary>
    public WhyNoEvent? Dropped { get; set; }

    public string DroppedBecause { get; set; } = "";

    /// <summary>The actor was inferred rather than read off an argument.</summary>
    public bool Inferred { get; set; }

    public double Confidence { get; set; }

    public string Id { get; set; } = "";

    public bool Stands => Type is not null && Dropped is null;

    public void Drop(WhyNoEvent why, string because)
    {
        Dropped ??= why;
        if (DroppedBecause.Length == 0) DroppedBecause = because;
    }
}

/// <summary>Why words that might name an act became no event.</summary>
public enum WhyNoEvent
{
    /// <summary>No row of the lexicon fits any word of the sentence.</summary>
    NoAct,
    /// <summary>The act has no actor with a state or organisation behind it.</summary>
    NoActor,
    /// <summary>A row says that these words name no event here (sport, metaphor, anniversary, ...).</summary>
    Excluded,
    /// <summary>It is part of a condition, of another event's content, or a second mention of the same act.</summary>
    PartOfAnother,
    /// <summary>The act needs somebody to whom it is done, and the text names none.</summary>
    NoRecipient,
    /// <summary>The words fit a row, but seldom mean the act where they stand so.</summary>
    Doubtful,
    /// <summary>The sentence has no tree.</summary>
    Unparsed,
}
