using System.Collections.Immutable;
using Chancery.Coding;

namespace Chancery.Record;

/// <summary>Follows meetings and calls through the reports: who, where, when, and how it stands with them.</summary>
/// <remarks>
/// Talks are CONSULT events; a refusal to meet (REJECT, mode "meet") cancels or moves those that were agreed. Two reports tell of the same
/// talks if the parties of one are among those of the other and the days allow it. Docs: docs/talks.md.
/// </remarks>
public sealed class TalksFinder
{
    /// <summary>Days after which undated talks that nobody speaks of any more no longer count as coming.</summary>
    internal const int Patience = 30;

    /// <summary>A report without a day for the talks tells of those of the last days.</summary>
    private const int Lag = 3;

    private static readonly string[] Moving = ["postpone", "put off", "delay", "reschedule", "move", "adjourn", "defer", "push back"];

    private readonly List<Builder> _found = [];
    private readonly CodeNames _names;

    private TalksFinder(CodeNames names) => _names = names;

    /// <summary>By their first day, undated ones last.</summary>
    public static ImmutableArray<Talks> Find(IEnumerable<RecordedEvent> events, CodeNames names)
    {
        var finder = new TalksFinder(names);
        foreach (var told in events.Where(e => !e.Event.Background || e.IsReal).OrderBy(e => e.Published ?? DateOnly.MaxValue)
            .ThenBy(Strength)) finder.Add(told);
        return [.. finder._found.Select(b => b.Build()).OrderBy(t => t.From ?? t.To ?? DateOnly.MaxValue)
            .ThenBy(t => t.History[0].Event.Published).ThenBy(t => t.Latest.Id, StringComparer.Ordinal)];
    }

    /// <summary>Within one report the plain telling comes first, so that what hangs on it finds it.</summary>
    private static int Strength(RecordedEvent told) => told.Event.Type == EventType.CONSULT ? 0 : 1;

    private void Add(RecordedEvent told)
    {
        if (StateOf(told) is not { } state) return;
        var parties = told.Event.Actors.Concat(told.Event.Recipients).Select(p => p.Code).OfType<string>().Distinct()
            .Order(StringComparer.Ordinal).ToImmutableArray();
        // "When Russia brokered a truce": who was brought together is not told.
        if (told.Event.Modes.Contains("third-party") && parties.Length < 2) return;
        var undoes = state is TalksState.Cancelled or TalksState.Moved && told.Event.Type == EventType.REJECT;
        var place = told.Event.Place?.Name;
        var confirms = told.Event.Type == EventType.AGREE;
        var known = confirms ? _found.LastOrDefault(b => b.IsConfirmedBy(told, parties))
            : _found.LastOrDefault(b => b.IsSame(told, parties, place, state, undoes));
        if (known is not null) known.Add(told, state, parties, place);
        else if (!undoes && !confirms && IsMeeting(parties)) _found.Add(new Builder(told, state, parties, place));
    }

    /// <summary>Two parties make a meeting; one is enough if it is a body of several (a summit of the union).</summary>
    private bool IsMeeting(ImmutableArray<string> parties) => parties.Length > 1 || parties.Length == 1 && !_names.IsState(parties[0]);

    private static TalksState? StateOf(RecordedEvent told)
    {
        var e = told.Event;
        if (e.Type == EventType.REJECT && e.Modes.Contains("meet") && told.IsReal) return IsMove(e) ? TalksState.Moved : TalksState.Cancelled;
        // Who agree on something on the day of their talks have met.
        if (e.Type == EventType.AGREE && told.IsReal && e.Date is not null && e.Actors.Length > 1) return TalksState.Held;
        if (e.Type != EventType.CONSULT) return null;
        if (e.Negated) return null;
        return e.Status switch
        {
            EventStatus.Occurred or EventStatus.Ongoing => TalksState.Held,
            EventStatus.Planned or EventStatus.Promised => TalksState.Agreed,
            EventStatus.Demanded or EventStatus.Hypothetical or EventStatus.Conditional => TalksState.Proposed,
            _ => null,
        };
    }

    private static bool IsMove(CodedEvent e) =>
        Moving.Any(word => e.Trigger.Text.Contains(word.EndsWith('e') ? word[..^1] : word, StringComparison.OrdinalIgnoreCase));

    private sealed class Builder
    {
        private readonly SortedSet<string> _parties;
        private readonly List<TalksStep> _history = [];
        private DateOnly? _from, _to;
        private bool _dayIsReports;
        private string? _place, _country, _level;
        private TalksState _state;

        public Builder(RecordedEvent told, TalksState state, ImmutableArray<string> parties, string? place)
        {
            _parties = new(parties, StringComparer.Ordinal);
            Add(told, state, parties, place);
        }

        private RecordedEvent Last => _history[^1].Event;

