namespace Chancery.Strategy;

/// <summary>A small change to what a party is taken to want.</summary>
/// <param name="Place">From 0: the statement, tier or weight that is changed; for a swap the first of the two.</param>
public readonly record struct PreferenceEdit(int Party, EditKind Kind, int Place)
{
    /// <summary>Every single edit of a party's preference; reversals only where asked for, as they say that the party wants the opposite.</summary>
    public static IReadOnlyList<PreferenceEdit> Of(int party, Preference preference, bool reversals)
    {
        var edits = new List<PreferenceEdit>();
        var (count, canDrop) = preference switch
        {
            Preference.Prioritised prioritised => (prioritised.Statements.Count, true),
            Preference.Ranked ranked => (ranked.Tiers.Count, false),
            Preference.Weighted weighted => (weighted.Weights.Count, true),
            _ => throw new ArgumentOutOfRangeException(nameof(preference)),
        };
        for (var i = 0; i < count; i++)
        {
            if (canDrop && !(preference is Preference.Weighted w && w.Weights[i] == 0))
                edits.Add(new PreferenceEdit(party, EditKind.Drop, i));
            if (i + 1 < count && preference is not Preference.Weighted)
                edits.Add(new PreferenceEdit(party, EditKind.SwapWithNext, i));
            if (reversals && canDrop && !(preference is Preference.Weighted z && z.Weights[i] == 0))
                edits.Add(new PreferenceEdit(party, EditKind.Reverse, i));
        }
        return edits;
    }

    /// <summary>The preference after the edit.</summary>
    public Preference Apply(Preference preference) => preference switch
    {
        Preference.Prioritised p =>
            p with { Statements = Changed(p.Statements, s => s with { Text = Negated(s.Text) }),
            Great = Kind == EditKind.Drop && Place < p.Great ? p.Great - 1 : p.Great },
        Preference.Ranked r => r with { Tiers = Changed(r.Tiers, tier => tier) },
        Preference.Weighted w => w with { Weights = [.. w.Weights.Select(At)] },
        _ => throw new ArgumentOutOfRangeException(nameof(preference)),
    };

    private decimal At(decimal weight, int place) => place != Place ? weight : Kind == EditKind.Drop ? 0 : -weight;

    private List<T> Changed<T>(IReadOnlyList<T> list, Func<T, T> reverse)
    {
        var changed = list.ToList();
        switch (Kind)
        {
            case EditKind.Drop: changed.RemoveAt(Place); break;
            case EditKind.Reverse: changed[Place] = reverse(changed[Place]); break;
            default: (changed[Place], changed[Place + 1]) = (changed[Place + 1], changed[Place]); break;
        }
        return changed;
    }

    private static string Negated(string statement) =>
        statement.Length > 1 && statement[0] == '-' && statement.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? statement[1..]
        : statement.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? "-" + statement
        : $"-({statement})";
}

/// <summary>How a preference is changed.</summary>
public enum EditKind
{
    /// <summary>A statement left out, a weight set to nought.</summary>
    Drop,

    /// <summary>A statement or tier changes places with the next.</summary>
    SwapWithNext,

    /// <summary>The party wants the opposite of a statement; a weight changes its sign.</summary>
    Reverse,
}
