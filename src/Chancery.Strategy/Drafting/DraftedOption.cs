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
    public double Strength => _facts.Sum(f => f.Kind switch { FactKind.Demand or FactKind.Threat => 3, FactKind.Offer or FactKind.Promise => 2, FactKind.Refusal => 1, _ => 0.5 });

    public void Add(CrisisFact fact) => _facts.Add(fact);

    public bool IsSame(DraftedOption other) =>
        owner == other.Owner && act == other.Act && (act is not null
            ? target == other.Target || target is null || other.Target is null
            : SharedWords.Overlap(content, other.Words) >= 0.5);

    public string? Words => content;

    public bool Contradicts(DraftedOption other) => owner == other.Owner && (target is null || other.Target is null || target == other.Target)
        && (act, other.Act) is (ActType.Withdraw, ActType.Mobilise or ActType.Attack) or (ActType.Mobilise or ActType.Attack, ActType.Withdraw)
            or (ActType.Aid, ActType.Sanction) or (ActType.Sanction, ActType.Aid);

    public string Name(Func<string, string> nameOf)
    {
        var whom = target is null ? null : nameOf(target);
        var phrase = act switch
        {
            ActType.Talk => whom is null ? "Hold talks" : $"Hold talks with {whom}",
            ActType.Support => whom is null ? "Give its support" : $"Support {whom}",
            ActType.Cooperate => whom is null ? "Cooperate" : $"Cooperate with {whom}",
            ActType.Aid => whom is null ? "Give aid" : $"Give aid to {whom}",
            ActType.GiveWay => whom is null ? "Give way" : $"Give way to {whom}",
            ActType.Withdraw => whom is null ? "Withdraw" : $"Withdraw as {whom} asks",
            ActType.Protest => whom is null ? "Protest" : $"Protest against {whom}",
            ActType.Sanction => whom is null ? "Impose sanctions" : $"Impose sanctions on {whom}",
            ActType.Mobilise => whom is null ? "Mobilise forces" : $"Mobilise forces against {whom}",
            ActType.Coerce => whom is null ? "Use coercion" : $"Coerce {whom}",
            ActType.Attack => whom is null ? "Attack" : $"Attack {whom}",
            _ => null,
        };
        if (phrase is not null)
            return phrase;
        var words = Words!.StartsWith("that ", StringComparison.OrdinalIgnoreCase) ? Words[5..] : Words;
        var said = words.Length <= LongestWords ? words : string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[LongestWords - 2]) ? LongestWords - 2 : LongestWords - 1), "\u2026");
        return _facts[0].Kind switch
        {
            FactKind.Demand or FactKind.Refusal => $"Do as asked: {said}",
            FactKind.Threat => $"Carry out the threat: {said}",
            FactKind.Offer => $"Make good the offer: {said}",
            _ => $"Keep the promise: {said}",
        };
    }

    public Grounds Grounds() => new(
        _facts.TrueForAll(f => f.IsHearsay) ? Basis.Attributed : Basis.Stated,
        [.. _facts.SelectMany(f => f.Events).Distinct()],
        _facts.Select(f => f.Words).FirstOrDefault(w => w is not null));
}
