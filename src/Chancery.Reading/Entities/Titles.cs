namespace Chancery.Reading;

/// <summary>Titles and the names behind them.</summary>
internal static class Titles
{
    /// <summary>The role right before a name: "Foreign Minister Lavrov", "President of Poland Andrzej Duda"; null if none.</summary>
    public static RoleUse? Before(SentenceView view, int first)
    {
        var id = first - 1;
        if (id >= 1 && view.Roles[id] is { } next && next.Last == id) return next;
        // "President of the United States Barack Obama", "Foreign Minister of Russia Sergei Lavrov"
        if (id < 1 || view.Names[id] is not { } state) return null;
        id = state.First - 1;
        if (id >= 1 && view.Lemma(id) == "the") id--;
        if (id < 2 || view.Forms[id - 1] != "of") return null;
        return view.Roles[id - 1] is { } far && far.Last == id - 1 ? far : null;
    }
}
