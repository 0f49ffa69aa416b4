using System.Text;
using System.Text.RegularExpressions;
using Chancery.Pages.Dates;
using Chancery.Pages.Html;

namespace Chancery.Pages.PlainText;

/// <summary>Cleans pasted text and text files: the article's lines kept, the page's furniture
/// left out, headline, byline and date told from the text.</summary>
internal static partial class PastedText
{
    private const float Enough = 0.45f;

    /// <summary>A text of so few lines is somebody's selection, not a whole page.</summary>
    private const int FewLines = 4;

    private const float Likely = 0.3f;

    private const int LongestHead = 8;

    /// <summary>Behind more than this, a day in a sentence is not that of the report.</summary>
    private const int LongestLabel = 30;

    /// <summary>Lines that are a time alone make a live page of a text only together.</summary>
    private const int FewestEntries = 3;

    /// <param name="classifier">Another one than the built-in, to measure it.</param>
    public static Extracted? Clean(string pasted, LineClassifier? classifier = null)
    {
        var lines = TextLines.Read(Mojibake.Repair(pasted));
        if (lines.Count == 0)
            return null;
        if (ChannelCopy.Of(lines) is { } channel)
            return channel;
        var chosen = Choose(lines, classifier ?? LineClassifier.Default);
        if (chosen.Count == 0)
            return null;
        var title = Headline.Find(lines, chosen);
        var head = Head(lines, chosen, title);
        var body = chosen.Where(i => !head.Contains(i) && !Headline.Repeats(lines[i].Text, title)).ToList();
        if (body.Count == 0)
            (body, title) = (chosen, null);
        var (text, places, starts) = Join(lines, body);
        var date = DateNear(lines, body[0], body[^1], text);
        return new Extracted(text)
        {
            Title = title,
            Published = date?.Value,
            HasTime = date?.HasTime ?? false,
            Author = PastedAuthor.Find(lines, body[0], body[^1], title),
            Publisher = Outlet(lines, body[0], title) ?? Dateline.Read(text)?.Agency,
            Places = places,
            Entries = Entries(Clock.Lines([.. lines.Select(line => line.Text)], body, starts), date),
        };
    }

    private static System.Collections.Immutable.ImmutableArray<ArticleEntry> Entries(List<(int Start, string Line)> lines, FoundDate? date) =>
        Clock.Entries(lines, date) is { Length: >= FewestEntries } clocks ? clocks
            : Clock.DatedEntries(lines) is { Length: >= FewestEntries } dated ? dated : [];

    /// <summary>A name next to a line with the date or the byline, between the headline and the text.</summary>
    private static string? Outlet(List<TextLine> lines, int first, string? title)
    {
        for (var i = Math.Max(0, first - 5); i < first; i++)
            if (HeadLines.IsOutlet(lines[i].Text) && !HeadLines.IsMetadata(lines[i].Text) && !Headline.Repeats(lines[i].Text, title)
                && HeadLines.IsMetadata(lines[i + 1].Text))
                return lines[i].Text;
        return null;
    }

    /// <summary>The lines above the first sentence that tell date, writer and outlet.</summary>
    private static HashSet<int> Head(List<TextLine> lines, List<int> chosen, string? title)
    {
        var above = chosen.TakeWhile(i => !HeadLines.IsProse(lines[i].Text)).Take(LongestHead).ToList();
        var told = above.Where(i => HeadLines.IsMetadata(lines[i].Text)).ToHashSet();
        var outlets = above.Where(i => !told.Contains(i) && HeadLines.IsOutlet(lines[i].Text) && !Headline.Repeats(lines[i].Text, title)
            && (told.Contains(i - 1) || told.Contains(i + 1) || (i == chosen[0] && chosen.Count > 2 && title is not null))).ToList();
        return [.. told, .. outlets.Take(2)];
    }

