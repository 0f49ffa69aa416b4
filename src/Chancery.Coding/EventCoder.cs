using System.Collections.Immutable;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>What a report was coded to, with the way there for those who ask.</summary>
/// <param name="Events">In the order of the text.</param>
/// <param name="Steps">One for each proposition.</param>
public sealed record CodedReport(ReportReading Reading, ImmutableArray<CodedEvent> Events, ImmutableArray<CodingStep> Steps);

/// <summary>What became of one proposition.</summary>
/// <param name="Row">The row of the lexicon that fitted; null if none did.</param>
/// <param name="Event">Id of the event it became; null if it became none.</param>
/// <param name="Why">Why it became none.</param>
/// <param name="Because">The same in words.</param>
public sealed record CodingStep(Proposition Proposition, ActRow? Row, string? Event, WhyNoEvent? Why, string Because);

/// <summary>Turns propositions into events.</summary>
/// <remarks>Thread-safe. docs/coding.md tells the rules, docs/status.md those of status.</remarks>
public sealed class EventCoder(ActLexicon acts)
{
    public CodedReport Code(ReportReading reading)
    {
        var parties = new PartyFinder(reading, acts);
        var drafts = Judgements.Unlink(reading).Select(p => new Draft(p, reading.Sentences[p.Sentence])).ToImmutableArray();

        var rows = new RowMatcher(acts, parties.EntityAt);
        foreach (var draft in drafts)
        {
            if (!IsTime(draft, reading)) Classify(draft, rows);
        }
        foreach (var draft in drafts) UseUp(draft, drafts);
        foreach (var draft in drafts) Governing.Attach(draft, drafts, acts);
        foreach (var draft in drafts) Participants.Assign(draft, parties);
        Implied.GiveToSender(drafts, parties, reading, acts);
        Implied.GiveToSpeaker(drafts, parties, reading);
        foreach (var draft in drafts) Statuses.Assign(draft, drafts);
        var all = Implied.Add(drafts, parties, reading, acts);
        foreach (var draft in all) Spans.Assign(draft, all, reading, acts);
        new ParticipantsFromContext(all, parties).Complete();
        Implied.GiveToRefuser(all);
        Implied.GiveToHost(all, parties);
        all = Implied.WithGifts(all);
        new HomeStates(parties, reading).Assign(all);
        EventDates.Assign(all, reading);
        EventPlaces.Assign(all, reading);
        foreach (var draft in all) SpeakerChains.Assign(draft, reading, parties);
        foreach (var draft in all) Promises.Assign(draft);
        Asides.DropTopics(all);
        Merging.Join(all, acts);
        new Echoes(all, reading, parties, acts).Assign();
        new Opponents(all, parties).Assign();
        Admission.Judge(all, parties, acts);
        Alternatives.Link(all);
        foreach (var draft in all) Backgrounds.Assign(draft, reading.WrittenAt(draft.Sentence.Span.Start));
        Confidence.Assign(all);
        return Finish(reading, drafts, all);
    }

    /// <summary>"In March" is no protest.</summary>
    private static bool IsTime(Draft draft, ReportReading reading)
    {
        if (draft.Proposition.Kind != PredicateKind.Noun) return false;
        if (!char.IsUpper(draft.Sentence[draft.Proposition.Predicate].Form[0])) return false;
        var word = draft.Sentence[draft.Proposition.Predicate].Span;
        foreach (var time in reading.Times)
        {
            if (time.Sentence == draft.Proposition.Sentence && time.Span.Contains(word)) return true;
        }
        return false;
    }

    private static void Classify(Draft draft, RowMatcher rows)
    {
        var proposition = draft.Proposition;
        if (proposition.Supports is not null) return;
        if (rows.Best(proposition, draft.Sentence) is not { } match) return;
        draft.Row = match.Row;
        draft.Particle = match.Particle;
        if (match.Row.Excludes) draft.Drop(WhyNoEvent.Excluded, match.Row.Because ?? match.Row.Name);
        else if (match.Row.Type is { } type) draft.Type = Enum.Parse<EventType>(type);
    }

    /// <summary>A noun that its verb's row asked for is part of that act: "lifted the blockade", "signed a deal".</summary>
    private static void UseUp(Draft noun, ImmutableArray<Draft> drafts)
    {
        if (noun.Type is null || noun.Proposition is not { Kind: PredicateKind.Noun, Role: "object", Parent: { } parent }) return;
        if (drafts[parent] is not { Row: { Excludes: false, Type: not null,
            Embeds: Embedding.Pass or Embedding.Consumed or Embedding.Planned or Embedding.Occurred } row }) return;
        if (row.Object.Has(noun.Proposition.Lemma) && (row.Embeds != Embedding.Occurred
            || noun.Type is EventType.PROTEST or EventType.ACCUSE or EventType.CONSULT))
            noun.Drop(WhyNoEvent.PartOfAnother, $"{row.Name} has it as its object");
    }

    private static CodedReport Finish(ReportReading reading, ImmutableArray<Draft> drafts, ImmutableArray<Draft> all)
    {
        var standing = all.Where(d => d.Stands).OrderBy(d => d.Proposition.Sentence).ThenBy(d => d.Trigger.Start).ThenBy(d => d.Rule is null).ToList();
        for (var i = 0; i < standing.Count; i++) standing[i].Id = $"e{i + 1}";
        var events = standing.Select(d => EventOf(d, reading)).ToImmutableArray();
        var steps = drafts.Select(d => new CodingStep(
            d.Proposition, d.Row, d.Stands ? d.Id : null, d.Stands ? null : d.Dropped ?? WhyNoEvent.NoAct, d.DroppedBecause)).ToImmutableArray();
        return new(reading, events, steps);
    }

    private static CodedEvent EventOf(Draft draft, ReportReading reading)
    {
        Quote? Quoted(Language.TextSpan? span) => span is { IsEmpty: false } s ? new(s.In(reading.Text), s) : null;
        return new(
            draft.Id, draft.Type!.Value, draft.Row?.Modes ?? [], draft.Row?.Contexts ?? [], draft.Actors, draft.Recipients, draft.Status,
            draft.Sentence.Span, Quoted(draft.Trigger)!, draft.Rule ?? draft.Row!.Name, draft.Confidence)
        {
            Negated = draft.Negated, Hearsay = draft.Hearsay, Repeated = draft.Repeated, Background = draft.Background,
            Condition = Quoted(draft.Condition), Consequence = Quoted(draft.Consequence), Content = Quoted(draft.Content),
            AlternativeTo = [.. draft.Alternatives.Where(a => a.Stands).Select(a => a.Id)],
            SaidBy = draft.SaidBy is { Stands: true } said ? said.Id : null,
            Written = reading.WrittenAt(draft.Sentence.Span.Start) is { } day && day != reading.Published ? day : null,
            Date = draft.Date, Place = draft.Place, Attribution = draft.Speakers, Sentence = draft.Proposition.Sentence,
        };
    }
}
