using System.Globalization;

namespace Chancery.Strategy;

/// <summary>An answer in words. It tells what follows from the model, and gives no advice.</summary>
public sealed class AnswerText
{
    private const int MostListed = 12, MostEdits = 20, MostConditions = 12;

    private readonly ConflictAnswer _answer;
    private readonly Conflict _conflict;
    private readonly Wording _words;
    private readonly TextWriter _out;

    private AnswerText(ConflictAnswer answer, TextWriter output)
    {
        (_answer, _conflict, _out) = (answer, answer.Conflict, output);
        _words = new Wording(_conflict);
    }

    public static void Write(ConflictAnswer answer, TextWriter output)
    {
        var text = new AnswerText(answer, output);
        text.WriteHead();
        text.WriteOutcomes();
        text.WriteCoalitions();
        text.WriteStrength();
        text.WriteUncertainty();
        text.WriteHypergame();
        text.WriteSensitivity();
        foreach (var state in answer.Explained)
            text.WriteState(state);
        text.WriteGoals();
        if (answer.WasStopped)
            output.WriteLine("Stopped before the end: what is missing above was not worked out.");
    }

    /// <summary>What the text says behind the outcomes, as headings with their lines.</summary>
    internal static IReadOnlyList<(string Heading, IReadOnlyList<string> Lines)> SectionsAfterOutcomes(ConflictAnswer answer)
    {
        using var written = new StringWriter { NewLine = "\n" };
        var text = new AnswerText(answer, written);
        text.WriteCoalitions();
        text.WriteStrength();
        text.WriteUncertainty();
        text.WriteHypergame();
        text.WriteSensitivity();
        foreach (var state in answer.Explained)
            text.WriteState(state);
        text.WriteGoals();
        return [.. written.ToString().Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Where(lines => lines.Length > 0).Select(lines => (lines[0], (IReadOnlyList<string>)[.. lines.Skip(1)]))];
    }

    private void WriteHead()
    {
        var model = _conflict.Model;
        _out.WriteLine(model.Title ?? model.Name);
        _out.WriteLine(Invariant($"{Wording.Listed([.. model.Parties.Select(p => p.Name)])}; {_conflict.StateCount} states{(model.IsGraphForm ? "" : Invariant($" of {model.OptionCount} options"))}"));
        if (_conflict.StatusQuo is { } now)
            _out.WriteLine($"Now: state {_words.Number(now)}: {_words.State(now)}");
        if (model.Source is { } source)
            _out.WriteLine($"Source: {source}");
        _out.WriteLine();
    }

    private void WriteOutcomes()
    {
        foreach (var group in OutcomeGroups.Of(_answer.Table))
        {
            _out.WriteLine(group.Heading);
            if (group.States.Count == 0)
                _out.WriteLine("  none");
            foreach (var state in Nearest(group.States))
            {
                _out.WriteLine($"  {_words.Number(state)}  {_words.State(state)}");
                _out.WriteLine($"      {string.Join(", ", OutcomeGroups.LabelsOf(_answer, state))}{HowReached(state)}");
            }
            if (group.States.Count > MostListed)
                _out.WriteLine(Invariant($"  and {group.States.Count - MostListed} more, further from where things stand (--json has them all)"));
            _out.WriteLine();
        }
        foreach (var missing in _answer.Table.Definitions.Where(d => !_answer.Table.IsKnown(d)))
            _out.WriteLine($"{missing}: not known for every party");
    }

    /// <summary>Of too many, those that are reached soonest, by improvements first; in the order of their numbers.</summary>
    private IEnumerable<int> Nearest(IReadOnlyList<int> states) => states.Count <= MostListed
        ? states
        : states.OrderBy(s => _answer.ByImprovements?.DistanceTo(s) ?? int.MaxValue)
            .ThenBy(s => _answer.ByMoves?.DistanceTo(s) ?? int.MaxValue).ThenBy(s => s).Take(MostListed).Order();

