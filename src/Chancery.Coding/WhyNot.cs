using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Coding;

/// <summary>Why a sentence gave no event.</summary>
/// <param name="Reason">"unparsed", "no act", "no actor", "doubtful", "no recipient", "excluded" or "part of another".</param>
/// <param name="Because">The same in a sentence, with the row of the lexicon where one decided.</param>
/// <param name="Words">The words that came nearest to an act; null if none did.</param>
public sealed record WhyNot(TextSpan Sentence, string Reason, string Because, TextSpan? Words)
{
    // The nearer a draft came to an event, the more its reason tells.
    private static readonly WhyNoEvent[] ByNearness = [WhyNoEvent.Doubtful, WhyNoEvent.NoRecipient, WhyNoEvent.NoActor, WhyNoEvent.Excluded,
        WhyNoEvent.PartOfAnother];

    /// <summary>One entry for each sentence without events, in the order of the text.</summary>
    public static ImmutableArray<WhyNot> Of(CodedReport coded)
    {
        var withEvents = coded.Events.Select(e => e.Sentence).ToHashSet();
        var steps = coded.Steps.ToLookup(s => s.Proposition.Sentence);
        return [.. coded.Reading.Sentences.Select((sentence, i) => (sentence, i)).Where(s => !withEvents.Contains(s.i)).Select(s => Of(s.sentence,
            steps[s.i]))];
    }

    private static WhyNot Of(Sentence sentence, IEnumerable<CodingStep> steps)
    {
        if (sentence.Root is null) return new(sentence.Span, "unparsed", "the sentence has no tree", null);
        var nearest = steps.Where(s => s.Row is not null && s.Why is not null).OrderBy(s => Array.IndexOf(ByNearness, s.Why!.Value) is var at
            and >= 0 ? at : 99).FirstOrDefault();
        return nearest is null || nearest.Why == WhyNoEvent.NoAct
            ? new(sentence.Span, "no act", "no row of lexicon/acts fits its words", null)
            : new(sentence.Span, Name(nearest.Why!.Value), $"{nearest.Row!.Name}: {nearest.Because}", nearest.Proposition.Trigger);
    }

    private static string Name(WhyNoEvent why) => why switch
    {
        WhyNoEvent.NoActor => "no actor",
        WhyNoEvent.NoRecipient => "no recipient",
        WhyNoEvent.Excluded => "excluded",
        WhyNoEvent.PartOfAnother => "part of another",
        WhyNoEvent.Doubtful => "doubtful",
        WhyNoEvent.Unparsed => "unparsed",
        _ => "no act",
    };
}
