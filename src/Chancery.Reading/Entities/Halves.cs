using System.Collections.Immutable;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>"The North" and "the South" in a report on Korea, Sudan, Yemen or Vietnam.</summary>
internal static class Halves
{
    private sealed record Land(string North, string South, string? NorthRow, string? SouthRow, DateOnly? From, DateOnly? Until);

    /// <summary>A land's halves by code, and by the rows of their own where they share one; Sudan's are two states since July 2011.</summary>
    private static readonly ImmutableArray<Land> Lands =
    [
        new("PRK", "KOR", null, null, null, null),
        new("SDN", "SSD", null, null, new(2011, 7, 9), null),
        new("SDN", "SDN", null, null, null, new(2011, 7, 9)),
        new("VNM", "VNM", "North Vietnam", "South Vietnam", null, new(1976, 7, 2)),
        new("YEM", "YEM", "North Yemen", "South Yemen", null, null),
        new("CYP", "CYP", "Northern Cyprus", null, null, null),
    ];

    public static void Name(SentenceView view, LexiconTables lexicon, ReportContext context)
    {
        Shared(view, lexicon);
        if (LandOf(context) is not { } land) return;
        for (var id = 2; id <= view.Count; id++)
        {
            var north = view.Forms[id - 1] == "North";
            if ((!north && view.Forms[id - 1] != "South") || view.Names[id] is not null
                || !view.Forms[id - 2].Equals("the", StringComparison.OrdinalIgnoreCase)) continue;
            if (id < view.Count && (view[id + 1].Upos is "PROPN" or "ADJ" or "NUM" || view.Forms[id] is "-"
                || (view.Forms[id] is "of" && (id + 2 > view.Count || view[id + 2].Xpos != "VBG")))) continue;
            var (code, row) = north ? (land.North, land.NorthRow) : (land.South, land.SouthRow);
            // "In the South of one state" is a region of it; only one that acts has a row to speak for it.
            if (land.North == land.South && view.OwnPreposition(id) is "in" or "to" or "from" or "across") continue;
            if ((row is null ? lexicon.StateOf(code) : lexicon.StateNamed(row)) is { } state) view.Names[id] = new(id, id, id) { Actor = state, Code = code };
        }
    }

    /// <summary>"North and South Korea": the land's name stands with the second half only.</summary>
    private static void Shared(SentenceView view, LexiconTables lexicon)
    {
        for (var id = 1; id + 2 <= view.Count; id++)
        {
            if (view.Forms[id - 1] is not ("North" or "South") || view.Names[id] is not null || view.Forms[id] is not ("and" or "or")
                || view.Names[id + 2] is not { Code: { } other } use || use.First != id + 2) continue;
            if (view.Forms[id + 1] is not ("North" or "South") || view.Forms[id + 1] == view.Forms[id - 1]) continue;
            var north = view.Forms[id - 1] == "North";
            var land = Lands.FirstOrDefault(l => other == (north ? l.South : l.North));
            if (land is not null && lexicon.StateOf(north ? land.North : land.South) is { } state) view.Names[id] = new(id, id, id) { Actor = state,
                Code = state.Code };
        }
    }

    /// <summary>The one such land that the report names, on the report's day.</summary>
    private static Land? LandOf(ReportContext context)
    {
        Land? found = null;
        foreach (var land in Lands)
        {
            if (context.Published is { } day && (land.From > day || land.Until <= day)) continue;
            if (context.Published is null && land.Until is not null) continue;
            if (context.Weight(land.North) == 0 && context.Weight(land.South) == 0) continue;
            if (found is not null) return null;
            found = land;
        }
        return found;
    }
}
