using System.Text;

namespace Chancery.Strategy;

/// <summary>Draws small conflicts as SVG: the graph of states and moves, and how the conflict could evolve from where it stands.</summary>
/// <remarks>Drawings carry no script and no style from outside; every name in them is escaped.</remarks>
public static class ConflictDrawing
{
    /// <summary>Beyond this many states the graph is a knot and is not drawn.</summary>
    public const int MostStatesInGraph = 40;

    /// <summary>Beyond this many states the evolution is not drawn.</summary>
    public const int MostStatesInEvolution = 120;

    // Okabe and Ito's palette, which most colour-blind people can tell apart; yellow left out for want of contrast.
    private static readonly string[] Colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#555555", "#8B4513"];

    internal const string GraphTitle = "States and moves", EvolutionTitle = "How it could evolve: the fewest moves to each state";

    private const string Style = """
        <style>
        text { font: 12px system-ui, sans-serif; fill: #1a1a1a } .n { font-weight: 600; text-anchor: middle } .s { font: 10px ui-monospace, monospace; text-anchor: middle; fill: #444 }
        .h { font-size: 14px; font-weight: 600 } .q { stroke: #1a1a1a; stroke-width: 3 }
        </style>
        """;

    /// <summary>Both drawings in one SVG, as far as the conflict is small enough; null where it is not.</summary>
    public static string? Both(ConflictAnswer answer)
    {
        var parts = new[] { GraphPart(answer), EvolutionPart(answer) }.OfType<Part>().ToList();
        if (parts.Count == 0)
            return null;
        var body = new StringBuilder();
        var top = 0;
        foreach (var part in parts)
        {
            body.Append(Markup.Of($"<g transform=\"translate(0 {top})\"><text class=\"h\" x=\"10\" y=\"20\">{part.Title}</text>\n{part.Body}</g>\n"));
            top += part.Height + 30;
        }
        return Whole(parts.Max(p => p.Width), top, body.ToString(), answer.Conflict.Model.Title ?? answer.Conflict.Model.Name);
    }

    /// <summary>The states on a circle with everybody's moves; null where there are more than <see cref="MostStatesInGraph"/>.</summary>
    public static string? Graph(ConflictAnswer answer) =>
        GraphPart(answer) is { } part ? Whole(part.Width, part.Height, part.Body, GraphTitle) : null;

    /// <summary>A shortest path from the status quo to every state in reach; null without a status quo or where there are too many states.</summary>
    public static string? Evolution(ConflictAnswer answer) =>
        EvolutionPart(answer) is { } part ? Whole(part.Width, part.Height, part.Body, EvolutionTitle) : null;

    private static Part? GraphPart(ConflictAnswer answer)
    {
        var conflict = answer.Conflict;
        if (conflict.StateCount > MostStatesInGraph)
            return null;
        var radius = Math.Max(120, conflict.StateCount * 17);
        var (width, centre) = (2 * radius + 320, radius + 70);
        var left = width / 2;
        var places = Enumerable.Range(0, conflict.StateCount).Select(s =>
        {
            var angle = 2 * Math.PI * s / conflict.StateCount - Math.PI / 2;
            return (X: left + radius * Math.Cos(angle), Y: centre + radius * Math.Sin(angle));
        }).ToArray();
        var body = new StringBuilder();
        var moves = new List<int>();
        for (var party = 0; party < conflict.PartyCount; party++)
        {
            for (var from = 0; from < conflict.StateCount; from++)
            {
                conflict.Graph.ListMoves(party, from, moves);
                foreach (var to in moves)
                    DrawMove(party, from, to);
            }
        }
        for (var state = 0; state < conflict.StateCount; state++)
            body.Append(Node(answer, state, places[state].X, places[state].Y, (places[state].X - left) / radius,
                (places[state].Y - centre) / radius));
        var height = 2 * radius + 140;
        body.Append(Legend(answer, height - 5, out var legendHeight));
        return new Part(GraphTitle, Math.Max(width, 640), height + legendHeight, body.ToString());

        void DrawMove(int party, int from, int to)
        {
            var ranks = conflict.Ranks[party];
            var improves = ranks.IsBetter(to, from);
            // A move back from an improvement adds nothing to the picture; one that is not the way back of an improvement does.
            if (!improves && ranks.IsBetter(from, to) && CanMove(party, to, from))
                return;
            if (!improves && !ranks.IsBetter(from, to) && from > to && CanMove(party, to, from))
                return;
            body.Append(Arrow(places[from], places[to], party, improves, left, centre));
        }

        bool CanMove(int party, int from, int to)
        {
            var back = new List<int>();
            conflict.Graph.ListMoves(party, from, back);
            return back.Contains(to);
        }
    }

