using System.Text.RegularExpressions;

namespace Chancery.Pages.PlainText;

/// <summary>Pages that stand before a report or in its place: a check for robots, a question for consent, a page that is gone.</summary>
internal static partial class Wall
{
    /// <summary>A wall says little else; a longer text that speaks of such things is a report.</summary>
    private const int Longest = 1200;

    public static bool IsOne(string? title, string text) =>
        text.Length <= Longest && ((title is not null && Title().IsMatch(title)) || Words().IsMatch(text));

    [GeneratedRegex(@"^\W*(?:just a moment|attention required|access (?:to this page has been )?denied|(?:error )?(?:404|403|410|500|502|503)\b|page not found|not found|page no longer|are you a (?:robot|human)|robot check|security check|human verification|verify you are|one moment,? please|ddos.guard|before you continue|seite nicht gefunden|page (?:non trouvée|introuvable)|página no encontrada|pagina non trovata|strona nie (?:została )?znaleziona)", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"checking your browser before|enable javascript and cookies|enable cookies and reload|verify(?:ing)? (?:that )?you(?: are|'re|’re) (?:a )?(?:human|not a robot)|unusual traffic from your|\bray id:|complete the (?:captcha|security check)|page (?:that )?you(?: are|'re|’re)? (?:looking for|requested|tried to reach)[^.]{0,40}(?:does(?: not|n't|n’t) exist|not (?:be )?found|moved|removed|no longer)|choose (?:to )?[“""']accept all|die (?:angeforderte |gesuchte )?seite (?:wurde|konnte) (?:leider )?nicht gefunden|bitte aktivieren sie (?:javascript|cookies)", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
