namespace Chancery.Strategy;

/// <summary>The stable outcomes in the order in which they should be read: strong ones first, the merely metarational last.</summary>
public static class OutcomeGroups
{
    private static readonly Definition[] ReadingOrder = [Definition.Nash, Definition.SEQ, Definition.SSEQ, Definition.SMR, Definition.GMR,
        Definition.SIM];

    /// <summary>Every state that is an equilibrium under at least one known definition, once.</summary>
    public static IReadOnlyList<OutcomeGroup> Of(StabilityTable table)
    {
        var groups = new List<OutcomeGroup>();
        var told = new HashSet<int>();
        Add("Strong: nobody can improve alone (Nash), so stable under every definition", Definition.Nash);
        Add("Held by credible answers: whoever improves meets answers that are in the others' own interest (SEQ)", Definition.SSEQ, Definition.SEQ);
        Add("Supplementary: held only if others would also answer at their own cost (SMR, GMR), or at the same time (SIM); these call many states stable", Definition.SMR, Definition.GMR, Definition.SIM);
        return groups;

        void Add(string heading, params Definition[] definitions)
        {
            var states = new SortedSet<int>(definitions.Where(table.Definitions.Contains)
                .SelectMany(d => table.Equilibria(d) ?? (IEnumerable<int>)[]));
            states.ExceptWith(told);
            told.UnionWith(states);
            if (definitions.Any(d => table.Definitions.Contains(d) && table.IsKnown(d)))
                groups.Add(new OutcomeGroup(heading, [.. states]));
        }
    }

    /// <summary>The definitions under which a state is an equilibrium, in words as short as they come: Nash, SEQ, L2, NM, coalitions.</summary>
    public static IReadOnlyList<string> LabelsOf(ConflictAnswer answer, int state)
    {
        var labels = ReadingOrder.Where(d => answer.Table.Definitions.Contains(d))
            .Where(d => answer.Table.Equilibria(d)?.Contains(state) == true).Select(d => d.ToString()).ToList();
        if (answer.Limited is { } limited)
        {
            for (var h = 2; h <= LimitedMoves.Horizon; h++)
            {
                if (limited.Stable(h, 0).Contains(state) && limited.Stable(h, 1).Contains(state))
                    labels.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"L{h}"));
            }
            if (limited.NonMyopic(0)?.Contains(state) == true && limited.NonMyopic(1)!.Contains(state))
                labels.Add("NM");
        }
        if (answer.Coalitions?.Equilibria.GetValueOrDefault(Definition.Nash)?.Contains(state) == true)
            labels.Add("coalition-proof");
        return labels;
    }
}

/// <param name="States">Ascending; may be empty.</param>
public sealed record OutcomeGroup(string Heading, IReadOnlyList<int> States);
