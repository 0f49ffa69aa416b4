using Chancery.Cli.Frame;
using Chancery.Record;

namespace Chancery.Cli.Commands.Record;

/// <summary>The brief as plain text for a terminal or a mail.</summary>
internal sealed class TextBrief(TextWriter output, CodeNames names, int width)
{
    /// <summary>Width of lines where there is no terminal to fit.</summary>
    public const int PlainWidth = 110;

    /// <summary>All entries of each kind; fewer for the short form after reading.</summary>
    public const int Whole = int.MaxValue;

    private const int Indent = 4;

    /// <param name="most">How many entries of each kind of the ledger.</param>
    public void Write(Brief brief, int most)
    {
        if (brief.AsOf is not { } day)
        {
            output.WriteLine("The record holds no report with a date.");
            if (brief.Reports == 0) return;
        }
        else
        {
            output.WriteLine($"Brief as of {Wording.Long(day)}, from {Count(brief.Reports, "report")}");
        }
        Heading("What happened", brief.Happenings.Length, brief.HappeningsInAll,
            "the weightiest; more with 'chancery brief --most N' or 'chancery events'");
        foreach (var happening in brief.Happenings) WriteHappening(happening);
        Heading("Talks ahead", brief.Coming.Length, brief.Coming.Length, "");
        foreach (var talks in brief.Coming) WriteTalks(talks, brief.AsOf ?? DateOnly.MaxValue);
        WriteLedger("Threats open", brief, LedgerKind.Threat, most);
        WriteLedger("Promises and offers open", brief, LedgerKind.Promise, most, LedgerKind.Offer);
        WriteLedger("Demands open", brief, LedgerKind.Demand, most);
        var answered = Brief.Weightiest(brief.Answered, most);
        Heading("What came of earlier ones", answered.Length, brief.Answered.Length, "the weightiest; all with 'chancery ledger'");
        foreach (var entry in answered) WriteEntry(entry);
        if (brief.Older > 0) output.WriteLine($"\n{Count(brief.Older, "older threat, promise or demand", "older threats, promises and demands")} left out: nothing was said of them for half a year. 'chancery ledger' has all.");
    }

    private void WriteHappening(Happening happening)
    {
        var e = happening.Best;
        var reports = happening.Reports > 1 ? $" ({happening.Reports} reports)" : "";
        Line($"{Dated(Wording.Day(e)),-11} {Wording.Sides(e, names)}: {Wording.Act(e.Event)}{Status(e)}{reports}");
        WriteWords(e);
    }

    private void WriteTalks(Talks talks, DateOnly asOf)
    {
        var when = Wording.Days(talks.From, talks.To);
        var level = talks.Level is { } mode ? $" ({mode})" : "";
        var place = talks.Place is { } name ? $" in {name}" : "";
        Line($"{(when.Length == 0 ? "no day yet" : when),-11} {Wording.Codes(talks.Parties, names)}{level}{place}: {Wording.State(talks, asOf)}");
        WriteWords(talks.Latest);
    }

    private void WriteLedger(string title, Brief brief, LedgerKind kind, int most, LedgerKind? also = null)
    {
        var all = brief.Open.Where(e => e.Kind == kind || e.Kind == also).ToList();
        Heading(title, Math.Min(most, all.Count), all.Count, "the weightiest; all with 'chancery ledger'");
        foreach (var entry in Brief.Weightiest(all, most)) WriteEntry(entry);
    }

    private void WriteEntry(LedgerEntry entry)
    {
        var to = entry.To.IsEmpty ? "" : $" → {Wording.Codes(entry.To, names)}";
        var what = entry.Content is { } content ? $": {Trimmed(content)}" : "";
        var condition = entry.Condition is { } words ? $"; if {Trimmed(words)}" : "";
        var until = entry.Deadline is { } day ? $"; until {Wording.Iso(day)}" : "";
        var state = entry.State == LedgerState.Open ? "" : $" [{entry.Kind.ToString().ToLowerInvariant()} {Wording.State(entry.State)}]";
        var said = entry.Statements.Length > 1 ? $" (said {entry.Statements.Length} times)" : "";
        Line($"{Dated(Wording.Iso(entry.First.Day ?? entry.First.Published)),-11} {Wording.Codes(entry.By, names)}{to}{what}{condition}{until}{state}{said}");
        WriteWords(entry.Answer ?? entry.Latest);
    }

    private void WriteWords(RecordedEvent e)
    {
        var word = Wording.OnWhoseWord(e);
        Line($"{new string(' ', Indent)}{Wording.Quoted(e.Evidence)} {Wording.Source(e)}{(word.Length == 0 ? "" : $", on the word of: {word}")}", Indent);
    }

    private static string Status(RecordedEvent e) => e.Event.Status == Coding.EventStatus.Occurred ? "" : $", {Wording.Status(e.Event)}";

    private static string Dated(string day) => day.Length == 0 ? "no date" : day;

    private static string Trimmed(string words) => Wording.Quoted(words, 110).Trim('“', '”');

    private static string Count(int count, string thing, string? things = null) => $"{count} {(count == 1 ? thing : things ?? thing + "s")}";

    private void Heading(string title, int shown, int all, string how)
    {
        output.WriteLine();
        output.WriteLine(all == 0 ? $"{title.ToUpperInvariant()}: none" : shown < all
            ? $"{title.ToUpperInvariant()} ({shown} of {all}, {how})" : title.ToUpperInvariant());
    }

    /// <summary>One paragraph, broken at blanks so that it fits the width.</summary>
    private void Line(string text, int hanging = 12)
    {
        while (text.Length > width)
        {
            var end = text.LastIndexOf(' ', width);
            if (end <= hanging) break;
            output.WriteLine(text[..end].TrimEnd());
            text = new string(' ', hanging) + text[(end + 1)..];
        }
        output.WriteLine(text.TrimEnd());
    }
}
