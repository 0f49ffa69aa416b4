using System.Collections.Immutable;
using Chancery.Coding;
using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Cli.Commands;

/// <summary>Tells the way of a text from words to events, step by step, for people.</summary>
internal sealed class Explanation(TextWriter output, bool colour)
{
    public void Write(CodedReport coded)
    {
        var reading = coded.Reading;
        for (var i = 0; i < reading.Sentences.Length; i++)
        {
            var sentence = reading.Sentences[i];
            Heading(sentence.Span.In(reading.Text));
            WriteTree(sentence);
            WriteParties(reading, i);
            WriteTimes(reading, i);
            WriteSpeakers(reading, i);
            WriteActs(coded, i);
            WriteEvents(coded, i);
            output.WriteLine();
        }
    }

    private void Heading(string text) => output.WriteLine(Bold(text));

    private void Section(string name) => output.WriteLine($"{Dim(name)}");

    private string Bold(string text) => colour ? $"\u001b[1m{text}\u001b[0m" : text;

    private string Dim(string text) => colour ? $"\u001b[36m{text}\u001b[0m" : text;

    /// <summary>The tree as an outline: each word below its head, with its relation.</summary>
    private void WriteTree(Sentence sentence)
    {
        Section("Tree");
        var open = new Stack<(Token Token, string Indent, bool Last)>();
        foreach (var root in sentence.Tokens.Where(t => t.Head == 0).Reverse()) open.Push((root, "", true));
        var seen = new HashSet<int>();
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at.Token.Id)) continue;
            var branch = at.Token.Head == 0 ? "" : at.Last ? "└ " : "├ ";
            output.WriteLine($"  {at.Indent}{branch}{at.Token.Form}  {Dim($"{at.Token.Deprel} {at.Token.Upos}")}");
            var below = at.Token.Head == 0 ? "" : at.Indent + (at.Last ? "  " : "│ ");
            var children = sentence.Children(at.Token).ToList();
            for (var i = children.Count - 1; i >= 0; i--) open.Push((children[i], below, i == children.Count - 1));
        }
    }

    private void WriteParties(ReportReading reading, int sentence)
    {
        var entities = reading.Entities.ToDictionary(e => e.Id);
        var mentions = reading.Mentions.Where(m => m.Sentence == sentence).ToList();
        if (mentions.Count == 0) return;
        Section("Who");
        foreach (var mention in mentions)
        {
            var entity = entities[mention.Entity];
            var code = entity.Code is not null ? $"{entity.Code}{(entity.Sector is null ? "" : " " + entity.Sector)}"
                : entity.MemberCodes.Length > 0 ? string.Join(" and ", entity.MemberCodes) : entity.Open ?? "no state behind it that the text tells";
            output.WriteLine($"  {mention.Span.In(reading.Text)}: {entity.Name}{(entity.Office is null ? "" : ", " + entity.Office)} ({entity.Kind.ToString().ToLowerInvariant()}) → {code}");
        }
    }

    private void WriteTimes(ReportReading reading, int sentence)
    {
        var times = reading.Times.Where(t => t.Sentence == sentence).ToList();
        if (times.Count == 0) return;
        Section("When");
        foreach (var time in times)
            output.WriteLine($"  {time.Span.In(reading.Text)}: {time.Type} {time.Value} {(time.From is null && time.To is null ? "not on the calendar" : $"{Day(time.From)} to {Day(time.To)}")}");
    }

    private void WriteSpeakers(ReportReading reading, int sentence)
    {
        var links = reading.Attributions.Where(a => a.Sentence == sentence).ToList();
        if (links.Count == 0) return;
        Section("On whose word");
        foreach (var link in links)
            output.WriteLine($"  {Words(link.Source, reading.Text, "nobody named")} [{Words(link.Cue, reading.Text, "")}] {Words(link.Content, reading.Text, "")}{(link.Hearsay ? " (hearsay)" : "")}");
    }

    private void WriteActs(CodedReport coded, int sentence)
    {
        var text = coded.Reading.Text;
        var steps = coded.Steps.Where(s => s.Proposition.Sentence == sentence).ToList();
        if (steps.Count == 0) return;
        Section("Clauses and acts");
        foreach (var step in steps)
        {
            var p = step.Proposition;
            var arguments = string.Join(", ", p.Arguments.Select(a => $"{a.Role}: {Short(a.Span.In(text))}"));
            var marks = string.Join(' ', Marks(p));
            output.WriteLine($"  {Bold(p.Lemma)}{(marks.Length > 0 ? $" [{marks}]" : "")}{(p.Parent is { } parent ? $" ← {coded.Steps[parent].Proposition.Lemma} ({p.Link.ToString().ToLowerInvariant()}{(p.Role is null ? "" : " " + p.Role)})" : "")}  {arguments}");
            if (step.Row is not null)
                output.WriteLine($"      row {step.Row.Name} ({step.Row.Place}){(step.Row.Type is null ? "" : " → " + step.Row.Type)}");
            if (p.Supports is not null) output.WriteLine("      lends itself to the noun beside it");
            if (step.Event is not null) output.WriteLine($"      coded as {step.Event}");
            else if (step.Row is not null && step.Because.Length > 0) output.WriteLine($"      no event: {step.Because}");
        }
    }

    private static IEnumerable<string> Marks(Proposition p)
    {
        if (p.Kind != PredicateKind.Verb) yield return p.Kind.ToString().ToLowerInvariant();
        if (p.Tense != Tense.None) yield return p.Tense.ToString().ToLowerInvariant();
        if (p.Modal is not null) yield return p.Modal;
        if (p.Passive) yield return "passive";
        if (p.Negated) yield return "negated";
        if (p.InCondition) yield return "in a condition";
        if (p.Question) yield return "question";
    }

    private void WriteEvents(CodedReport coded, int sentence)
    {
        var events = coded.Events.Where(e => e.Sentence == sentence).ToList();
        Section(events.Count == 0 ? "No event" : "Events");
        foreach (var e in events)
        {
            output.WriteLine($"  {e.Id} {Bold(e.Type.ToString())}{(e.Modes.IsEmpty ? "" : "/" + e.Modes[0])} {Sides(e.Actors)} → {Sides(e.Recipients)}  {e.Status.ToString().ToLowerInvariant()}{(e.Negated ? ", negated" : "")}{(e.Hearsay ? ", hearsay" : "")}{(e.Background ? ", background" : "")}  by {e.Rule}, confidence {e.Confidence:0.00}");
            Line("words", e.Trigger.Text);
            Line("content", e.Content?.Text);
            Line("condition", e.Condition?.Text);
            Line("consequence", e.Consequence?.Text);
            Line("when", e.Date is null ? null : $"{e.Date.Text} ({Day(e.Date.From)} to {Day(e.Date.To)})");
            Line("where", e.Place is null ? null : $"{e.Place.Name}{(e.Place.Country is null ? "" : ", " + e.Place.Country)}");
            Line("on the word of", e.Attribution.IsEmpty ? null : string.Join(" → ", e.Attribution.Select(a => a.Text)));
            Line("content of", e.SaidBy);
            Line("alternative to", e.AlternativeTo.IsEmpty ? null : string.Join(", ", e.AlternativeTo));
        }
        if (events.Count > 0) return;
        foreach (var why in WhyNot.Of(coded).Where(w => w.Sentence == coded.Reading.Sentences[sentence].Span))
            output.WriteLine($"  {why.Reason}: {why.Because}");
    }

    private void Line(string name, string? value)
    {
        if (value is not null) output.WriteLine($"      {name}: {value}");
    }

    private static string Sides(ImmutableArray<Party> parties) =>
        parties.IsEmpty ? "(nobody)" : string.Join(" + ", parties.Select(p => $"{p.Code ?? "?"}{(p.Sector is null ? "" : ":" + p.Sector)}"));

    private static string Words(ImmutableArray<TextSpan> spans, string text, string none) =>
        spans.IsEmpty ? none : string.Join(" … ", spans.Select(s => Short(s.In(text))));

    private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "open";
}
