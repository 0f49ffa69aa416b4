namespace Chancery.Strategy;

/// <summary>What a draft should hold.</summary>
public sealed record DraftOptions
{
    public string Name { get; init; } = "draft";

    /// <summary>The parties wanted; empty: those that deal with each other most.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    public int MostParties { get; init; } = 4;

    /// <summary>Eight options are 256 raw states, which a person can still look over.</summary>
    public int MostOptions { get; init; } = 8;

    /// <summary>So that one who talks much does not fill the model alone.</summary>
    public int MostOptionsOfOne { get; init; } = 4;

    /// <summary>What a party is called in the model.</summary>
    public Func<string, string> NameOf { get; init; } = name => name;
}

/// <summary>Drafts a conflict model from plain facts. A draft is a start for an analyst: each element says what it rests on.</summary>
/// <remarks>
/// Options are what a party threatened, promised, offered, was asked to do, or did. The status quo is what has been done.
/// Only options of one party that contradict each other are ruled out together. What a party asks and refuses is stated;
/// that it would rather not be harmed, nor bear the cost of its own threats, is assumed and marked so.
/// </remarks>
public static class ModelDrafter
{
    /// <returns>Null where the facts give no two parties with an option.</returns>
    public static ConflictModel? Draft(IReadOnlyList<CrisisFact> facts, DraftOptions? options = null)
    {
        options ??= new DraftOptions();
        var candidates = CandidatesOf(facts, options.NameOf);
        var parties = PartiesOf(facts, candidates, options);
        if (parties.Count < 2)
            return null;
        var chosen = Chosen(candidates, parties, Near(parties, Dealings(facts)), options);
        foreach (var (option, i) in chosen.Select((o, i) => (o, i)))
            option.Number = i + 1;
        if (chosen.Select(o => o.Owner).Distinct().Count() < 2)
            return null;
        return new ConflictModel
        {
            Name = options.Name,
            Title = $"Draft: {Wording.Listed([.. parties.Select(options.NameOf)])}",
            Notes = "Drafted from recorded facts. Elements marked as assumed are nobody's words; look at each before the answer is used.",
            Parties = [.. parties.Select(party => new DecisionMaker(
                options.NameOf(party),
                [.. Named(chosen.Where(o => o.Owner == party), options.NameOf)],
                new Preference.Prioritised(new DraftedPreference(party, chosen, facts).Statements()))
            {
                Grounds = new Grounds(Basis.Stated,
                    [.. facts.Where(f => f.By == party || f.To == party).SelectMany(f => f.Events).Distinct().Take(20)]),
            })],
            Infeasible = [.. from first in chosen from second in chosen where first.Number < second.Number
                && first.Contradicts(second) select new Infeasibility.Exclusive([first.Number, second.Number])],
            StatusQuo = StatusQuo(chosen),
        };
    }

    private static List<DraftedOption> CandidatesOf(IReadOnlyList<CrisisFact> facts, Func<string, string> nameOf)
    {
        var candidates = new List<DraftedOption>();
        foreach (var fact in facts)
        {
            // Who would do it: the addressee of a demand, and who refuses one; else who speaks or acts.
            var (owner, target) = fact.Kind == FactKind.Demand ? (fact.To, fact.By) : (fact.By, fact.To);
            if (owner is null || owner == target
                || (fact.Act is null && !SharedWords.SayMore(fact.Words, than: target is null ? nameOf(owner) : $"{nameOf(owner)} {nameOf(target)}")))
                continue;
            var option = new DraftedOption(owner, target, fact.Act, fact.Words?.Trim());
            option.Add(fact);
            if (candidates.Find(option.IsSame) is { } known)
                known.Add(fact);
            else if (fact.Kind != FactKind.Refusal)
                candidates.Add(option);
        }
        return candidates;
    }

