using System.Text;
using System.Text.RegularExpressions;
using Chancery.Pages.Dates;
using Chancery.Pages.Html;

namespace Chancery.Pages.PlainText;

/// <summary>Messages copied from a channel, each below its sender and moment: "River Post, [09.02.2024 06:41]".</summary>
internal static partial class ChannelCopy
{
    public static Extracted? Of(List<TextLine> lines)
    {
        if (MomentOf(lines[0]) is not { } first)
            return null;
        var text = new StringBuilder();
        var (places, entries) = (new List<(int, int)>(), new List<ArticleEntry>());
        DateTimeOffset? pending = null;
        foreach (var line in lines)
        {
            if (MomentOf(line) is { } moment)
            {
                pending = moment;
                continue;
            }
            if (text.Length > 0)
                text.Append("\n\n");
            if (pending is { } written)
                entries.Add(new(text.Length, written));
            pending = null;
            foreach (var (at, source) in line.Places.Places)
                places.Add((text.Length + at, source));
            text.Append(line.Text);
        }
        return text.Length == 0 ? null : new(text.ToString())
        {
            Published = first,
            HasTime = true,
            Publisher = Stamp().Match(lines[0].Text).Groups["who"].Value,
            Places = new([.. places]),
            Entries = entries.Count > 1 ? [.. entries] : [],
        };
    }

    private static DateTimeOffset? MomentOf(TextLine line)
    {
        if (line.Text.Length > 110 || Stamp().Match(line.Text) is not { Success: true } match)
            return null;
        var when = match.Groups["when"].Value;
        foreach (var date in DateText.FindAll(when, monthFirst: false))
            return date.HasTime ? date.Value : Time().Match(when, date.End) is { Success: true } time
                && TimeSpan.TryParse(time.Value, System.Globalization.CultureInfo.InvariantCulture, out var hour) ? date.Value + hour : null;
        return null;
    }

    [GeneratedRegex(@"^(?<who>[^\[\]]{1,70}),\s?\[(?<when>[^\[\]]{10,40})\]$")]
    private static partial Regex Stamp();

    [GeneratedRegex(@"\b[0-2]?\d:[0-5]\d(?::[0-5]\d)?\b")]
    private static partial Regex Time();
}
