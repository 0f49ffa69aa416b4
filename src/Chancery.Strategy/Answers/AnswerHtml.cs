using System.Text;

namespace Chancery.Strategy;

/// <summary>An answer as one page that needs nothing else: no script, nothing fetched, every name escaped.</summary>
public static class AnswerHtml
{
    private const int MostListed = 200, MostReasons = 12;

    private const string Style = """
        :root { color-scheme: light dark }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
        h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem } h3 { font-size: 1rem; margin: 1.2rem 0 .3rem } td:first-child { white-space: nowrap } li.in { margin-left: 1.5rem; list-style: circle } li.in2 { margin-left: 3rem; list-style: none } table { border-collapse: collapse; width: 100% }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #ddd } code { font-size: .9em } .muted { color: #555 }
        svg { max-width: 100%; height: auto } details { margin: .4rem 0 } summary { cursor: pointer } ul { margin: .2rem 0 }
        @media (prefers-color-scheme: dark) { body { color: #e8e8e8; background: #16181b } th, td { border-color: #3a3d42 } .muted { color: #aaa } }
        """;

    /// <summary>The whole page.</summary>
    public static string Write(ConflictAnswer answer)
    {
        var conflict = answer.Conflict;
        var words = new Wording(conflict);
        var title = Markup.Escape(conflict.Model.Title ?? conflict.Model.Name);
        var page = new StringBuilder();
        page.Append(Markup.Of($"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{title}</h1>\n"));
        page.Append(Markup.Of($"<p>{Markup.Escape(Wording.Listed([.. conflict.Model.Parties.Select(p => p.Name)]))}; {conflict.StateCount} states.</p>\n"));
        if (conflict.StatusQuo is { } now)
            page.Append(Markup.Of($"<p>Now: state {Markup.Escape(words.Number(now))}: {Markup.Escape(words.State(now))}.</p>\n"));
        if (conflict.Model.Source is { } source)
            page.Append($"<p class=\"muted\">Source: {Markup.Escape(source)}</p>\n");
        if (answer.WasStopped)
            page.Append("<p><strong>The solve was stopped before its end; what is missing was not worked out.</strong></p>\n");
        AppendOutcomes(page, answer, words);
        AppendDrawing(page, ConflictDrawing.GraphTitle, ConflictDrawing.Graph(answer));
        AppendDrawing(page, ConflictDrawing.EvolutionTitle, ConflictDrawing.Evolution(answer));
        AppendText(page, answer);
        AppendReasons(page, answer, words);
        AppendModel(page, conflict, words);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void AppendOutcomes(StringBuilder page, ConflictAnswer answer, Wording words)
    {
        page.Append("<h2>Stable outcomes</h2>\n");
        foreach (var group in OutcomeGroups.Of(answer.Table))
        {
            page.Append($"<h3>{Markup.Escape(group.Heading)}</h3>\n");
            if (group.States.Count == 0)
            {
                page.Append("<p>None.</p>\n");
                continue;
            }
            page.Append("<table>\n<tr><th>State</th><th>What is done</th><th>Stable under</th><th>From now</th></tr>\n");
            foreach (var state in group.States.Take(MostListed))
                page.Append($"<tr><td>{Markup.Escape(words.Number(state))}</td><td>{Markup.Escape(words.State(state))}</td><td>{Markup.Escape(string.Join(", ", OutcomeGroups.LabelsOf(answer, state)))}</td><td>{Markup.Escape(HowReached(answer, state))}</td></tr>\n");
            page.Append("</table>\n");
            if (group.States.Count > MostListed)
                page.Append(Markup.Of($"<p>And {group.States.Count - MostListed} more.</p>\n"));
        }
    }

    private static string HowReached(ConflictAnswer answer, int state)
    {
        if (answer.ByMoves is not { } moves || answer.ByImprovements is not { } improvements)
            return "";
        if (state == moves.From)
            return "here now";
        if (improvements.DistanceTo(state) is { } steps)
            return Markup.Of($"{steps} by improvements");
        return moves.DistanceTo(state) is { } distance ? Markup.Of($"{distance}, not by improvements alone") : "out of reach";
    }

    private static void AppendDrawing(StringBuilder page, string heading, string? drawing)
    {
        if (drawing is not null)
            page.Append($"<h2>{heading}</h2>\n{drawing}");
    }

    /// <summary>Coalitions, extensions, sensitivity and the states asked for, in the words of the text answer.</summary>
    private static void AppendText(StringBuilder page, ConflictAnswer answer)
    {
        foreach (var (heading, lines) in AnswerText.SectionsAfterOutcomes(answer))
        {
            page.Append($"<h2>{Markup.Escape(heading)}</h2>\n<ul>\n");
            foreach (var line in lines)
                page.Append($"<li{(line.StartsWith("      ", StringComparison.Ordinal) ? " class=\"in2\"" : line.StartsWith("    ", StringComparison.Ordinal) ? " class=\"in\"" : "")}>{Markup.Escape(line.Trim())}</li>\n");
            page.Append("</ul>\n");
        }
    }