    private static List<int> Choose(List<TextLine> lines, LineClassifier classifier)
    {
        var all = Enumerable.Range(0, lines.Count);
        if (lines.Count <= FewLines || IsProse(lines))
            return [.. all.Where(i => !FurnitureLine.IsOne(lines[i].Text) && !ReaderPlea.IsOne(lines[i].Text))];
        var judged = classifier.Judge(lines);
        var most = judged.Max();
        List<int> chosen = [.. all.Where(i => judged[i] >= (most >= Enough ? Enough : most / 2) && !ReaderPlea.IsOne(lines[i].Text))];
        chosen = WithSentencesBetween(lines, chosen, judged);
        chosen.RemoveAll(i => FurnitureLine.IsOne(lines[i].Text) && lines[i].Text[^1] is not ('.' or ':'));
        PageTail.Leave(lines, chosen);
        return chosen;
    }

    /// <summary>A sentence amid the text or right below it belongs to it if it is likely at all.</summary>
    private static List<int> WithSentencesBetween(List<TextLine> lines, List<int> chosen, float[] judged)
    {
        const int Below = 3;
        return chosen.Count == 0 ? chosen : [.. Enumerable.Range(chosen[0], Math.Min(lines.Count, chosen[^1] + Below) - chosen[0])
            .Where(i => chosen.BinarySearch(i) >= 0
                || (judged[i] >= Likely && lines[i].Text.Length > 60 && lines[i].Text[^1] is '.' or '”' or '"' && !ReaderPlea.IsOne(lines[i].Text)))];
    }

    /// <summary>A text that is mostly sentences has been cleaned already: only lines that are furniture by their words are left out.</summary>
    private static bool IsProse(List<TextLine> lines)
    {
        var prose = lines.Count(line => line.Text.Length > 60 && line.Text.AsSpan().TrimEnd("\"”’»)]") is [.., '.' or '!' or '?' or ':' or '…']);
        return prose * 10 >= lines.Count * 7;
    }

    private static (string Text, SourcePlaces Places, List<int> Starts) Join(List<TextLine> lines, List<int> chosen)
    {
        var text = new StringBuilder();
        var starts = new List<int>(chosen.Count);
        var places = new List<(int, int)>();
        foreach (var index in chosen)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            starts.Add(text.Length);
            foreach (var (at, source) in lines[index].Places.Places)
                places.Add((text.Length + at, source));
            text.Append(lines[index].Text);
        }
        return (text.ToString(), new([.. places]), starts);
    }

    /// <summary>A day on a short line by the headline, else in the dateline, else on a short line after
    /// the end. A day in a sentence is the report's matter, not its own.</summary>
    private static FoundDate? DateNear(List<TextLine> lines, int first, int last, string text)
    {
        var monthFirst = IsMonthFirst(text);
        var prose = Enumerable.Range(first, Math.Min(3, lines.Count - first))
            .FirstOrDefault(i => HeadLines.IsProse(lines[i].Text), Math.Min(first + 3, lines.Count));
        for (var i = Math.Min(first + 3, last - 1); i >= Math.Max(0, first - 12); i--)
            if ((i < prose || HeadLines.IsMetadata(lines[i].Text)) && OnShortLine(lines[i].Text, monthFirst) is { } near)
                return near;
        if (prose < lines.Count && HeadLines.DateOfOpening(lines[prose].Text, monthFirst) is { } opening)
            return opening;
        for (var i = last + 1; i < Math.Min(lines.Count, last + 8); i++)
            if (OnShortLine(lines[i].Text, monthFirst) is { } below)
                return below;
        for (var i = first - 13; i >= Math.Max(0, first - 40); i--)
            if (HeadLines.IsMetadata(lines[i].Text) && OnShortLine(lines[i].Text, monthFirst) is { } far)
                return far;
        return null;
    }

    private static FoundDate? OnShortLine(string line, bool monthFirst)
    {
        if (line.Length > 140)
            return null;
        foreach (var date in DateText.FindAll(line, monthFirst))
            return date.Start > LongestLabel && line.Length > 60 && line[^1] == '.' ? null : date;
        return null;
    }

    /// <summary>English texts may put the month first, unless one of their own dates can only be read the other way.</summary>
    private static bool IsMonthFirst(string text) =>
        Languages.TextLanguage.Of(text) is "en" or "und" && !DayFirst().IsMatch(text);

    [GeneratedRegex(@"(?<![\d/])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/(?:19|20)?\d\d(?!\d)")]
    private static partial Regex DayFirst();
}
