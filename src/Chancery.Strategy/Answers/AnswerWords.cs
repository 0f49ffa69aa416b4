using System.Globalization;

namespace Chancery.Strategy;

/// <summary>Reasons and conditions as sentences, for text and pages alike.</summary>
internal static class AnswerWords
{
    private const int MostImprovements = 10;

    /// <summary>One line for each improvement and what answers it.</summary>
    public static IEnumerable<string> Of(Reason reason, Wording words)
    {
        foreach (var improvement in reason.Improvements.Take(MostImprovements))
        {
            var move = words.Path([new UnilateralMove(reason.Party, reason.State, improvement.To)]);
            yield return improvement.Sanction is not { } sanction
                ? $"{move} is better for it, and {(reason.Definition == Definition.Nash ? "that is all Nash asks" : Unanswered(reason.Definition))}"
                : $"{move} would be better, but {(reason.Definition == Definition.SIM ? "at the same time " : "then ")}{words.Path(sanction.Path)}: {words.Number(sanction.End)} is no better for it than {words.Number(reason.State)}"
                    + (sanction.BestEscape is { } escape ? $", and from there it gets no further than {words.Number(escape)}" : "");
        }
        if (reason.Improvements.Count > MostImprovements)
            yield return string.Create(CultureInfo.InvariantCulture, $"and {reason.Improvements.Count - MostImprovements} more improvements");
    }

    /// <summary>One line for each condition on the party's preferences, then the share of rankings that meet them.</summary>
    public static IEnumerable<string> Of(RequiredPreference required, int most)
    {
        var open = required.Clauses.Where(c => !c.Sanctions.Any(s => s.Count == 0)).ToList();
        foreach (var clause in open.Take(most))
        {
            var sanctions = clause.Sanctions.Select(s => Join(s.Select(x => x + 1), " and ")).Take(most).ToList();
            yield return string.Create(CultureInfo.InvariantCulture, $"at least as good as {clause.Move + 1}")
                + (sanctions.Count == 0 ? "" : $", or as {string.Join(", or as ", sanctions)}{(clause.Sanctions.Count > most ? ", ..." : "")}");
        }
        if (open.Count > most)
            yield return string.Create(CultureInfo.InvariantCulture, $"and {open.Count - most} more conditions");
        if (open.Count == 0)
            yield return "nothing: it is stable whatever the party prefers";
        else if (required.StateCount <= 170 && required.CountRankings() is { } count)
            yield return string.Create(CultureInfo.InvariantCulture,
                $"(met by {100.0 * (double)count / (double)RequiredPreference.Factorial(required.StateCount):0.#} % of all strict rankings)");
    }

    private static string Unanswered(Definition definition) => definition switch
    {
        Definition.GMR => "nothing the others can do then leaves it no better off",
        Definition.SMR => "nothing the others can do then leaves it no better off for good",
        Definition.SEQ => "nothing the others would gain by then leaves it no better off",
        Definition.SSEQ => "nothing the others would gain by then leaves it no better off for good",
        _ => "no improvements of the others at the same time leave it no better off",
    };

    private static string Join(IEnumerable<int> numbers, string with) =>
        string.Join(with, numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
}
