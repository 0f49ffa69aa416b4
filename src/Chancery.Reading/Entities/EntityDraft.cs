using System.Collections.Immutable;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>An entity while a report is being read: what later mentions tell is added to it.</summary>
internal sealed class EntityDraft(string name, EntityKind kind)
{
    public string Name { get; set; } = name;

    public EntityKind Kind { get; set; } = kind;

    public string? Code { get; set; }

    public string? Sector { get; set; }

    public string? Office { get; set; }

    public string? Open { get; set; }

    /// <summary>The codes of several parties; empty for one party.</summary>
    public ImmutableArray<string> Members { get; set; } = [];

    /// <summary>The row it was found by; null for all that the tables do not name.</summary>
    public Actor? Actor { get; set; }

    public Place? Place { get; init; }

    public bool Plural { get; set; }

    /// <summary>No party but a thing ("the deal"), kept only because a pronoun may stand for it.</summary>
    public bool Thing { get; init; }

    /// <summary>"f" or "m" once a pronoun or a title has told; null before.</summary>
    public string? Gender { get; set; }

    /// <summary>Lemmas of the titles and roles the text gives it: "foreign minister", "adviser".</summary>
    public List<string> Titles { get; } = [];

    public int Mentions { get; set; }

    public bool HasCode => Code is not null || !Members.IsEmpty;

    /// <summary>Every code it stands for.</summary>
    public ImmutableArray<string> Codes => Code is not null ? [Code] : Members;

    public void TakeCodes(ImmutableArray<string> codes)
    {
        if (codes.Length == 1) Code = codes[0];
        else if (codes.Length > 1) Members = codes;
    }
}

/// <summary>Words that stand for an entity, by token ids (1-based, inclusive).</summary>
internal readonly record struct MentionDraft(EntityDraft Entity, int First, int Last, int Head, MentionKind Kind);
