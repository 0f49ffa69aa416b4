using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chancery.Strategy;

/// <summary>An answer as JSON, with the names and forms of the <c>expected</c> part of <c>conflict-case/1</c>.</summary>
public static partial class AnswerJson
{
    /// <summary>Beyond this many states the lists by state give way to counts, a digest and the first ten equilibria.</summary>
    public const int MostListedStates = 4096;

    private const int FewStates = 64, FirstEquilibria = 10;

    /// <summary>For a reader of UTF-8 files and pipes; not to be put into a page as it is.</summary>
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>One object on one line.</returns>
    public static string Write(ConflictAnswer answer, string? file = null)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("name", answer.Conflict.Model.Name);
            if (file is not null)
                json.WriteString("file", file);
            WriteStates(json, answer.Conflict);
            WriteStability(json, answer);
            WriteCoalitions(json, answer);
            WriteStatusQuo(json, answer);
            WriteOutcomes(json, answer);
            WriteExtensions(json, answer);
            WriteSensitivity(json, answer);
            WriteInverse(json, answer.Conflict);
            WriteExplained(json, answer);
            if (answer.WasStopped)
                json.WriteBoolean("stopped", true);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteStates(Utf8JsonWriter json, Conflict conflict)
    {
        json.WriteNumber("feasible", conflict.StateCount);
        if (conflict.StateCount <= MostListedStates)
        {
            json.WriteStartArray("states");
            for (var state = 0; state < conflict.StateCount; state++)
                json.WriteStringValue(conflict.States.NameOf(state));
            json.WriteEndArray();
            json.WriteStartObject("rank");
            for (var party = 0; party < conflict.PartyCount; party++)
                WriteNumbers(json, conflict.NameOf(party), conflict.Ranks[party].Array);
            json.WriteEndObject();
        }
        json.WriteStartObject("ranks");
        for (var party = 0; party < conflict.PartyCount; party++)
            json.WriteNumber(conflict.NameOf(party), conflict.Ranks[party].Worst);
        json.WriteEndObject();
        json.WriteStartObject("unilateralMoves");
        for (var party = 0; party < conflict.PartyCount; party++)
            json.WriteNumber(conflict.NameOf(party), conflict.Graph.CountMoves(party));
        json.WriteEndObject();
    }

