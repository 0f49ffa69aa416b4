using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Coding;
using Chancery.Language;
using Chancery.Pages;
using Chancery.Reading;

namespace Chancery.Cli.Commands;

/// <summary>The JSON form of one annotated report; docs/formats/annotate.md describes it.</summary>
internal static class AnnotatedReport
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="codes">Turns the codes of actors and recipients into others; null leaves them.</param>
    public static string AsJson(Article article, CodedReport coded, bool whyNot, Func<string?, string?>? codes = null)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Readable))
        {
            json.WriteStartObject();
            WriteArticle(json, article);
            var reading = coded.Reading;
            WriteAll(json, "sentences", reading.Sentences, s => { json.WriteNumber("start", s.Span.Start); json.WriteNumber("end", s.Span.End); });
            WriteAll(json, "entities", reading.Entities, e => WriteEntity(json, e));
            WriteAll(json, "mentions", reading.Mentions, m =>
            {
                json.WriteString("entity", m.Entity);
                WriteSpan(json, m.Span, reading.Text);
                json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(m.Kind.ToString()));
            });
            WriteAll(json, "times", reading.Times, t => WriteTime(json, t, reading.Text));
            WriteAll(json, "attributions", reading.Attributions, a => WriteAttribution(json, a));
            WriteAll(json, "events", coded.Events, e => WriteEvent(json, e, codes ?? (code => code)));
            if (whyNot) WriteAll(json, "why_not", WhyNot.Of(coded), w => WriteWhyNot(json, w, reading.Text));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article)
    {
        json.WriteString("id", article.Id);
        json.WriteString("title", article.Title);
        json.WriteString("published", article.Published?.ToString("yyyy-MM-dd"));
        json.WriteString("publisher", article.Publisher);
        json.WriteString("language", article.Language);
        json.WriteString("text", article.Text);
    }

    private static void WriteEntity(Utf8JsonWriter json, Entity entity)
    {
        json.WriteString("id", entity.Id);
        json.WriteString("name", entity.Name);
        json.WriteString("kind", entity.Kind.ToString().ToLowerInvariant());
        json.WriteString("code", entity.Code);
        json.WriteString("sector", entity.Sector);
        json.WriteString("office", entity.Office);
        if (entity.Open is not null) json.WriteString("open", entity.Open);
    }

    private static void WriteTime(Utf8JsonWriter json, TimeExpression time, string text)
    {
        WriteSpan(json, time.Span, text);
        json.WriteString("type", time.Type);
        json.WriteString("value", time.Value);
        json.WriteString("mod", time.Mod);
        json.WriteString("from", Day(time.From));
        json.WriteString("to", Day(time.To));
    }

    private static void WriteAttribution(Utf8JsonWriter json, Attribution attribution)
    {
        WriteRanges(json, "source", attribution.Source);
        WriteRanges(json, "cue", attribution.Cue);
        WriteRanges(json, "cue_head", [attribution.CueHead]);
        WriteRanges(json, "content", attribution.Content);
        json.WriteString("entity", attribution.Entity);
        json.WriteBoolean("hearsay", attribution.Hearsay);
        json.WriteBoolean("negative", attribution.Negative);
    }

    private static void WriteEvent(Utf8JsonWriter json, CodedEvent e, Func<string?, string?> codes)
    {
        json.WriteString("id", e.Id);
        json.WriteString("event", e.Type.ToString());
        json.WriteString("mode", e.Modes.IsEmpty ? null : e.Modes[0]);
        WriteStrings(json, "contexts", e.Contexts);
        WriteAll(json, "actors", e.Actors, p => WriteParty(json, p, codes));
        WriteAll(json, "recipients", e.Recipients, p => WriteParty(json, p, codes));
        json.WriteString("status", e.Status.ToString().ToLowerInvariant());
        json.WriteBoolean("negated", e.Negated);
        json.WriteBoolean("repeated", e.Repeated);
        json.WriteBoolean("hearsay", e.Hearsay);
        json.WriteBoolean("background", e.Background);
        WriteQuote(json, "condition", e.Condition);
        WriteQuote(json, "consequence", e.Consequence);
        WriteQuote(json, "content", e.Content);
        json.WriteString("said_by", e.SaidBy);
        if (!e.AlternativeTo.IsEmpty) WriteStrings(json, "alternative_to", e.AlternativeTo);
        WriteDate(json, e.Date);
        WritePlace(json, e.Place);
        WriteAll(json, "attribution", e.Attribution, s =>
        {
            json.WriteString("text", s.Text);
            json.WriteString("entity", s.Entity);
            json.WriteString("code", s.Code);
        });
        json.WriteStartObject("evidence");
        json.WriteNumber("start", e.Evidence.Start);
        json.WriteNumber("end", e.Evidence.End);
        json.WriteEndObject();
        WriteQuote(json, "trigger", e.Trigger);
        json.WriteString("rule", e.Rule);
        json.WriteNumber("confidence", e.Confidence);
    }

    private static void WriteParty(Utf8JsonWriter json, Party party, Func<string?, string?> codes)
    {
        json.WriteString("code", codes(party.Code));
        json.WriteString("sector", party.Sector);
        json.WriteString("entity", party.Entity);
        json.WriteString("text", party.Text);
    }

    private static void WriteDate(Utf8JsonWriter json, EventDate? date)
    {
        if (date is null)
        {
            json.WriteNull("date");
            return;
        }
        json.WriteStartObject("date");
        json.WriteString("from", Day(date.From));
        json.WriteString("to", Day(date.To));
        json.WriteString("text", date.Text);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, EventPlace? place)
    {
        if (place is null)
        {
            json.WriteNull("place");
            return;
        }
        json.WriteStartObject("place");
        json.WriteString("name", place.Name);
        json.WriteString("country", place.Country);
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteNumber("lat", latitude);
            json.WriteNumber("lon", longitude);
        }
        json.WriteEndObject();
    }

    private static void WriteWhyNot(Utf8JsonWriter json, WhyNot why, string text)
    {
        json.WriteNumber("start", why.Sentence.Start);
        json.WriteNumber("end", why.Sentence.End);
        json.WriteString("reason", why.Reason);
        json.WriteString("because", why.Because);
        if (why.Words is { } words) json.WriteString("words", words.In(text));
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteQuote(Utf8JsonWriter json, string name, Quote? quote)
    {
        if (quote is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("text", quote.Text);
        json.WriteNumber("start", quote.Span.Start);
        json.WriteNumber("end", quote.Span.End);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span, string text)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", span.In(text));
    }

    private static void WriteRanges(Utf8JsonWriter json, string name, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");
}