    /// <summary>The two that deal with each other most, then who deals much with those chosen
    /// and could do something to them; all with an option.</summary>
    private static List<string> PartiesOf(IReadOnlyList<CrisisFact> facts, List<DraftedOption> candidates, DraftOptions options)
    {
        if (options.Parties.Count > 0)
            return [.. options.Parties.Distinct()];
        var able = candidates.Select(o => o.Owner).ToHashSet(StringComparer.Ordinal);
        var dealings = Dealings(facts.Where(f => able.Contains(f.By) && f.To is not null && able.Contains(f.To)));
        if (dealings.Count == 0)
            return [];
        // Who deals with the others a quarter as much as the first two with each other has a part in their conflict.
        var enough = Math.Max(3, dealings.Values.Max() / 4);
        var first = dealings.OrderByDescending(d => d.Value).ThenBy(d => d.Key.Item1, StringComparer.Ordinal)
            .ThenBy(d => d.Key.Item2, StringComparer.Ordinal).First().Key;
        var chosen = new List<string> { first.Item1, first.Item2 };
        while (chosen.Count < options.MostParties)
        {
            var next = able.Except(chosen)
                .Select(p => (Party: p, Dealings: facts.Where(f => IsInTheSame(f, p, chosen)).Sum(Heat)))
                .Where(p => p.Dealings >= enough
                    && candidates.Exists(o => o.Owner == p.Party && o.IsBetween([.. chosen, p.Party], Near([.. chosen, p.Party], dealings))))
                .OrderByDescending(p => p.Dealings).ThenBy(p => p.Party, StringComparer.Ordinal).FirstOrDefault();
            if (next.Party is null)
                break;
            chosen.Add(next.Party);
        }
        return chosen;
    }

    /// <summary>The party deals with one of those chosen where another of them is spoken of: two crises of one power are two models.</summary>
    private static bool IsInTheSame(CrisisFact fact, string party, List<string> chosen) =>
        ((fact.By == party && fact.To is { } to && chosen.Contains(to)) || (fact.To == party && chosen.Contains(fact.By)))
        && (fact.Among.Count == 0 || fact.Among.Count(chosen.Contains) > 1);

    private static Dictionary<(string, string), int> Dealings(IEnumerable<CrisisFact> facts) =>
        facts.Where(f => f.To is not null && f.To != f.By).GroupBy(f => string.CompareOrdinal(f.By, f.To) < 0 ? (f.By, f.To!) : (f.To!, f.By))
            .ToDictionary(g => g.Key, g => g.Sum(Heat));

    /// <summary>The parties, and who deals with two of them not only in passing.</summary>
    private static HashSet<string> Near(IReadOnlyCollection<string> parties, Dictionary<(string, string), int> dealings) =>
        [.. parties, .. dealings.Where(d => d.Value > 2)
            .SelectMany(d => new[] { (Of: d.Key.Item1, With: d.Key.Item2), (Of: d.Key.Item2, With: d.Key.Item1) })
            .Where(d => parties.Contains(d.With)).GroupBy(d => d.Of).Where(g => g.Count() > 1).Select(g => g.Key)];

    /// <summary>A conflict is where parties threaten, ask, refuse and harm; promises and friendly deeds weigh less.</summary>
    private static int Heat(CrisisFact fact) => fact.Kind switch
    {
        FactKind.Threat or FactKind.Demand or FactKind.Refusal => 3,
        FactKind.Deed when fact.Act is ActType.Protest or ActType.Sanction or ActType.Mobilise or ActType.Coerce or ActType.Attack => 2,
        _ => 1,
    };

    /// <summary>The strongest options, at least one for each party that has any, in the order of the parties.</summary>
    private static List<DraftedOption> Chosen(List<DraftedOption> candidates, List<string> parties, HashSet<string> near, DraftOptions options)
    {
        var able = candidates.Where(o => parties.Contains(o.Owner) && o.IsBetween(parties, near)).ToList();
        var ranked = able.Select((o, i) => (o, i)).OrderByDescending(p => p.o.Strength).ThenBy(p => p.i).Select(p => p.o).ToList();
        var chosen = parties.Select(p => ranked.Find(o => o.Owner == p)).OfType<DraftedOption>().Take(options.MostOptions).ToList();
        foreach (var option in ranked.Where(o => !chosen.Contains(o)))
        {
            if (chosen.Count < options.MostOptions && chosen.Count(o => o.Owner == option.Owner) < options.MostOptionsOfOne)
                chosen.Add(option);
        }
        return [.. chosen.OrderBy(o => parties.IndexOf(o.Owner)).ThenBy(o => ranked.IndexOf(o))];
    }

    private static IEnumerable<ConflictOption> Named(IEnumerable<DraftedOption> options, Func<string, string> nameOf)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            var name = option.Name(nameOf);
            for (var i = 2; !used.Add(name); i++)
                name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{option.Name(nameOf)} ({i})");
            yield return new ConflictOption(name, option.Grounds());
        }
    }

    /// <summary>What has been done; of two contradictory options that both were, the one done last.</summary>
    private static string StatusQuo(List<DraftedOption> options)
    {
        var taken = options.Select(o => o.IsTaken).ToArray();
        for (var i = 0; i < options.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (taken[i] && taken[j] && options[i].Contradicts(options[j]))
                    taken[j] = false;
            }
        }
        return string.Concat(taken.Select(t => t ? 'Y' : 'N'));
    }
}