    private static void WriteStability(Utf8JsonWriter json, ConflictAnswer answer)
    {
        var columns = Columns(answer);
        if (answer.Limited is { Period: > 0 } limited)
        {
            json.WriteStartObject("limitedMove");
            json.WriteNumber("period", limited.Period);
            json.WriteNumber("preperiod", limited.Preperiod);
            json.WriteEndObject();
        }
        if (answer.Conflict.StateCount <= MostListedStates)
        {
            WriteByParty("stable", set => json.WriteStringValue(set.ToBitString()));
            WriteEach("equilibria", set => WriteNumbers(json, set.Select(s => s + 1)));
        }
        if (answer.Conflict.StateCount <= FewStates)
            return;
        WriteByParty("stableCount", set => json.WriteNumberValue(set.Count));
        WriteEach("equilibriaCount", set => json.WriteNumberValue(set.Count));
        WriteEach("equilibriaSha256",
            set => json.WriteStringValue(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(set.ToBitString())))));
        WriteEach("firstEquilibria", set => WriteNumbers(json, set.Take(FirstEquilibria).Select(s => s + 1)));

        void WriteByParty(string name, Action<StateSet> write)
        {
            json.WriteStartObject(name);
            foreach (var (definition, stable, _) in columns)
            {
                json.WriteStartObject(definition);
                for (var party = 0; party < stable.Length; party++)
                {
                    if (stable[party] is not { } set)
                        continue;
                    json.WritePropertyName(answer.Conflict.NameOf(party));
                    write(set);
                }
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }

        void WriteEach(string name, Action<StateSet> write)
        {
            json.WriteStartObject(name);
            foreach (var (definition, _, equilibria) in columns)
            {
                if (equilibria is null)
                    continue;
                json.WritePropertyName(definition);
                write(equilibria);
            }
            json.WriteEndObject();
        }
    }

    /// <summary>Every definition with what is stable by party, and for all; null where not known.</summary>
    private static List<(string Definition, StateSet?[] Stable, StateSet? Equilibria)> Columns(ConflictAnswer answer)
    {
        var parties = Enumerable.Range(0, answer.Conflict.PartyCount).ToArray();
        var columns = answer.Table.Definitions.Select(d =>
            (d.ToString(), Array.ConvertAll(parties, p => answer.Table.Stable(d, p)), answer.Table.Equilibria(d))).ToList();
        if (answer.Limited is not { } limited)
            return columns;
        for (var h = 1; h <= LimitedMoves.Horizon; h++)
            Add("L" + h.ToString(CultureInfo.InvariantCulture), limited.Stable(h, 0), limited.Stable(h, 1));
        if (limited.NonMyopic(0) is { } first && limited.NonMyopic(1) is { } second)
            Add("NM", first, second);
        return columns;

        void Add(string name, StateSet first, StateSet second) => columns.Add((name, [first, second], first.Copy().IntersectWith(second)));
    }

    private static void WriteCoalitions(Utf8JsonWriter json, ConflictAnswer answer)
    {
        if (answer.Coalitions is not { } coalitions)
            return;
        var conflict = answer.Conflict;
        json.WriteStartObject("coalitionStable");
        foreach (var coalition in coalitions.Coalitions)
        {
            json.WriteStartObject(NameOf(conflict, coalition));
            foreach (var definition in CoalitionAnalysis.Definitions)
                json.WriteString(definition.ToString(), coalitions.Stable(coalition, definition).ToBitString());
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartObject("coalitionEquilibria");
        foreach (var (definition, set) in coalitions.Equilibria.OrderBy(e => e.Key))
        {
            json.WritePropertyName(definition.ToString());
            WriteNumbers(json, set.Select(s => s + 1));
        }
        json.WriteEndObject();
        json.WriteStartArray("equilibriumJumps");
        foreach (var jump in answer.Jumps)
        {
            json.WriteStartObject();
            json.WriteString("coalition", NameOf(conflict, jump.Coalition));
            json.WriteNumber("from", jump.From + 1);
            json.WriteNumber("to", jump.To + 1);
            WritePath(json, "path", conflict, jump.Path);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStatusQuo(Utf8JsonWriter json, ConflictAnswer answer)
    {
        if (answer.Conflict.StatusQuo is not { } from || answer.ByMoves is not { } moves || answer.ByImprovements is not { } improvements)
            return;
        json.WriteStartObject("statusQuo");
        json.WriteNumber("from", from + 1);
        if (answer.Conflict.StateCount <= MostListedStates)
        {
            WriteDistances("fewestMoves", moves);
            WriteDistances("fewestImprovements", improvements);
        }
        json.WriteEndObject();

        void WriteDistances(string name, Spread spread)
        {
            json.WriteStartObject(name);
            for (var state = 0; state < answer.Conflict.StateCount; state++)
            {
                if (spread.DistanceTo(state) is > 0 and var distance)
                    json.WriteNumber((state + 1).ToString(CultureInfo.InvariantCulture), distance);
            }
            json.WriteEndObject();
        }
    }

    internal static void WritePath(Utf8JsonWriter json, string name, Conflict conflict, IReadOnlyList<UnilateralMove> path)
    {
        json.WriteStartArray(name);
        foreach (var move in path)
        {
            json.WriteStartObject();
            json.WriteString("by", conflict.NameOf(move.Party));
            json.WriteNumber("from", move.From + 1);
            json.WriteNumber("to", move.To + 1);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    internal static string NameOf(Conflict conflict, PartySet coalition) => string.Join('+', coalition.ToArray().Select(conflict.NameOf));

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WritePropertyName(name);
        WriteNumbers(json, numbers);
    }

    private static void WriteNumbers(Utf8JsonWriter json, IEnumerable<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
