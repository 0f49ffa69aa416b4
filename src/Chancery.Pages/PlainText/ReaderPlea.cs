using System.Text.RegularExpressions;

namespace Chancery.Pages.PlainText;

/// <summary>Paragraphs in which the site asks or tells its readers something, certain by their words alone: to
/// subscribe, to follow, what it earns by links, where else the text stands.</summary>
internal static partial class ReaderPlea
{
    /// <summary>A longer paragraph may report on such words.</summary>
    private const int Longest = 600;

    public static bool IsOne(string text) =>
        text.Length <= Longest && (Begins().IsMatch(text) || (Within().IsMatch(text) && !Telling().IsMatch(text)));

    [GeneratedRegex(@"^\W*(?:(?:already|not) a (?:subscriber|member)\b|subscribe (?:now |today |here )?(?:to|for|and) (?:our|the|read|continue|keep|get|unlock)\b|(?:please )?(?:log|sign) ?in (?:or|to) (?:register|subscribe|continue|read|comment|your)\b|sign up (?:now |here |today )?(?:for|to) (?:our|the|get|receive|this)\b|to (?:continue|keep|finish) reading\b.{0,60}\b(?:subscribe|register|sign)|(?:follow|find|like|join) (?:us|me|him|her|them|@\w+|the [\p{Lu}]\w+(?: \p{Lu}\w+)?) (?:on|at|in) (?:twitter|x\b|facebook|instagram|telegram|whatsapp|linkedin|youtube|threads|mastodon|bluesky|substack|tiktok|social)|for (?:the latest|more|all the latest|breaking) [^.]{0,60}\b(?:download|follow|subscribe|sign up|click|visit|join)\b|download (?:the|our) [^.]{0,40}\bapps?\b|(?:got|have|do you have) an? (?:news |story )?(?:tip|story)\b.{0,80}(?:contact|email|e-mail|write|send|let us|know|@)|find this article at|check the box to include the list of links|thank(?:s| you) for reading\b.{0,120}(?:subscribe|share|support|newsletter|post)|if you (?:liked|enjoyed|like|enjoy) this\b.{0,80}(?:follow|share|subscribe|clap|support|like)|the post .{1,160} (?:appeared first|first appeared) on\b|our standards: the\b|view (?:this (?:e-?mail|mail|message) |it )?in (?:your |a )?(?:web )?browser|unsubscribe\b|you(?: are|['’]re)? receiv(?:e|ing) this (?:e-?mail|mail|message|newsletter)|manage (?:your )?(?:preferences|subscription)|get (?:the|our|more) [^.]{0,60}\b(?:in|to) your inbox|click here (?:to|for|if)\b|(?:like|liked|enjoy|enjoyed|enjoying|love|loved) (?:this|our|what) [^.?!]{0,40}\?|a version of this (?:article|story|piece) (?:first )?appear(?:ed|s) in (?:print|the print)|(?:melden sie sich|abonnieren sie|folgen sie uns|folge uns|jetzt kostenlos|hier geht es zu|hier kostenlos) )", RegexOptions.IgnoreCase)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\b(?:(?:post|page|article|site|story|guide|review|website) (?:may )?contains? (?:affiliate|references to products|sponsored|paid)|we (?:may|might|will)?\s?(?:earn|receive|get) (?:an? )?(?:[\w]+ ){0,2}(?:commissions?|compensation)|independent(?:ly)? (?:review|select|chos|research|test)\w*.{0,120}(?:advertis|commission|purchase|recommend)|reader-supported publication|small favou?r to ask|support (?:the )?[\p{L} ]{3,30} from (?:as little as|just) [€£$]|contains only a portion of the news|(?:free or paid|paid) subscriber|newsletter[^.]{0,120}[.!?]? (?:sign|subscribe)\b.{0,20}\b(?:here|up|now|below)|sign up (?:here|now|today|below)\W*$|cancel any ?time|feel free to share it|your e-?mail address will not be|is not responsible for the (?:opinions|content|views|statements)|may not be (?:published, broadcast|reproduced|republished|copied)|all rights reserved|terms of (?:use|service) and privacy|copy and paste the link|affiliate-?links?\b.{0,160}provision|eine (?:kleine )?provision|jederzeit (?:kündbar|abbestell|widerruf))", RegexOptions.IgnoreCase)]
    private static partial Regex Within();

    /// <summary>A report tells who said so.</summary>
    [GeneratedRegex(@"\b(?:said|says|told|announced|according to|sagte|erklärte)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Telling();
}