        public bool IsSame(RecordedEvent told, ImmutableArray<string> parties, string? place, TalksState state, bool undoes)
        {
            if (undoes) return _state is TalksState.Agreed or TalksState.Proposed && Shares(parties) && Recent(told) && AheadOf(told);
            if (!SameParties(parties, place, told.Event.Place?.Country)) return false;
            if (place is not null && _place is not null && place != _place && told.Event.Date is null) return false;
            var (from, to) = DaysOf(told, state);
            // "They agreed to meet again" speaks of the next meeting, not of the one that was held.
            if (from is null && to is null) return state != TalksState.Held && _state != TalksState.Held && Recent(told) && AheadOf(told);
            if (_from is null && _to is null) return Recent(told) && _state != TalksState.Held;
            if ((from ?? to) <= (_to ?? _from) && (_from ?? _to) <= (to ?? from)) return true;
            // Another day for what was to come and has not come yet: it was moved, if the place is said to be the same.
            return state == TalksState.Agreed && _state is TalksState.Agreed or TalksState.Moved && AheadOf(told) && place is not null
                && place == _place
                && told.ReportId != Last.ReportId;
        }

        public void Add(RecordedEvent told, TalksState state, ImmutableArray<string> parties, string? place)
        {
            var (from, to) = DaysOf(told, state);
            var isReports = told.Event.Date is null && (from ?? to) is not null;
            if (_history.Count > 0 && state == TalksState.Agreed && _state is TalksState.Agreed or TalksState.Moved
                && (from ?? to) is not null && (_from ?? _to) is not null
                && ((from ?? to) > (_to ?? _from) || (_from ?? _to) > (to ?? from)))
            {
                state = TalksState.Moved;
            }
            if (state == TalksState.Moved && told.Event.Type == EventType.REJECT)
                (_from, _to, from, to) = (null, null, told.Event.Date?.From, told.Event.Date?.To);
            // A day that the text gives is worth more than the report's own.
            if ((from ?? to) is not null && ((_from ?? _to) is null || state == TalksState.Moved || _dayIsReports && !isReports))
                (_from, _to, _dayIsReports) = (from, to, isReports);
            if (_history.Count == 0 || Rank(state) >= Rank(_state)) _state = state;
            _parties.UnionWith(parties);
            _place ??= place;
            _country ??= told.Event.Place?.Country;
            _level ??= told.Event.Modes.FirstOrDefault();
            _history.Add(new TalksStep(state, told));
        }

        public Talks Build() => new([.. _parties], _level, _place, _from, _to, _dayIsReports, _state, [.. _history]);

        /// <summary>A later word overrides an earlier one, but a plan told again does not undo that they were held.</summary>
        private static int Rank(TalksState state) =>
            state switch { TalksState.Proposed => 0, TalksState.Agreed => 1, TalksState.Moved => 1, TalksState.Cancelled => 2, _ => 3 };

        private static (DateOnly? From, DateOnly? To) DaysOf(RecordedEvent told, TalksState state)
        {
            if (told.Event.Date is { } date && (date.From ?? date.To) is not null) return (date.From ?? date.To, date.To ?? date.From);
            return state == TalksState.Held && told.Published is { } day ? (day.AddDays(-Lag), day) : (null, null);
        }

        /// <summary>The host may be told or left out; any other party more or less makes other talks, unless the place is the same.</summary>
        private bool SameParties(ImmutableArray<string> parties, string? place, string? country)
        {
            var (mine, theirs) = (WithoutHost(_parties, _country ?? country), WithoutHost(parties, country ?? _country));
            return mine.SetEquals(theirs)
                || theirs.Count > 0 && (place is not null && place == _place || Math.Min(mine.Count, theirs.Count) == 1)
                && (theirs.IsSubsetOf(mine) || mine.IsSubsetOf(theirs));
        }

        /// <summary>Two and the state they meet in; among more, that state is one of the parties.</summary>
        private static HashSet<string> WithoutHost(IReadOnlyCollection<string> parties, string? country) =>
            [.. parties.Count == 3 ? parties.Where(p => p != country) : parties];

        public bool IsConfirmedBy(RecordedEvent told, ImmutableArray<string> parties) =>
            _state is TalksState.Agreed or TalksState.Moved or TalksState.Proposed && SameParties(parties, null, null)
            && told.Event.Date is { } date && (date.From ?? date.To) <= (_to ?? _from) && (_from ?? _to) <= (date.To ?? date.From);

        private bool Shares(ImmutableArray<string> parties) => parties.Length == 0 || parties.All(_parties.Contains);

        private bool Recent(RecordedEvent told) => told.Published is null || Last.Published is null
            || told.Published.Value.DayNumber - Last.Published.Value.DayNumber <= Patience;

        /// <summary>The talks still lay ahead, or only just behind, when this was published.</summary>
        private bool AheadOf(RecordedEvent told) => (_to ?? _from) is not { } day || told.Published is null
            || told.Published.Value.AddDays(-Lag) <= day;
    }
}