    private static Part? EvolutionPart(ConflictAnswer answer)
    {
        var conflict = answer.Conflict;
        if (answer.ByMoves is not { } spread || conflict.StateCount > MostStatesInEvolution)
            return null;
        const int columnWidth = 150, rowHeight = 58;
        var columns = Enumerable.Range(0, conflict.StateCount).Where(s => spread.DistanceTo(s) is not null)
            .GroupBy(s => spread.DistanceTo(s)!.Value).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
        var rows = columns.Max(c => c.Count);
        var places = new Dictionary<int, (double X, double Y)>();
        for (var c = 0; c < columns.Count; c++)
        {
            // Below their predecessors as far as order goes, to keep crossings few.
            var ordered = c == 0 ? columns[c] : [.. columns[c].OrderBy(s => places[spread.PathTo(s)[^1].From].Y).ThenBy(s => s)];
            for (var r = 0; r < ordered.Count; r++)
                places[ordered[r]] = (60 + c * columnWidth, 65 + (r + (rows - ordered.Count) / 2.0) * rowHeight);
        }
        var body = new StringBuilder();
        foreach (var state in columns.Skip(1).SelectMany(c => c))
        {
            var last = spread.PathTo(state)[^1];
            body.Append(Arrow(places[last.From], places[state], last.Party, conflict.Ranks[last.Party].IsBetter(last.To, last.From), null, null));
        }
        foreach (var (state, place) in places.OrderBy(p => p.Key))
            body.Append(Node(answer, state, place.X, place.Y, 0, 1));
        var height = 75 + rows * rowHeight;
        body.Append(Legend(answer, height, out var legendHeight));
        return new Part(EvolutionTitle, Math.Max(640, 120 + (columns.Count - 1) * columnWidth), height + legendHeight, body.ToString());
    }

    /// <param name="outX">With <paramref name="outY"/> the direction in which the state's string stands, away from the arrows.</param>
    private static string Node(ConflictAnswer answer, int state, double x, double y, double outX, double outY)
    {
        bool Is(Definition d) => answer.Table.Equilibria(d)?.Contains(state) == true;
        var fill = Is(Definition.Nash) ? "#7FD1AE" : Is(Definition.SEQ) ? "#A9D3EE" : Is(Definition.GMR) ? "#E4E4E4" : "#FFFFFF";
        var now = answer.Conflict.StatusQuo == state;
        var name = answer.Conflict.States.NameOf(state);
        return Markup.Of($"<g><title>{Markup.Escape(new Wording(answer.Conflict).State(state))}</title><circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"15\" fill=\"{fill}\" stroke=\"#666\"{(now ? " class=\"q\"" : "")}/><text class=\"n\" x=\"{x:0.#}\" y=\"{y + 4:0.#}\">{state + 1}</text><text class=\"s\" x=\"{x + outX * (20 + 3 * Math.Min(name.Length, 16)):0.#}\" y=\"{y + outY * 25 + 3:0.#}\">{Markup.Short(name, 16)}</text></g>\n");
    }

    /// <summary>An arrow from rim to rim; on the circle it bends towards the middle, so that neighbours' arrows stay apart.</summary>
    private static string Arrow((double X, double Y) from, (double X, double Y) to, int party, bool improves, double? centreX, double? centreY)
    {
        var bend = centreX is null ? 0 : 0.12;
        var (mx, my) = ((from.X + to.X) / 2, (from.Y + to.Y) / 2);
        mx += ((centreX ?? mx) - mx) * bend;
        my += ((centreY ?? my) - my) * bend;
        var (sx, sy) = OnRim(from, mx, my);
        var (ex, ey) = OnRim(to, mx, my);
        var look = improves ? "stroke-width=\"1.8\"" : "stroke-width=\"1\" stroke-dasharray=\"4 3\" opacity=\"0.75\"";
        return Markup.Of($"<path d=\"M{sx:0.#} {sy:0.#}Q{mx:0.#} {my:0.#} {ex:0.#} {ey:0.#}\" fill=\"none\" stroke=\"{Colours[party % Colours.Length]}\" {look} marker-end=\"url(#a{party % Colours.Length})\"/>\n");
    }

    private static (double X, double Y) OnRim((double X, double Y) centre, double towardsX, double towardsY)
    {
        var (dx, dy) = (towardsX - centre.X, towardsY - centre.Y);
        var length = Math.Max(1, Math.Sqrt(dx * dx + dy * dy));
        return (centre.X + dx / length * 17, centre.Y + dy / length * 17);
    }

    private static string Legend(ConflictAnswer answer, int top, out int height)
    {
        var body = new StringBuilder();
        var y = top + 15;
        for (var party = 0; party < answer.Conflict.PartyCount; party++, y += 18)
            body.Append(Markup.Of($"<path d=\"M12 {y - 4}h24\" stroke=\"{Colours[party % Colours.Length]}\" stroke-width=\"3\"/><text x=\"44\" y=\"{y}\">{Markup.Short(answer.Conflict.NameOf(party), 60)}</text>\n"));
        var right = top + 15;
        foreach (var line in new[] { "solid arrow: better for the one who moves", "dashed: possible, not better for the mover",
            "green: Nash equilibrium; blue: SEQ; grey: GMR only", "thick rim: where things stand" })
        {
            body.Append(Markup.Of($"<text x=\"330\" y=\"{right}\">{line}</text>\n"));
            right += 18;
        }
        height = Math.Max(y, right) - top;
        return body.ToString();
    }

    private static string Whole(int width, int height, string body, string title)
    {
        var heads = string.Concat(Colours.Select((colour, i) =>
            Markup.Of($"<marker id=\"a{i}\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\" markerUnits=\"userSpaceOnUse\"><path d=\"M0 0L8 4L0 8z\" fill=\"{colour}\"/></marker>")));
        return Markup.Of($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\"><title>{Markup.Escape(title)}</title>\n{Style}\n<defs>{heads}</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n{body}</svg>\n");
    }

    private sealed record Part(string Title, int Width, int Height, string Body);
}
