using System.Text.RegularExpressions;

namespace Chancery.Pages.PlainText;

/// <summary>Lines that are a page's furniture by their words alone, wherever they stand.</summary>
internal static partial class FurnitureLine
{
    private const int Longest = 160;

    public static bool IsOne(string line) => line.Length <= Longest && Words().IsMatch(line);

    [GeneratedRegex(@"^\W*((see|read) (more|also|next)\b.*|(@\w+\s*)+|(don['’]t miss|more on this|also on [^.]{3,40}):?|back to top.*|share( this)?( (article|story|on|via) ?.*)?|tweet|e-?mail|print|facebook|twitter|whatsapp|linkedin|telegram|copy link|advertise?ment|sponsored|subscribe.*|sign (in|up).*|log ?in|register|menu|search|skip to (main )?content|home|(we|this (web)?site) uses? cookies.*|accept (all )?cookies|cookie (policy|settings|preferences)|privacy policy|terms of (use|service)|follow us.*|getty images.*|listen to this article.*|\d+ min(ute)?s? read|click here.*|leave a (reply|comment).*|comments? ?\(?\d*\)?|related (articles|stories|news|posts|topics|content).*|you may also like.*|most (read|popular)|your email address will not be published.*|all rights reserved.*|post comment|save my name.*|the post .{1,140} (appeared first on|first appeared on) .*|continue reading.*|jump to (navigation|search|content)|from \w+, the free encyclopedia|this page was last (edited|modified) on.*|read the original( article| story)?( on| at)?.*|(tagged( with| in)?|tags|filed under|topics?|categories):.*|(type|enter) your e-?mail.*|fyi|open in app|[\d,.]+ ?[KM]? (views|likes?|reposts|retweets|quotes|bookmarks|followers|restacks|shares|reads|claps)|image (source|caption),?.{0,40}|page \d+ (of|/) \d+|\d{1,3}/\d{1,3}( \d\d-\d{4,6})?|show (more )?replies)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