    private string HowReached(int state)
    {
        if (_answer.ByMoves is not { } moves || _answer.ByImprovements is not { } improvements)
            return "";
        if (state == moves.From)
            return "; this is where things stand";
        if (improvements.DistanceTo(state) is { } steps)
            return Invariant($"; reached by improvements in {Moves(steps)}: {_words.Path(improvements.PathTo(state))}");
        return moves.DistanceTo(state) is { } distance
            ? Invariant($"; reached in {Moves(distance)}, but not by improvements alone: {_words.Path(moves.PathTo(state))}")
            : "; out of reach from where things stand, so no prediction";
    }

    private void WriteCoalitions()
    {
        if (_answer.Coalitions is null)
            return;
        _out.WriteLine("Coalitions that could together go from one of these (Nash or SEQ) to another that all their members prefer");
        foreach (var jump in _answer.Jumps.OrderBy(j => j.Path.Count).Take(MostListed))
            _out.WriteLine(Invariant($"  {_words.Coalition(jump.Coalition)}: from {_words.Number(jump.From)} to {_words.Number(jump.To)}: {_words.Path(jump.Path)}"));
        if (_answer.Jumps.Count == 0)
            _out.WriteLine("  none");
        if (_answer.Jumps.Count > MostListed)
            _out.WriteLine(Invariant($"  and {_answer.Jumps.Count - MostListed} more, of more steps (--json has them all)"));
        _out.WriteLine();
    }

    private void WriteStrength()
    {
        if (_answer.Strength is not { } strength)
            return;
        _out.WriteLine("Strongly stable: every improvement can be met with something greatly worse");
        foreach (var definition in StrengthAnalysis.Definitions)
            _out.WriteLine($"  {definition}: {Numbers(strength.StrongEquilibria(definition))}");
        _out.WriteLine();
    }

    private void WriteUncertainty()
    {
        if (_answer.Uncertainty is not { } uncertainty)
            return;
        _out.WriteLine("With the unknown preferences, by attitude");
        foreach (var (attitude, words) in new[]
        {
            (Attitude.A, "a: tempted by uncertain gains, deterred by certain losses only"),
            (Attitude.B, "b: moves for certain gains only, deterred by certain losses only"),
            (Attitude.C, "c: tempted by uncertain gains, deterred by uncertain losses too"),
            (Attitude.D, "d: moves for certain gains only, deterred by uncertain losses too"),
        })
        {
            _out.WriteLine($"  {words}");
            _out.WriteLine("    "
                + string.Join("; ", UncertaintyAnalysis.Definitions.Select(d => $"{d} {Numbers(uncertainty.Equilibria(attitude, d))}")));
        }
        _out.WriteLine();
    }

    private void WriteHypergame()
    {
        if (_answer.Hypergame is not { } hypergame)
            return;
        _out.WriteLine("As each party sees the conflict (stability judged in its own game)");
        for (var party = 0; party < _conflict.PartyCount; party++)
        {
            if (hypergame.Recognised[party].Count < _conflict.StateCount)
                _out.WriteLine($"  {_conflict.NameOf(party)} does not know of {Numbers(new StateSet(_conflict.StateCount, full: true).Where(s => !hypergame.Recognised[party].Contains(s)))}");
        }
        foreach (var definition in _answer.Table.Definitions.Where(_answer.Table.IsKnown))
            _out.WriteLine($"  {definition}: {Numbers(hypergame.Equilibria(definition))}");
        _out.WriteLine();
    }