    private static void AppendReasons(StringBuilder page, ConflictAnswer answer, Wording words)
    {
        var told = OutcomeGroups.Of(answer.Table).Take(2).SelectMany(g => g.States).Take(MostReasons).ToList();
        if (told.Count == 0 || answer.WasStopped)
            return;
        page.Append("<h2>Why these are stable</h2>\n");
        foreach (var state in told)
        {
            page.Append($"<details><summary>State {Markup.Escape(words.Number(state))}: {Markup.Escape(words.State(state))}</summary>\n<ul>\n");
            for (var party = 0; party < answer.Conflict.PartyCount; party++)
            {
                var reason = Reasons.Of(answer.Conflict, state, party, Definition.SEQ);
                page.Append($"<li>{Markup.Escape(answer.Conflict.NameOf(party))}: ");
                if (reason.Improvements.Count == 0)
                    page.Append("it has no better state to move to.</li>\n");
                else
                    page.Append("<ul>\n" + string.Concat(AnswerWords.Of(reason, words).Select(line => $"<li>{Markup.Escape(line)}</li>\n"))
                        + "</ul></li>\n");
            }
            page.Append("</ul></details>\n");
        }
    }

    private static void AppendModel(StringBuilder page, Conflict conflict, Wording words)
    {
        page.Append("<h2>What this follows from</h2>\n<p class=\"muted\">Everything above follows from this model and from nothing else. It is no advice.</p>\n");
        var number = 1;
        foreach (var party in conflict.Model.Parties)
        {
            page.Append($"<h3>{Markup.Escape(party.Name)}</h3>\n");
            if (party.Options.Count > 0)
                page.Append("<ul>\n" + string.Concat(party.Options.Select(o =>
                    Markup.Of($"<li>{number++}. {Markup.Escape(o.Name)}{Basis(o.Grounds)}</li>\n"))) + "</ul>\n");
            switch (party.Preference)
            {
                case Preference.Prioritised p:
                    page.Append("<p>Wants, most important first:</p>\n<ol>\n"
                        + string.Concat(p.Statements.Take(MostListed)
                        .Select(s => $"<li>{Markup.Escape(words.Statement(s.Text))} <code>{Markup.Escape(s.Text)}</code>{Basis(s.Grounds)}</li>\n"))
                            + "</ol>\n");
                    break;
                case Preference.Weighted w:
                    page.Append($"<p>Weighs the options: {string.Join(", ", w.Weights.Select(x => Markup.Of($"{x}")))}.</p>\n");
                    break;
                case Preference.Ranked r:
                    page.Append($"<p>Ranks, best first: {Markup.Escape(string.Join(" > ", r.Tiers.Take(MostListed).Select(t => string.Join(" = ", t))))}{(r.Tiers.Count > MostListed ? " \u2026" : "")}</p>\n");
                    break;
            }
        }
    }

    private static string Basis(Grounds? grounds) =>
        grounds is null ? "" : $" <span class=\"muted\">({grounds.Basis.ToString().ToLowerInvariant()}{(grounds.Words is { } said ? ": " + Markup.Escape(said) : "")}{(grounds.Events.Count > 0 ? "; " + Markup.Escape(string.Join(", ", grounds.Events)) : "")})</span>";
}
