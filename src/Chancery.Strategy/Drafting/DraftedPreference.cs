using System.Globalization;

namespace Chancery.Strategy;

/// <summary>What one party wants, as far as facts and a few plain assumptions tell; strongest first.</summary>
internal sealed class DraftedPreference(string party, IReadOnlyList<DraftedOption> options, IReadOnlyList<CrisisFact> facts)
{
    // Own demands and refusals before harm from others, that before own promises, those before own costs.
    private const double Demanded = 40, Harmed = 30, Credible = 20, Promised = 15, Offered = 10, Cost = 1;

    private readonly List<(double Strength, string Text, Grounds Grounds, string Key)> _wishes = [];

    public IReadOnlyList<PreferenceStatement> Statements()
    {
        foreach (var option in options)
        {
            if (option.Owner == party)
                Own(option);
            else
                Others(option);
        }
        var ordered = _wishes.Select((w, i) => (w, i)).OrderByDescending(p => p.w.Strength).ThenBy(p => p.i).Select(p => p.w);
        return [.. ordered.DistinctBy(w => w.Key).Select(w => new PreferenceStatement(w.Text, w.Grounds))];
    }

    private void Own(DraftedOption option)
    {
        var n = Number(option);
        if (Of(option, FactKind.Refusal) is { Count: > 0 } refusals)
            Wish(Demanded + refusals.Count, "-" + n, option, refusals);
        if (Of(option, FactKind.Promise) is { Count: > 0 } promises)
            Wish(Promised + promises.Count, n, option, promises);
        if (Of(option, FactKind.Offer) is { Count: > 0 } offers)
            Wish(Offered + offers.Count, n, option, offers);
        if (Of(option, FactKind.Threat) is { Count: > 0 } threats)
            Threat(option, n, threats);
        if (option.IsHostile || Of(option, FactKind.Demand).Count > 0)
            Wish(Cost, "-" + n, option, [], "it costs the party something");
        else
            Wish(Cost, n, option, [], "the party has done it or spoken for it");
    }

    /// <summary>A threat is carried out if what it is meant to prevent or bring about goes the wrong way, and else not.</summary>
    private void Threat(DraftedOption option, string n, List<CrisisFact> threats)
    {
        var condition = threats.Select(t => t.Condition).FirstOrDefault(c => c is not null);
        var foes = options.Where(o => o.Owner != party && (option.Target is null || o.Owner == option.Target)).ToList();
        var feared = foes.Where(o => !o.Facts.Any(f => f.Kind == FactKind.Demand && f.By == party))
            .Select(o => (Option: o,
                Shared: Math.Max(SharedWords.Overlap(condition, o.Words), SharedWords.Overlap(condition, o.Name(name => name)))))
                .OrderByDescending(p => p.Shared).FirstOrDefault();
        if (condition is not null && feared.Option is not null && feared.Shared >= 0.3)
        {
            Wish(Harmed + 5, "-" + Number(feared.Option), feared.Option, threats);
            Wish(Credible + threats.Count, $"{n} IFF {Number(feared.Option)}", option, threats);
        }
        else if (foes.Find(o => o.Facts.Any(f => f.Kind == FactKind.Demand && f.By == party)) is { } asked)
        {
            Wish(Credible + threats.Count, $"{n} IFF -{Number(asked)}", option, condition is null ? [] : threats,
                "the threat is taken to stand behind the demand");
        }
        else if (foes.Find(o => o.IsHostile) is { } hostile)
        {
            Wish(Credible, $"{n} IFF {Number(hostile)}", option, [], "the threat is taken to answer what the other may do");
        }
    }

    private void Others(DraftedOption option)
    {
        var n = Number(option);
        var mine = DraftedOption.Distinct(option.Facts.Where(f => f.Kind == FactKind.Demand && f.By == party)).ToList();
        if (mine.Count > 0)
        {
            Wish(Demanded + mine.Count, n, option, mine);
            return;
        }
        var refused = facts.Where(f => f.Kind == FactKind.Refusal && f.By == party && f.To == option.Owner
            && SharedWords.Overlap(f.Words, option.Words) >= 0.5).ToList();
        if (refused.Count > 0)
            Wish(Offered, "-" + n, option, refused);
        else if (option.Target == party || (option.Target is null && option.IsHostile))
            Wish(option.IsHostile ? Harmed : Offered - 1, (option.IsHostile ? "-" : "") + n, option, [],
                option.IsHostile ? "it would harm the party" : "it would be done for the party");
    }

    private void Wish(double strength, string text, DraftedOption option, List<CrisisFact> said, string? why = null)
    {
        var grounds = said.Count > 0
            ? new Grounds(said.TrueForAll(f => f.IsHearsay) ? Basis.Attributed : Basis.Stated, [.. said.SelectMany(f => f.Events).Distinct()],
                said.Select(f => f.Words).FirstOrDefault(w => w is not null))
            : new Grounds(Basis.Assumed, option.Grounds().Events, why);
        // Of a wish and its opposite the stronger stays.
        _wishes.Add((strength, text, grounds, text.TrimStart('-')));
    }

    private static List<CrisisFact> Of(DraftedOption option, FactKind kind) => [.. DraftedOption.Distinct(option.Facts.Where(f => f.Kind == kind))];

    private static string Number(DraftedOption option) => option.Number.ToString(CultureInfo.InvariantCulture);
}