    private void WriteSensitivity()
    {
        if (_answer.SensitiveEdits is not { } edits)
            return;
        _out.WriteLine("What hangs on a single preference (left out, or changed places with its neighbour)");
        foreach (var group in edits.GroupBy(e => e.Edit).Take(MostEdits))
        {
            _out.WriteLine($"  {_words.Edit(group.Key, _conflict.Model.Parties[group.Key.Party].Preference)}");
            foreach (var edit in group)
                _out.WriteLine($"      {edit.Definition}:{(edit.Lost.Count > 0 ? $" no longer {Numbers(edit.Lost)}" : "")}{(edit.Lost.Count > 0 && edit.Gained.Count > 0 ? ";" : "")}{(edit.Gained.Count > 0 ? $" now also {Numbers(edit.Gained)}" : "")}");
        }
        var changes = edits.Select(e => e.Edit).Distinct().Count();
        if (changes == 0)
            _out.WriteLine("  nothing: the Nash, SMR and SEQ equilibria stay the same under every such change");
        else if (changes > MostEdits)
            _out.WriteLine(Invariant($"  and {changes - MostEdits} more (--json has them all)"));
        if (!_answer.AllEditsTried)
            _out.WriteLine("  not all changes were tried: the model is large");
        _out.WriteLine();
        if (_answer.Robustness is not { Count: > 0 } robustness)
            return;
        _out.WriteLine("How often an equilibrium stays one over all orders of a party's statements");
        foreach (var group in robustness.GroupBy(r => (r.Definition, r.State)).Take(MostListed))
        {
            _out.WriteLine(Invariant($"  {group.Key.Definition} {_words.Number(group.Key.State)}: ") + string.Join(", ", group.Select(r =>
                Invariant($"{_conflict.NameOf(r.Party)} {100.0 * r.Stays / r.Orders:0} %{(r.IsSampled ? Invariant($" (of {r.Orders} orders drawn)") : "")}"))));
        }
        _out.WriteLine();
    }

    private void WriteState(StateAnswer answer)
    {
        var state = answer.State;
        _out.WriteLine($"Why: state {_words.Number(state)}: {_words.State(state)}");
        foreach (var byParty in answer.Reasons.GroupBy(r => r.Party))
        {
            _out.WriteLine($"  {_conflict.NameOf(byParty.Key)}");
            if (byParty.First().Improvements.Count == 0)
            {
                _out.WriteLine("    stable under every definition: it has no better state to move to");
                continue;
            }
            foreach (var reason in byParty)
            {
                _out.WriteLine($"    {reason.Definition}: {(reason.IsStable ? "stable; every improvement can be answered" : "not stable")}");
                foreach (var line in AnswerWords.Of(reason, _words))
                    _out.WriteLine($"      {line}");
            }
        }
        foreach (var byParty in answer.Required.Where(r => r.Definition is Definition.Nash or Definition.GMR or Definition.SEQ).GroupBy(r => r.Party))
        {
            var who = _conflict.NameOf(byParty.Key);
            if (byParty.All(r => r.Clauses.Count == 0))
            {
                _out.WriteLine($"  {who} cannot move away, so the state is stable for it whatever it prefers");
                continue;
            }
            foreach (var required in byParty)
            {
                _out.WriteLine($"  To be {required.Definition} stable for {who}, the state must be");
                foreach (var line in AnswerWords.Of(required, MostConditions))
                    _out.WriteLine($"    {line}");
            }
        }
        foreach (var goal in answer.Turning)
        {
            _out.WriteLine(goal.Demands[0].Stable ? $"  Least changes that would make this a {goal.Definition} equilibrium"
                : $"  Least changes that would end this as a {goal.Definition} equilibrium");
            WriteChanges(goal);
        }
        _out.WriteLine();
    }

    private void WriteGoals()
    {
        foreach (var goal in _answer.Goals)
        {
            _out.WriteLine($"Least changes of preferences for {goal.Definition}: {string.Join(", ", goal.Demands.Select(d => $"{_words.Number(d.State)} {(d.Stable ? "stable" : "not stable")}"))}");
            WriteChanges(goal);
            _out.WriteLine();
        }
    }

    private void WriteChanges(GoalAnswer goal)
    {
        foreach (var change in goal.Changes.Take(MostEdits))
            _out.WriteLine($"    {(change.Edits.Count == 0 ? "none is needed: it is so as things stand" : _words.Change(change))}");
        if (goal.Changes.Count == 0)
            _out.WriteLine(goal.IsComplete ? "    no one or two changes do it" : "    none found among the changes tried; the model is large");
        else if (goal.Changes.Count > MostEdits)
            _out.WriteLine(Invariant($"    and {goal.Changes.Count - MostEdits} more"));
    }

    private string Numbers(IEnumerable<int> states)
    {
        var all = states.ToList();
        return all.Count == 0 ? "none" : string.Join(", ", all.Take(MostListed).Select(_words.Number)) + (all.Count > MostListed ? ", ..." : "");
    }

    private static string Moves(int count) => count == 1 ? "1 move" : Invariant($"{count} moves");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
