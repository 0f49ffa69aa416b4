using System.Text;
using System.Text.RegularExpressions;
using Chancery.Pages.Dates;
using Chancery.Pages.Html;

namespace Chancery.Pages.PlainText;

/// <summary>Cleans pasted text and text files: the article's lines kept, the page's furniture left out, headline, byline and date told from the text.</summary>
internal static partial class PastedText
{
    private const float Enough = 0.45f;

    /// <summary>A text of so few lines is somebody's selection, not a whole page.</summary>
    private const int FewLines = 4;

    public static Extracted? Clean(string pasted)
    {
        var lines = TextLines.Read(Mojibake.Repair(pasted));
        if (lines.Count == 0)
            return null;
        var chosen = Choose(lines);
        if (chosen.Count == 0)
            return null;
        var title = Headline.Find(lines, chosen);
        var body = chosen.Where(i => !Headline.Repeats(lines[i].Text, title) && !(i <= chosen[0] + 2 && Byline.IsOne(lines[i].Text))).ToList();
        if (body.Count == 0)
            (body, title) = (chosen, null);
        var (text, places) = Join(lines, body);
        var date = DateNear(lines, body[0], body[^1]);
        return new Extracted(text)
        {
            Title = title,
            Published = date?.Value,
            HasTime = date?.HasTime ?? false,
            Author = Byline.Find(lines, body[0], body[^1]),
            Publisher = Dateline.Read(text)?.Agency,
            Places = places,
        };
    }

    private static List<int> Choose(List<TextLine> lines)
    {
        var all = Enumerable.Range(0, lines.Count);
        if (lines.Count <= FewLines || IsProse(lines))
            return [.. all.Where(i => !Furniture().IsMatch(lines[i].Text))];
        var judged = LineClassifier.Judge(lines);
        var most = judged.Max();
        return [.. all.Where(i => judged[i] >= (most >= Enough ? Enough : most / 2))];
    }

    /// <summary>A text that is mostly sentences has been cleaned already: only lines that are furniture by their words are left out.</summary>
    private static bool IsProse(List<TextLine> lines)
    {
        var prose = lines.Count(line => line.Text.Length > 60 && line.Text.AsSpan().TrimEnd("\"”’»)]") is [.., '.' or '!' or '?' or ':' or '…']);
        return prose * 10 >= lines.Count * 7;
    }

    private static (string Text, SourcePlaces Places) Join(List<TextLine> lines, List<int> chosen)
    {
        var text = new StringBuilder();
        var places = new List<(int, int)>();
        foreach (var index in chosen)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            foreach (var (at, source) in lines[index].Places.Places)
                places.Add((text.Length + at, source));
            text.Append(lines[index].Text);
        }
        return (text.ToString(), new([.. places]));
    }

    /// <summary>A day on a short line by the headline, else by the end; a dateline gives no year.</summary>
    private static FoundDate? DateNear(List<TextLine> lines, int first, int last)
    {
        var near = Enumerable.Range(Math.Max(0, first - 10), Math.Min(lines.Count, first + 3) - Math.Max(0, first - 10)).Reverse()
            .Concat(Enumerable.Range(last + 1, Math.Min(3, lines.Count - last - 1)));
        foreach (var index in near)
        {
            if (lines[index].Text.Length > 140)
                continue;
            foreach (var date in DateText.FindAll(lines[index].Text, monthFirst: true))
                return date;
        }
        return null;
    }

    [GeneratedRegex(@"^\W*(see also:?.*|read (more|also|next)\b.*|back to top.*|share( this)?( (article|story|on|via) ?.*)?|tweet|e-?mail|print|facebook|twitter|whatsapp|linkedin|telegram|copy link|advertise?ment|sponsored|subscribe.*|sign (in|up).*|log ?in|register|menu|search|skip to (main )?content|home|(we|this (web)?site) uses? cookies.*|accept (all )?cookies|cookie (policy|settings|preferences)|privacy policy|terms of (use|service)|follow us.*|getty images.*|listen to this article.*|\d+ min(ute)?s? read|click here.*|leave a (reply|comment).*|comments? ?\(?\d*\)?|related (articles|stories|news|posts|topics|content).*|you may also like.*|most (read|popular)|your email address will not be published.*|all rights reserved.*|post comment|save my name.*)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();
}
