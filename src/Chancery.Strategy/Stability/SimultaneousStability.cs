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
}
