namespace Chancery.Strategy;

/// <summary>One party's options as bits, with those that change one way only.</summary>
internal readonly record struct OptionMasks(ulong Own, ulong OnlyTaken, ulong OnlyGivenUp)
{
    /// <summary>By party.</summary>
    public static IReadOnlyList<OptionMasks> Of(ConflictModel model)
    {
        var taken = model.Irreversible.Where(o => o.Only == Direction.Taken).Aggregate(0UL, (bits, o) => bits | 1UL << (o.Option - 1));
        var givenUp = model.Irreversible.Where(o => o.Only == Direction.GivenUp).Aggregate(0UL, (bits, o) => bits | 1UL << (o.Option - 1));
        var masks = new List<OptionMasks>();
        var first = 0;
        foreach (var party in model.Parties)
        {
            var own = ((1UL << party.Options.Count) - 1) << first;
            masks.Add(new OptionMasks(own, taken & own, givenUp & own));
            first += party.Options.Count;
        }
        return masks;
    }

    /// <summary>Whether the party can go from one raw state to the other, staying included.</summary>
    public bool Allow(ulong from, ulong to) =>
        ((from ^ to) & ~Own) == 0 && (from & ~to & OnlyTaken) == 0 && (~from & to & OnlyGivenUp) == 0;
}

/// <summary>Lists a party's arcs in option form, for coalesced states.</summary>
internal static class OptionArcs
{
    /// <returns>Null where there are more than <paramref name="most"/>.</returns>
    public static Arcs? TryList(OptionStates states, OptionMasks party, long most, CancellationToken stop)
    {
        // Raw states by what the party cannot change; an arc joins two of one class.
        var classes = new Dictionary<ulong, List<(ulong Value, int State)>>();
        for (var state = 0; state < states.Count; state++)
        {
            foreach (var value in states.MembersOf(state))
            {
                if (!classes.TryGetValue(value & ~party.Own, out var members))
                    classes.Add(value & ~party.Own, members = []);
                members.Add((value, state));
            }
        }
        var ends = Enumerable.Range(0, states.Count).Select(_ => new HashSet<int>()).ToList();
        long count = 0;
        foreach (var members in classes.Values)
        {
            foreach (var (from, start) in members)
            {
                stop.ThrowIfCancellationRequested();
                foreach (var (to, end) in members)
                {
                    if (start != end && party.Allow(from, to) && ends[start].Add(end) && ++count > most)
                        return null;
                }
            }
        }
        return Arcs.Of(ends);
    }
}
