using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Chancery.Coding;

namespace Chancery.Record;

/// <summary>What a speech act threatens, promises or asks, in words fit for the ledger.</summary>
internal static partial class LedgerContent
{
    // Nouns that name a speech act: "the demand", "its proposals". Without words of their own they point back to one that is known.
    private static readonly FrozenSet<string> Nouns = FrozenSet.ToFrozenSet(
        ("agreement agreements appeal appeals call calls commitment commitments consent deal deals demand demands guarantee guarantees invitation invitations offer offers "
        + "plan plans pledge pledges promise promises proposal proposals request requests threat threats ultimatum ultimatums warning warnings")
            .Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <returns>On one line, without "that" before it and the speaker behind it; null if the report does not say.</returns>
    public static string? Of(CodedEvent speech)
    {
        if ((speech.Consequence ?? speech.Content)?.Text is not { } words) return null;
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        words = Source().Replace(Opening().Replace(words, ""), "").TrimEnd(',', ';', ' ');
        // The condition has a place of its own.
        if (speech.Condition?.Text is { Length: > 0 } condition && words.Length > condition.Length
            && words.EndsWith(condition, StringComparison.Ordinal))
            words = Joint().Replace(words[..^condition.Length], "").TrimEnd(',', ' ');
        return words.Length == 0 ? null : words;
    }

    /// <summary>A bare noun for the speech act, or one word put to nobody ("agreed on a date"): nothing that could be followed.</summary>
    public static bool SaysNothing(RecordedEvent told, string? content, ImmutableArray<string> to) => content is null
        ? Nouns.Contains(told.Event.Trigger.Text) || to.IsEmpty && told.Event.Trigger.Text.Split(' ') is [var first, ..] && Nouns.Contains(first)
        : to.IsEmpty && ContentWords.Of(content).Count < 2;

    [GeneratedRegex(@"^(?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day |today |yesterday )?that ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:if|unless|should|in case(?: of)?|in the (?:case|event) (?:of|that)|provided(?: that)?|as long as) $",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@", (?:according to|as reported by) .*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
