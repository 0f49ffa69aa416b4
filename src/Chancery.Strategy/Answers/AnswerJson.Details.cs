using System.Text.Json;

namespace Chancery.Strategy;

/// <summary>What goes beyond the <c>expected</c> part: outcomes in words, extensions, sensitivity, the inverse question, explained states.</summary>
public static partial class AnswerJson
{
    // m! outgrows what most JSON readers can hold exactly at 19.
    private const int MostStatesForInverse = 18, MostOutcomes = 1000;

    private static void WriteOutcomes(Utf8JsonWriter json, ConflictAnswer answer)
    {
        var words = new Wording(answer.Conflict);
        json.WriteStartArray("outcomes");
        foreach (var state in OutcomeGroups.Of(answer.Table).SelectMany(g => g.States).Take(MostOutcomes))
        {
            json.WriteStartObject();
            json.WriteNumber("state", state + 1);
            json.WriteString("choices", answer.Conflict.States.NameOf(state));
            json.WriteString("words", words.State(state));
            json.WriteStartArray("stableUnder");
            foreach (var label in OutcomeGroups.LabelsOf(answer, state))
                json.WriteStringValue(label);
            json.WriteEndArray();
            if (answer is { ByMoves: { } moves, ByImprovements: { } improvements })
            {
                json.WriteBoolean("reachable", moves.DistanceTo(state) is not null);
                json.WriteBoolean("reachableByImprovements", improvements.DistanceTo(state) is not null);
                WritePath(json, "path", answer.Conflict,
                    improvements.DistanceTo(state) is not null ? improvements.PathTo(state) : moves.PathTo(state));
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter json, ConflictAnswer answer)
    {
        if (answer.Strength is { } strength)
        {
            WriteByDefinition("stronglyStable", StrengthAnalysis.Definitions, strength.StronglyStable);
            WriteEquilibria("strongEquilibria", StrengthAnalysis.Definitions, strength.StrongEquilibria);
        }
        if (answer.Uncertainty is { } uncertainty)
        {
            json.WriteStartObject("unknownPreference");
            foreach (var attitude in Enum.GetValues<Attitude>())
            {
                json.WriteStartObject(attitude.ToString().ToLowerInvariant());
                WriteByDefinition("stable", UncertaintyAnalysis.Definitions, (d, party) => uncertainty.Stable(attitude, d, party));
                WriteEquilibria("equilibria", UncertaintyAnalysis.Definitions, d => uncertainty.Equilibria(attitude, d));
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        if (answer.Hypergame is { } hypergame)
        {
            Definition[] known = [.. answer.Table.Definitions.Where(answer.Table.IsKnown)];
            json.WriteStartObject("hypergame");
            json.WriteStartObject("recognised");
            for (var party = 0; party < answer.Conflict.PartyCount; party++)
                json.WriteString(answer.Conflict.NameOf(party), hypergame.Recognised[party].ToBitString());
            json.WriteEndObject();
            WriteByDefinition("stable", known, hypergame.Stable);
            WriteEquilibria("equilibria", known, hypergame.Equilibria);
            json.WriteEndObject();
        }

        void WriteByDefinition(string name, IEnumerable<Definition> definitions, Func<Definition, int, StateSet> stable)
        {
            json.WriteStartObject(name);
            foreach (var definition in definitions)
            {
                json.WriteStartObject(definition.ToString());
                for (var party = 0; party < answer.Conflict.PartyCount; party++)
                    json.WriteString(answer.Conflict.NameOf(party), stable(definition, party).ToBitString());
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }

        void WriteEquilibria(string name, IEnumerable<Definition> definitions, Func<Definition, StateSet> equilibria)
        {
            json.WriteStartObject(name);
            foreach (var definition in definitions)
                WriteNumbers(json, definition.ToString(), equilibria(definition).Select(s => s + 1));
            json.WriteEndObject();
        }
    }

    private static void WriteSensitivity(Utf8JsonWriter json, ConflictAnswer answer)
    {
        var conflict = answer.Conflict;
        var words = new Wording(conflict);
        if (answer.SensitiveEdits is { } edits)
        {
            json.WriteStartObject("sensitivity");
            json.WriteBoolean("complete", answer.AllEditsTried);
            json.WriteStartArray("edits");
            foreach (var edit in edits)
            {
                json.WriteStartObject();
                WriteEdit(edit.Edit, conflict.Model.Parties[edit.Edit.Party].Preference);
                json.WriteString("definition", edit.Definition.ToString());
                WriteNumbers(json, "lost", edit.Lost.Select(s => s + 1));
                WriteNumbers(json, "gained", edit.Gained.Select(s => s + 1));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        if (answer.Robustness is not { } robustness)
            return;
        json.WriteStartArray("robustness");
        foreach (var result in robustness)
        {
            json.WriteStartObject();
            json.WriteString("definition", result.Definition.ToString());
            json.WriteNumber("state", result.State + 1);
            json.WriteString("party", conflict.NameOf(result.Party));
            json.WriteNumber("stays", result.Stays);
            json.WriteNumber("orders", result.Orders);
            json.WriteBoolean("sampled", result.IsSampled);
            json.WriteEndObject();
        }
        json.WriteEndArray();

        void WriteEdit(PreferenceEdit edit, Preference preference)
        {
            json.WriteString("party", conflict.NameOf(edit.Party));
            json.WriteString("change", edit.Kind switch { EditKind.Drop => "drop", EditKind.Reverse => "reverse", _ => "swap" });
            json.WriteNumber("place", edit.Place + 1);
            json.WriteString("words", words.Edit(edit, preference));
        }
    }

    /// <summary>By party and definition, for each state the number of strict rankings that
    /// make it stable; null where it could not be counted.</summary>
    private static void WriteInverse(Utf8JsonWriter json, Conflict conflict)
    {
        if (conflict.StateCount > MostStatesForInverse)
            return;
        json.WriteStartObject("inverse");
        for (var party = 0; party < conflict.PartyCount; party++)
        {
            json.WriteStartObject(conflict.NameOf(party));
            json.WritePropertyName("rankings");
            json.WriteRawValue(RequiredPreference.Factorial(conflict.StateCount).ToString(System.Globalization.CultureInfo.InvariantCulture));
            foreach (var definition in CoalitionAnalysis.Definitions)
            {
                json.WriteStartArray(definition.ToString());
                for (var state = 0; state < conflict.StateCount; state++)
                {
                    if (RequiredPreference.Of(conflict, state, party, definition).CountRankings() is { } count)
                        json.WriteRawValue(count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    else
                        json.WriteNullValue();
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteExplained(Utf8JsonWriter json, ConflictAnswer answer)
    {
        if (answer.Goals.Count > 0)
        {
            json.WriteStartArray("goals");
            foreach (var goal in answer.Goals)
                WriteGoal(json, answer.Conflict, goal);
            json.WriteEndArray();
        }
        if (answer.Explained.Count == 0)
            return;
        json.WriteStartArray("why");
        foreach (var explained in answer.Explained)
            WriteState(json, answer.Conflict, explained);
        json.WriteEndArray();
    }

    private static void WriteState(Utf8JsonWriter json, Conflict conflict, StateAnswer explained)
    {
        json.WriteStartObject();
        json.WriteNumber("state", explained.State + 1);
        json.WriteStartArray("reasons");
        foreach (var reason in explained.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("party", conflict.NameOf(reason.Party));
            json.WriteString("definition", reason.Definition.ToString());
            json.WriteBoolean("stable", reason.IsStable);
            json.WriteStartArray("improvements");
            foreach (var improvement in reason.Improvements)
            {
                json.WriteStartObject();
                json.WriteNumber("to", improvement.To + 1);
                if (improvement.Sanction is { } sanction)
                {
                    WritePath(json, "sanction", conflict, sanction.Path);
                    json.WriteNumber("endsIn", sanction.End + 1);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("required");
        foreach (var required in explained.Required)
        {
            json.WriteStartObject();
            json.WriteString("party", conflict.NameOf(required.Party));
            json.WriteString("definition", required.Definition.ToString());
            json.WriteStartArray("allOf");
            foreach (var clause in required.Clauses)
            {
                json.WriteStartArray();
                WriteNumbers(json, [clause.Move + 1]);
                foreach (var sanction in clause.Sanctions)
                    WriteNumbers(json, sanction.Select(x => x + 1));
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("leastChanges");
        foreach (var goal in explained.Turning)
            WriteGoal(json, conflict, goal);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGoal(Utf8JsonWriter json, Conflict conflict, GoalAnswer goal)
    {
        var words = new Wording(conflict);
        json.WriteStartObject();
        json.WriteString("definition", goal.Definition.ToString());
        json.WriteStartObject("demands");
        foreach (var demand in goal.Demands)
            json.WriteBoolean(conflict.States.NameOf(demand.State), demand.Stable);
        json.WriteEndObject();
        json.WriteBoolean("complete", goal.IsComplete);
        json.WriteStartArray("changes");
        foreach (var change in goal.Changes)
            json.WriteStringValue(words.Change(change));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
