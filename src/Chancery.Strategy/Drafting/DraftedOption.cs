namespace Chancery.Strategy;

/// <summary>An option on its way into a draft: whose, what, against whom, and the facts that speak for it.</summary>
internal sealed class DraftedOption(string owner, string? target, ActType? act, string? content)
{
    private const int LongestWords = 90;

    private readonly List<CrisisFact> _facts = [];

    public string Owner => owner;

    public string? Target => target;

    public ActType? Act => act;

    public IReadOnlyList<CrisisFact> Facts => _facts;

    /// <summary>From 1, once it is in the model.</summary>
    public int Number { get; set; }

    public bool IsTaken => _facts.Exists(f => f.IsDone || f.Kind == FactKind.Deed);

    public bool IsHostile => act is ActType.Sanction or ActType.Mobilise or ActType.Coerce or ActType.Attack or ActType.Protest
        || (act is null && _facts.Exists(f => f.Kind == FactKind.Threat));

    /// <summary>How much speaks for it: words about the future weigh more than deeds, which are done.</summary>
    public double Strength => Distinct(_facts).Sum(f => Math.Max(1, f.Events.Count) * f.Kind switch
    {
        FactKind.Demand or FactKind.Threat => 3,
        FactKind.Offer or FactKind.Promise => 2,
        FactKind.Refusal => 1,
        _ => 0.5,
    });

    /// <summary>What is told of several addressees is one statement.</summary>
    public static IEnumerable<CrisisFact> Distinct(IEnumerable<CrisisFact> facts) =>
        facts.DistinctBy(f => (f.Kind, f.By, f.Events.Count > 0 ? f.Events[0] : f.Words));

    /// <summary>It is put to one of the parties; or told where two of them act, or mostly those near to them.</summary>
    /// <param name="near">The parties and who deals with several of them.</param>
    public bool IsBetween(IReadOnlyCollection<string> parties, IReadOnlySet<string> near) => target is not null
        ? parties.Contains(target)
        : _facts.Exists(f => f.Among.Count == 0 || f.Among.Count(parties.Contains) >= 2 || f.Among.Count(near.Contains) * 2 > f.Among.Count);

    public void Add(CrisisFact fact) => _facts.Add(fact);

    public bool IsSame(DraftedOption other) =>
        owner == other.Owner && act == other.Act && (act is not null
            ? target == other.Target || (target is null && IsToldOf(other.Target!)) || (other.Target is null && other.IsToldOf(target!))
            : SharedWords.Overlap(content, other.Words) >= 0.5);

    /// <summary>What is put to nobody in particular may be put to who else acts where it is told.</summary>
    private bool IsToldOf(string party) => _facts.Exists(f => f.Among.Count == 0 || f.Among.Contains(party));

    public string? Words => content;

    public bool Contradicts(DraftedOption other) => owner == other.Owner && (target is null || other.Target is null || target == other.Target)
        && (act, other.Act) is (ActType.Withdraw, ActType.Mobilise or ActType.Attack) or (ActType.Mobilise or ActType.Attack, ActType.Withdraw)
            or (ActType.Aid, ActType.Sanction) or (ActType.Sanction, ActType.Aid);

    public string Name(Func<string, string> nameOf)
    {
        var whom = target is null ? null : WithArticle(nameOf(target));
        var phrase = _facts.Select(f => f.Phrase).FirstOrDefault(p => p is not null) is { } said
            ? Shortened(char.ToUpperInvariant(said[0]) + said[1..]) : null;
        return act switch
        {
            null => phrase ?? (_facts[0].Kind, whom) switch
            {
                (FactKind.Demand or FactKind.Refusal, null) => "Do as asked",
                (FactKind.Demand or FactKind.Refusal, _) => $"Do as {whom} asks",
                (FactKind.Threat, null) => "Carry out the threat",
                (FactKind.Threat, _) => $"Carry out the threat to {whom}",
                (FactKind.Offer, _) => "Make good the offer",
                _ => "Keep the promise",
            },
            _ when whom is null && phrase is not null => phrase,
            ActType.Talk => whom is null ? "Hold talks" : $"Hold talks with {whom}",
            ActType.Support => whom is null ? "Give its support" : $"Support {whom}",
            ActType.Cooperate => whom is null ? "Cooperate" : $"Cooperate with {whom}",
            ActType.Aid => whom is null ? "Give aid" : $"Give aid to {whom}",
            ActType.GiveWay => whom is null ? "Give way" : $"Give way to {whom}",
            ActType.Withdraw => phrase ?? (whom is null ? "Withdraw" : $"Withdraw as {whom} asks"),
            ActType.Protest => whom is null ? "Protest" : $"Protest against {whom}",
            ActType.Sanction => whom is null ? "Impose sanctions" : $"Impose sanctions on {whom}",
            ActType.Mobilise => whom is null ? "Mobilise forces" : $"Mobilise forces against {whom}",
            ActType.Coerce => whom is null ? "Use coercion" : $"Coerce {whom}",
            _ => whom is null ? "Attack" : $"Attack {whom}",
        };
    }

    /// <summary>"the United States", "the European Union", but "Russia" and "NATO".</summary>
    private static string WithArticle(string name) =>
        name.StartsWith("United ", StringComparison.Ordinal) || Articled.Any(last => name.EndsWith(last, StringComparison.Ordinal))
            ? "the " + name : name;

    private static readonly string[] Articled = [" Union", " Nations", " Republic", " Court", " League", " Islands", "Netherlands",
        "Philippines", "Maldives", "Bahamas"];

    private static string Shortened(string words)
    {
        if (words.Length <= LongestWords)
            return words;
        var end = words.LastIndexOf(' ', LongestWords - 1);
        return string.Concat(words.AsSpan(0,
            end > LongestWords / 2 ? end : char.IsHighSurrogate(words[LongestWords - 2]) ? LongestWords - 2 : LongestWords - 1), "\u2026");
    }

    public Grounds Grounds() => new(
        _facts.TrueForAll(f => f.IsHearsay) ? Basis.Attributed : Basis.Stated,
        [.. _facts.SelectMany(f => f.Events).Distinct()],
        _facts.Select(f => f.Words).FirstOrDefault(w => w is not null));
}
