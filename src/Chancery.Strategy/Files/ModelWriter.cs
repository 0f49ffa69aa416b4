using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chancery.Strategy;

/// <summary>Writes a model as the JSON that <see cref="ModelReader"/> reads.</summary>
public static class ModelWriter
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ConflictModel model)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("format", "chancery-conflict/1");
            json.WriteString("name", model.Name);
            WriteIf("title", model.Title);
            WriteIf("source", model.Source);
            WriteIf("notes", model.Notes);
            if (model.States is { } states)
            {
                json.WriteString("form", "graph");
                WriteTexts(json, "states", states);
            }
            WriteList(json, "dms", model.Parties, party => WriteParty(json, party, model.IsGraphForm));
            if (model.Infeasible.Count > 0)
                WriteList(json, "infeasible", model.Infeasible, rule => WriteRule(json, rule));
            if (model.Coalesced.Count > 0)
                WriteTexts(json, "coalesce", model.Coalesced);
            if (model.Irreversible.Count > 0)
            {
                WriteList(json, "irreversible", model.Irreversible, option =>
                {
                    json.WriteStartObject();
                    json.WriteNumber("option", option.Option);
                    json.WriteString("only", option.Only == Direction.Taken ? "N->Y" : "Y->N");
                    json.WriteEndObject();
                });
            }
            WriteIf("statusQuo", model.StatusQuo);
            if (model.Perceived.Count > 0)
                WriteList(json, "perceived", model.Perceived, game => WriteGame(json, game));
            json.WriteEndObject();

            void WriteIf(string name, string? text)
            {
                if (text is not null)
                    json.WriteString(name, text);
            }
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteParty(Utf8JsonWriter json, DecisionMaker party, bool graph)
    {
        json.WriteStartObject();
        json.WriteString("name", party.Name);
        WriteGrounds(json, party.Grounds);
        if (graph)
            WriteList(json, "moves", party.Moves, move => WriteTexts(json, null, [move.From, move.To]));
        else
            WriteList(json, "options", party.Options, option => WriteGrounded(json, "name", option.Name, option.Grounds));
        json.WritePropertyName("preference");
        WritePreference(json, party.Preference);
        json.WriteEndObject();
    }

    private static void WritePreference(Utf8JsonWriter json, Preference preference)
    {
        json.WriteStartObject();
        switch (preference)
        {
            case Preference.Prioritised prioritised:
                WriteList(json, "statements", prioritised.Statements, s => WriteGrounded(json, "statement", s.Text, s.Grounds));
                if (prioritised.Great > 0)
                    json.WriteNumber("great", prioritised.Great);
                break;
            case Preference.Weighted weighted:
                WriteList(json, "weights", weighted.Weights, w => json.WriteNumberValue(w));
                if (weighted.Great is { } great)
                    json.WriteNumber("great", great);
                break;
            case Preference.Ranked ranked:
                WriteList(json, "ranking", ranked.Tiers, tier => WriteTexts(json, null, tier));
                if (ranked.GreatAfter.Count > 0)
                    WriteList(json, "great", ranked.GreatAfter, tier => json.WriteNumberValue(tier));
                break;
        }
        if (preference.Unknown.Count > 0)
            WriteList(json, "unknown", preference.Unknown, pair => WriteTexts(json, null, [pair.First, pair.Second]));
        json.WriteEndObject();
    }

    private static void WriteGame(Utf8JsonWriter json, PerceivedGame game)
    {
        json.WriteStartObject();
        json.WriteString("by", game.Party);
        WriteTexts(json, "unrecognised", game.Unrecognised);
        json.WriteStartObject("preferences");
        foreach (var (party, preference) in game.Preferences)
        {
            json.WritePropertyName(party);
            WritePreference(json, preference);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Infeasibility rule)
    {
        if (rule is Infeasibility.Matching matching)
        {
            json.WriteStringValue(matching.Pattern);
            return;
        }
        json.WriteStartObject();
        switch (rule)
        {
            case Infeasibility.Exclusive exclusive: WriteList(json, "exclusive", exclusive.Options, o => json.WriteNumberValue(o)); break;
            case Infeasibility.AtLeastOne atLeastOne: WriteList(json, "atLeastOne", atLeastOne.Options, o => json.WriteNumberValue(o)); break;
            case Infeasibility.OnlyIf onlyIf:
                json.WriteNumber("option", onlyIf.Option);
                json.WriteNumber("onlyIf", onlyIf.Condition);
                break;
        }
        json.WriteEndObject();
    }

    private static void WriteGrounded(Utf8JsonWriter json, string name, string text, Grounds? grounds)
    {
        if (grounds is null)
        {
            json.WriteStringValue(text);
            return;
        }
        json.WriteStartObject();
        json.WriteString(name, text);
        WriteGrounds(json, grounds);
        json.WriteEndObject();
    }

    private static void WriteGrounds(Utf8JsonWriter json, Grounds? grounds)
    {
        if (grounds is null)
            return;
        json.WriteString("basis", grounds.Basis.ToString().ToLowerInvariant());
        if (grounds.Words is { } words)
            json.WriteString("words", words);
        WriteTexts(json, "events", grounds.Events);
    }

    private static void WriteTexts(Utf8JsonWriter json, string? name, IReadOnlyList<string> texts) =>
        WriteList(json, name, texts, text => json.WriteStringValue(text));

    private static void WriteList<T>(Utf8JsonWriter json, string? name, IReadOnlyList<T> items, Action<T> write)
    {
        if (name is not null)
            json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }
}
