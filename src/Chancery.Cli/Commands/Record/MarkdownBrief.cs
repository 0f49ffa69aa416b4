using Chancery.Cli.Frame;
using Chancery.Record;

namespace Chancery.Cli.Commands.Record;

/// <summary>The brief in Markdown, with a numbered list of its sources, for forwarding.</summary>
internal sealed class MarkdownBrief(TextWriter output, CodeNames names)
{
    private readonly List<string> _sources = [];
    private readonly Dictionary<string, int> _numbers = [];

    public void Write(Brief brief)
    {
        output.WriteLine(brief.AsOf is { } asOf ? $"# Brief as of {Wording.Long(asOf)}" : "# Brief");
        output.WriteLine();
        output.WriteLine($"Read by machine from {brief.Reports} reports{(brief.Unread > 0 ? $"; {brief.Unread} could not be read" : "")}. What a report says is given, not whether it is so: "
            + "check a line against its words before relying on it. A question mark behind a date: the report gives no day for the act, its own day stands.");
        Heading("What happened",
            brief.Happenings.Length < brief.HappeningsInAll ? $"The {brief.Happenings.Length} weightiest of {brief.HappeningsInAll} acts."
            : null, brief.HappeningsInAll);
        foreach (var happening in brief.Happenings)
        {
            var e = happening.Best;
            var status = e.Event.Status == Coding.EventStatus.Occurred ? "" : $", {Wording.Status(e.Event)}";
            Item($"**{(Wording.Day(e) is { Length: > 0 } day ? day : "no date")}** {Text(Wording.Sides(e, names))}: {Wording.Act(e.Event)}{status}",
                [.. happening.Tellings.Where(t => t != e).Prepend(e)]);
        }
        Heading("Talks ahead", null, brief.Coming.Length);
        foreach (var talks in brief.Coming) WriteTalks(talks, brief.AsOf ?? DateOnly.MaxValue);
        WriteLedger("Threats open", brief, LedgerKind.Threat);
        WriteLedger("Promises and offers open", brief, LedgerKind.Promise, LedgerKind.Offer);
        WriteLedger("Demands open", brief, LedgerKind.Demand);
        Heading("What came of earlier ones", null, brief.Answered.Length);
        foreach (var entry in brief.Answered) WriteEntry(entry);
        if (brief.Older > 0) output.WriteLine($"\nOlder threats, promises and demands, of which nothing was said for half a year: {brief.Older}, left out.");
        Heading("Sources", null, _sources.Count);
        for (var i = 0; i < _sources.Count; i++) output.WriteLine($"{i + 1}. {_sources[i]}");
    }

    private void WriteTalks(Talks talks, DateOnly asOf)
    {
        var when = Wording.Days(talks.From, talks.To);
        var place = talks.Place is { } name ? $" in {Text(name)}" : "";
        var level = talks.Level is { } mode ? $" ({mode})" : "";
        Item($"**{(when.Length == 0 ? "no day yet" : when)}** {Text(Wording.Codes(talks.Parties, names))}{level}{place}: {Wording.State(talks, asOf)}",
            [.. talks.History.Select(s => s.Event).Reverse()]);
    }

    private void WriteLedger(string title, Brief brief, LedgerKind kind, LedgerKind? also = null)
    {
        var entries = brief.Open.Where(e => e.Kind == kind || e.Kind == also).ToList();
        Heading(title, null, entries.Count);
        foreach (var entry in entries) WriteEntry(entry);
    }

    private void WriteEntry(LedgerEntry entry)
    {
        var to = entry.To.IsEmpty ? "" : $" → {Text(Wording.Codes(entry.To, names))}";
        var what = entry.Content is { } content ? $": {Text(OneLine(content))}" : "";
        var condition = entry.Condition is { } words ? $"; *if* {Text(OneLine(words))}" : "";
        var until = entry.Deadline is { } last ? $"; *until* {Wording.Iso(last)}" : "";
        var state = entry.State == LedgerState.Open ? "" : $" ({entry.Kind.ToString().ToLowerInvariant()} **{Wording.State(entry.State)}**)";
        var shown = entry.Answer is { } answer ? entry.Statements.Append(answer).Reverse() : entry.Statements.Reverse();
        Item($"**{(Wording.Iso(entry.First.Day ?? entry.First.Published) is { Length: > 0 } day ? day : "no date")}** {Text(Wording.Codes(entry.By, names))}{to}{what}{condition}{until}{state}", [.. shown]);
    }

    /// <summary>A line, the words of the first telling, and the numbers of all reports that tell it.</summary>
    private void Item(string line, IReadOnlyList<RecordedEvent> tellings)
    {
        var best = tellings[0];
        var word = Wording.OnWhoseWord(best);
        output.WriteLine($"- {line}  ");
        output.WriteLine($"  {Text(Wording.Quoted(best.Evidence, 600))} {Text(Wording.Source(best))}{(word.Length == 0 ? "" : $", on the word of: {Text(word)}")} "
            + string.Concat(tellings.Select(NumberOf).Distinct().Select(n => $"[{n}]")));
    }

    private int NumberOf(RecordedEvent e)
    {
        if (_numbers.TryGetValue(e.ReportId, out var number)) return number;
        var title = e.Title is { } named ? $"{Text(named)}. " : "";
        var where = e.Url ?? e.Source;
        _sources.Add($"{title}{Text(Wording.Source(e))}. {Text(where)}");
        return _numbers[e.ReportId] = _sources.Count;
    }

    private void Heading(string title, string? note, int count)
    {
        output.WriteLine();
        output.WriteLine($"## {title}");
        output.WriteLine();
        if (count == 0) output.WriteLine("None.");
        if (note is null) return;
        output.WriteLine(note);
        output.WriteLine();
    }

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(string words) => Markdown.Escape(words);
}
