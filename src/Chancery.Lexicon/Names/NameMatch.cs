using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>What a name in the text may stand for; exactly one of the two is set.</summary>
/// <param name="Surname">The match is a person's surname alone, which others bear too.</param>
public readonly record struct NameCandidate(Actor? Actor, Place? Place, bool Surname);

/// <summary>Words of a sentence that are a name of the tables.</summary>
/// <param name="First">0-based index of the first word.</param>
/// <param name="Last">Index of the last word, inclusive.</param>
/// <param name="Whole">False if the name is only a part of its word: "Russian" in "pro-Russian".</param>
public sealed record NameMatch(int First, int Last, bool Whole, ImmutableArray<NameCandidate> Candidates);

/// <summary>Words of a sentence that name a role.</summary>
public readonly record struct RoleMatch(int First, int Last, Role Role);
