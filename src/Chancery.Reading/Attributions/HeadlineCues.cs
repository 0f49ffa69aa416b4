using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Headlines that name the speaker before a colon or behind a dash: "Lavrov: talks failed", "Talks failed – Lavrov".</summary>
internal static class HeadlineCues
{
    private const int LongestName = 6;

    public static AttributionDraft? Find(Sentence sentence, int index, Func<Token, bool> isSpeaker)
    {
        var tokens = sentence.Tokens;
        for (var at = 1; at < Math.Min(tokens.Length - 1, LongestName + 1); at++)
        {
            if (tokens[at].Form != ":") continue;
            return IsName(sentence, 0, at, isSpeaker) ? Draft(sentence, index, tokens[at], 0, at, at + 1, tokens.Length) : null;
        }
        var dash = tokens.Length - 1;
        while (dash > 2 && tokens.Length - dash <= LongestName && tokens[dash].Form is not ("–" or "—" or "-" or "--")) dash--;
        if (dash <= 2 || tokens[dash].Form is not ("–" or "—" or "-" or "--") || !tokens[dash - 1].SpaceAfter || dash == tokens.Length - 1)
            return null;
        return tokens[^1].Form is not ("." or "!" or "?") && IsName(sentence, dash + 1, tokens.Length, isSpeaker)
            ? Draft(sentence, index, tokens[dash], dash + 1, tokens.Length, 0, dash) : null;
    }

    /// <summary>What a rubric before a colon is about rather than who speaks: "Sri Lankan Civil War: ...".</summary>
    private static readonly FrozenSet<string> Topics = FrozenSet.ToFrozenSet(
        ["war", "wars", "conflict", "crisis", "exchange", "insurgency", "insurgencies", "unrest", "election", "elections", "attack",
            "attacks", "protest", "protests", "talks", "summit", "uprising", "revolution",
         "bombing", "bombings", "offensive", "scandal", "dispute", "affair", "case", "trial", "coup", "referendum", "campaign", "strike",
         "strikes", "pandemic", "outbreak", "earthquake", "hurricane", "siege",
         "operation", "massacre", "shooting", "incident", "investigation", "inquiry", "rebellion", "clashes", "tensions", "violence",
         "relations", "spill", "disaster", "disappearance", "treaty", "deal", "intervention", "spring"]);

    private static bool IsName(Sentence sentence, int from, int to, Func<Token, bool> isSpeaker)
    {
        var known = false;
        for (var i = from; i < to; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Upos is not ("PROPN" or "NOUN" or "ADJ" or "DET" or "ADP" or "PART") && token.Form is not ("'s" or "’s" or "-" or "."))
                return false;
            known |= token.Upos is "PROPN" or "NOUN" && isSpeaker(token);
        }
        return known && to > from && !Topics.Contains(sentence.Tokens[to - 1].Form.ToLowerInvariant());
    }

    private static AttributionDraft Draft(Sentence sentence, int index, Token cue, int sourceFrom, int sourceTo, int from, int to)
    {
        var head = sentence.Tokens[sourceTo - 1];
        for (var i = sourceFrom; i < sourceTo; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Upos is "PROPN" or "NOUN" && (token.Head == 0 || token.Head <= sourceFrom || token.Head > sourceTo)) head = token;
        }
        return new AttributionDraft(index, cue, CueKind.Say)
        {
            CueSpans = [cue.Span],
            Source = Spans.Of(sentence, Range(sourceFrom, sourceTo)),
            SourceHead = head.Id,
            Content = Spans.Of(sentence, Range(from, to)),
            TakesQuote = true,
        };
    }

    private static SortedSet<int> Range(int from, int to) => [.. Enumerable.Range(from + 1, to - from)];
}
