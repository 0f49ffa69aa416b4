namespace Chancery.Strategy;

/// <summary>What a party wants, as a complete order over the states; ties are allowed.</summary>
public abstract record Preference
{
    private Preference() { }

    /// <summary>Pairs of patterns (names in graph form) between whose states the party's preference is not known.</summary>
    /// <remarks>The fourth relation of Li, Hipel, Kilgour and Fang 2004; read only by the analysis of unknown preference.</remarks>
    public IReadOnlyList<(string First, string Second)> Unknown { get; init; } = [];

    /// <summary>Statements that the party wants true, most important first, compared lexicographically.</summary>
    /// <remarks>Option prioritising: Peng, Hipel, Kilgour and Fang 1997; Fang, Hipel, Kilgour and Peng 2003.</remarks>
    /// <param name="Statements">In the language of <see cref="Statement"/>.</param>
    public sealed record Prioritised(IReadOnlyList<PreferenceStatement> Statements) : Preference
    {
        /// <summary>States that differ on one of this many first statements differ greatly; 0: no difference is great.</summary>
        public int Great { get; init; }
    }

    /// <summary>A signed weight for each option of the model, in order; more is better.</summary>
    public sealed record Weighted(IReadOnlyList<decimal> Weights) : Preference
    {
        /// <summary>States whose sums are at least this far apart differ greatly; null: no difference is great.</summary>
        /// <remarks>Counted from the best sum downwards in steps, so that "greatly" stays transitive.</remarks>
        public decimal? Great { get; init; }
    }

    /// <summary>Every state once, in tiers, best first.</summary>
    public sealed record Ranked(IReadOnlyList<IReadOnlyList<string>> Tiers) : Preference
    {
        /// <summary>The tiers (from 1) after which the next is greatly worse.</summary>
        public IReadOnlyList<int> GreatAfter { get; init; } = [];
    }
}

/// <summary>One thing a party wants.</summary>
public sealed record PreferenceStatement(string Text, Grounds? Grounds = null);
