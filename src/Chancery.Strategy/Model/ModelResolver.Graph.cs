namespace Chancery.Strategy;

/// <summary>The graph of moves: worked out from options, or as the model lists it.</summary>
internal sealed partial class ModelResolver
{
    private MoveGraph OptionGraph(OptionStates states, IReadOnlyList<Ranks> ranks)
    {
        var masks = OptionMasks.Of(model);
        if (!states.HasCoalesced)
        {
            var moves = new List<SubcubeMoves>();
            foreach (var mask in masks)
            {
                if (SubcubeMoves.Of(states.Values, states.OptionCount, mask.Own, mask.OnlyTaken, mask.OnlyGivenUp) is { } subcubes)
                    moves.Add(subcubes);
            }
            if (moves.Count == masks.Count)
                return new OptionMoves(states.Count, [.. moves], ranks);
        }
        var arcs = new List<Arcs>();
        foreach (var mask in masks)
        {
            if (OptionArcs.TryList(states, mask, ArcMoves.MostArcs - arcs.Sum(a => a.Count), stop) is { } listed)
            {
                arcs.Add(listed);
                continue;
            }
            Add(ProblemCodes.TooLarge, "coalesce",
                $"the model needs more than {ArcMoves.MostArcs} listed moves; coalesce or rule out more, or model fewer options");
            GiveUpOnProblems();
        }
        return new ArcMoves(states.Count, arcs, ranks);
    }

    private ArcMoves GivenGraph(StateSpace states, IReadOnlyList<Ranks> ranks)
    {
        var arcs = new List<Arcs>();
        for (var i = 0; i < model.Parties.Count; i++)
        {
            var lists = Enumerable.Range(0, states.Count).Select(_ => new SortedSet<int>()).ToList();
            for (var j = 0; j < model.Parties[i].Moves.Count; j++)
            {
                var (from, to) = model.Parties[i].Moves[j];
                var path = $"dms[{i}].moves[{j}]";
                if (states.Find(from) is not { } start)
                    Add(ProblemCodes.UnknownState, $"{path}[0]",
                        $"there is no state '{from}'; the states are {PreferenceResolver.Quote(model.States!)}");
                else if (states.Find(to) is not { } end)
                    Add(ProblemCodes.UnknownState, $"{path}[1]",
                        $"there is no state '{to}'; the states are {PreferenceResolver.Quote(model.States!)}");
                else if (start == end)
                    Add(ProblemCodes.MoveToItself, path,
                        $"the move of {model.Parties[i].Name} leads from '{from}' to itself; a move changes the state");
                else
                    lists[start].Add(end);
            }
            arcs.Add(Arcs.Of(lists));
        }
        return new ArcMoves(states.Count, arcs, ranks);
    }
}
