using System.Globalization;

namespace Chancery.Strategy;

/// <summary>Says states, moves and changes of one conflict in plain words.</summary>
public sealed class Wording(Conflict conflict)
{
    private readonly string[] _options = [.. conflict.Model.Parties.SelectMany(p => p.Options).Select(o => o.Name)];

    /// <summary>The options' names, with the party's before those that are not unique.</summary>
    private readonly string[] _unique = [.. conflict.Model.Parties.SelectMany(p => p.Options.Select(o =>
        conflict.Model.Parties.SelectMany(q => q.Options).Count(other => other.Name == o.Name) > 1 ? $"{p.Name}: {o.Name}" : o.Name))];

    /// <summary>What is done in the state, party by party; a party that does nothing is not named. In graph form the state's name.</summary>
    public string State(int state)
    {
        if (conflict.States is not OptionStates options)
            return conflict.States.NameOf(state);
        var pattern = options.PatternOf(state);
        var first = 0;
        var said = new List<string>();
        foreach (var party in conflict.Model.Parties)
        {
            var taken = Enumerable.Range(first, party.Options.Count).Where(j => (pattern.Taken >> j & 1) != 0).Select(j => _options[j]).ToList();
            first += party.Options.Count;
            if (taken.Count > 0)
                said.Add($"{party.Name}: {string.Join(", ", taken)}");
        }
        var whatever = pattern.Fixed == (1UL << options.OptionCount) - 1 ? "" : ", whatever else";
        return said.Count == 0 ? "nobody does anything" + whatever : string.Join("; ", said) + whatever;
    }

    /// <summary>The state's number and Y/N string.</summary>
    public string Number(int state) => conflict.States is OptionStates
        ? string.Create(CultureInfo.InvariantCulture, $"{state + 1} ({conflict.States.NameOf(state)})")
        : string.Create(CultureInfo.InvariantCulture, $"{state + 1}");

    /// <summary>What a party changes in a move: takes this, gives up that. In graph form where it goes.</summary>
    public string Change(UnilateralMove move)
    {
        var who = conflict.NameOf(move.Party);
        if (conflict.States is not OptionStates options)
            return $"{who} goes to {conflict.States.NameOf(move.To)}";
        var (from, to) = (options.PatternOf(move.From), options.PatternOf(move.To));
        var changed = from.Fixed & to.Fixed & (from.Taken ^ to.Taken);
        List<string> said = [.. Said(changed & to.Taken, "takes up"), .. Said(changed & ~to.Taken, "gives up")];
        if (said.Count == 0)
            said.Add($"moves to {conflict.States.NameOf(move.To)}");
        return $"{who} {string.Join(" and ", said)}";

        IEnumerable<string> Said(ulong bits, string verb)
        {
            var names = Enumerable.Range(0, _options.Length).Where(j => (bits >> j & 1) != 0).Select(j => $"\u201c{_options[j]}\u201d").ToList();
            return names.Count == 0 ? [] : [$"{verb} {string.Join(", ", names)}"];
        }
    }

    /// <summary>A path as changes with the numbers of the states passed.</summary>
    public string Path(IReadOnlyList<UnilateralMove> path) =>
        string.Join(", then ", path.Select(move => string.Create(CultureInfo.InvariantCulture, $"{Change(move)} (state {move.To + 1})")));

    public string Coalition(PartySet coalition) => Listed([.. coalition.ToArray().Select(conflict.NameOf)]);

    /// <summary>A change of preferences; places count from 1.</summary>
    public string Edit(PreferenceEdit edit, Preference preference)
    {
        var who = conflict.NameOf(edit.Party);
        var place = edit.Place + 1;
        return (preference, edit.Kind) switch
        {
            (Preference.Prioritised p, EditKind.Drop) => Say($"{who} stops minding {place}. {Quoted(p, edit.Place)}"),
            (Preference.Prioritised p, EditKind.Reverse) => Say($"{who} wants the opposite of {place}. {Quoted(p, edit.Place)}"),
            (Preference.Prioritised p, _) => Say($"{who} puts {place + 1}. {Quoted(p, edit.Place + 1)} before {place}. {Quoted(p, edit.Place)}"),
            (Preference.Weighted, EditKind.Drop) => Say($"{who} stops minding \u201c{_unique[edit.Place]}\u201d"),
            (Preference.Weighted, _) => Say($"{who} turns the weight of \u201c{_unique[edit.Place]}\u201d round"),
            (Preference.Ranked r, _) =>
                Say($"{who} prefers {string.Join(", ", r.Tiers[edit.Place + 1])} to {string.Join(", ", r.Tiers[edit.Place])}"),
            _ => throw new ArgumentOutOfRangeException(nameof(preference)),
        };

        static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Edits made one after the other, each said of the preference that the ones before have left.</summary>
    public string Change(PreferenceChange change)
    {
        var preferences = conflict.Model.Parties.Select(p => p.Preference).ToArray();
        var said = new List<string>();
        foreach (var edit in change.Edits)
        {
            said.Add(Edit(edit, preferences[edit.Party]));
            preferences[edit.Party] = edit.Apply(preferences[edit.Party]);
        }
        return string.Join(", and ", said);
    }

    /// <summary>A statement with the names of its options.</summary>
    public string Statement(string statement) =>
        Strategy.Statement.Parse(statement, _options.Length, out _) is { } parsed ? parsed.InWords(j => $"\u201c{_unique[j - 1]}\u201d") : statement;

    public static string Listed(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "nobody",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };

    private string Quoted(Preference.Prioritised preference, int place) =>
        $"'{preference.Statements[place].Text}' ({Statement(preference.Statements[place].Text)})";
}
