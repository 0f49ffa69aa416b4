using System.Text.RegularExpressions;

namespace Chancery.Pages.PlainText;

/// <summary>Lines below which nothing of the report follows: what readers say of it, and other reports.</summary>
internal static partial class PageTail
{
    private const int FewestSentences = 2, Longest = 140;

    /// <summary>Of what is taken for text, other reports that are linked below the tail's heading are at most so much.</summary>
    private const float MostBelow = 0.35f;

    public static void Leave(List<TextLine> lines, List<int> chosen)
    {
        var (prose, before) = (0, 0);
        var all = chosen.Sum(i => lines[i].Text.Length);
        var next = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (next < chosen.Count && chosen[next] == i)
            {
                prose += HeadLines.IsProse(lines[i].Text) ? 1 : 0;
                before += lines[i].Text.Length;
                next++;
            }
            if (prose < FewestSentences || lines[i].Text.Length > Longest)
                continue;
            if (Comments().IsMatch(lines[i].Text) || (Others().IsMatch(lines[i].Text) && all - before <= all * MostBelow))
            {
                chosen.RemoveAll(line => line >= i);
                return;
            }
        }
    }

    [GeneratedRegex(@"^\W*(?:(?:\d[\d,.]* )?(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|komentarze|reader comments|user comments|leserkommentare)\W{0,3}(?:\d[\d,.]*)?|\d+ (?:responses|replies|antworten)|(?:\w+ )?(?:responses?|replies|comments?|thoughts?|kommentare?|antworten?|gedanken?) (?:to|on|zu) [“""'„«].{3,120}|discussion about this post|join the (?:conversation|discussion)|(?:leave|post|write|add) (?:a|your) (?:reply|comment)\b.{0,40}|(?:schreiben? sie|schreibe?) (?:einen|deinen|ihren) kommentar.{0,30}|kommentar (?:schreiben|hinterlassen|verfassen|abgeben).{0,30}|hinterlassen? (?:sie )?(?:einen kommentar|eine antwort).{0,30}|deja (?:un comentario|una respuesta).{0,30})\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^\W*(?:related (?:posts?|articles?|stories|story|topics|news|content|coverage)|more on this (?:story|topic)|read next|up next|most (?:read|popular|viewed|shared)|trending(?: now)?|recommended(?: for you)?|you (?:may|might) also like|about the authors?|latest (?:news|posts?|stories|articles)|more (?:news|posts|stories|articles)|show replies|what[’']s happening|auch interessant|mehr zum thema|das könnte (?:sie|dich) (?:auch )?interessieren|weitere (?:artikel|beiträge|themen))\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Others();
}
