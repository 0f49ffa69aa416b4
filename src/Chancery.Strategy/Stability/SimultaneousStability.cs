namespace Chancery.Strategy;

/// <summary>SIM (Fraser and Hipel 1979, 1984): sanctions by UIs that others take from the same state at the same time.</summary>
internal static class SimultaneousStability
{
    public static bool AppliesTo(Conflict conflict) => conflict.States is OptionStates { HasCoalesced: false };

    public static StateSet Stable(Conflict conflict, int party, CancellationToken stop)
    {
        var states = (OptionStates)conflict.States;
        var number = states.Numbering;
        var ranks = conflict.Ranks[party];
        var stable = new StateSet(states.Count);
        var moves = new List<int>();
        var own = new List<ulong>();
        var others = new List<ulong>[conflict.PartyCount - 1];
        for (var state = 0; state < states.Count; state++)
        {
            if ((state & 0xFF) == 0)
                stop.ThrowIfCancellationRequested();
            ChangesByImprovement(party, state, own);
            if (own.Count == 0)
            {
                stable.Add(state);
                continue;
            }
            for (int other = 0, place = 0; other < conflict.PartyCount; other++)
            {
                if (other != party)
                    ChangesByImprovement(other, state, others[place++] ??= []);
            }
            if (own.TrueForAll(change => IsSanctioned(states.Values[state] ^ change, 0, state)))
                stable.Add(state);
        }
        return stable;

        void ChangesByImprovement(int mover, int from, List<ulong> into)
        {
            into.Clear();
            conflict.Graph.ListMoves(mover, from, moves);
            foreach (var to in moves)
            {
                if (conflict.Ranks[mover].IsBetter(to, from))
                    into.Add(states.Values[from] ^ states.Values[to]);
            }
        }

        // The party's own UI alone is better than the state, so the empty set of opponents never sanctions.
        bool IsSanctioned(ulong value, int next, int state)
        {
            if (next == others.Length)
                return number.Of(value) is >= 0 and var reached && !ranks.IsBetter(reached, state);
            if (IsSanctioned(value, next + 1, state))
                return true;
            foreach (var change in others[next])
            {
                if (IsSanctioned(value ^ change, next + 1, state))
                    return true;
            }
            return false;
        }
    }

    /// <summary>UIs of others from the state that, taken together with the party's own, end no better for it; the first found.</summary>
    public static Sanction? SanctionOf(Conflict conflict, int state, int party, int to)
    {
        var states = (OptionStates)conflict.States;
        var ranks = conflict.Ranks[party];
        var chosen = new List<UnilateralMove>();
        var moves = new List<int>();
        var improvements = new int[conflict.PartyCount][];
        for (var other = 0; other < conflict.PartyCount; other++)
        {
            conflict.Graph.ListMoves(other, state, moves);
            improvements[other] = other == party ? [] : [.. moves.Where(t => conflict.Ranks[other].IsBetter(t, state))];
        }
        return Find(states.Values[to], 0);

        Sanction? Find(ulong value, int other)
        {
            if (other == conflict.PartyCount)
            {
                return states.Numbering.Of(value) is >= 0 and var end && !ranks.IsBetter(end, state) ? new Sanction([.. chosen], end, null) : null;
            }
            if (Find(value, other + 1) is { } without)
                return without;
            foreach (var t in improvements[other])
            {
                chosen.Add(new UnilateralMove(other, state, t));
                if (Find(value ^ states.Values[state] ^ states.Values[t], other + 1) is { } with)
                    return with;
                chosen.RemoveAt(chosen.Count - 1);
            }
            return null;
        }
    }
}
