using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>"Ethnic Albanians in Macedonia", "the Serbs of Bosnia": peoples that are not of the state whose name they bear.</summary>
internal static class Peoples
{
    /// <summary>The state they live in; null if the name means the state's own people, a code of null if the text does not tell.</summary>
    public static (string? Code, bool Told)? HomeOf(SentenceView view, Actor people, int first, int last, ReportContext context)
    {
        var ethnic = first > 1 && view.Lemma(first - 1) is "ethnic" or "minority" or "indigenous";
        // "Ethnic Albanian and Turkish parties": the word goes for both.
        if (!ethnic && first > 3 && view[first - 1].Upos == "CCONJ" && view.Lemma(first - 3) == "ethnic") ethnic = true;
        if (Behind(view, people, last, ethnic) is { } home) return (home, true);
        if (!ethnic) return null;
        string? only = null;
        var best = 0;
        foreach (var (code, weight) in context.Codes.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (code == people.Code || code.Length != 3 || weight < best) continue;
            only = weight == best ? null : code;
            best = weight;
        }
        return (only ?? people.Code, only is not null);
    }

    /// <summary>The state that "of", or behind "ethnic" also "in" and "from", names.</summary>
    private static string? Behind(SentenceView view, Actor people, int last, bool ethnic)
    {
        if (view[last].Upos is "ADJ") return null;
        foreach (var child in view.Sentence.Children(view[last]))
        {
            if (child.Id <= last || view.Relations[child.Id] != "nmod") continue;
            if (view.OwnPreposition(child.Id) is not "of" && !(ethnic && view.OwnPreposition(child.Id) is "in" or "from" or "inside")) continue;
            if (Place(view, child.Id) is { } code && code != people.Code) return code;
        }
        return null;
    }

    private static string? Place(SentenceView view, int id) => view.Names[id] is { Code: { Length: 3 } code, Actor: null or { Kind: ActorKind.State } } ? code : null;
}

/// <summary>"The North" and "the South" in a report on Korea.</summary>
internal static class Koreas
{
    private const string North = "PRK", South = "KOR";

    public static void Name(SentenceView view, LexiconTables lexicon, ReportContext context)
    {
        if (context.Weight(North) == 0) return;
        for (var id = 2; id <= view.Count; id++)
        {
            var code = view.Forms[id - 1] switch { "North" => North, "South" => South, _ => null };
            if (code is null || view.Names[id] is not null || !view.Forms[id - 2].Equals("the", StringComparison.OrdinalIgnoreCase)) continue;
            if (id < view.Count && (view[id + 1].Upos is "PROPN" or "ADJ" or "NUM" || view.Forms[id] is "of" or "-")) continue;
            if (lexicon.StateOf(code) is { } state) view.Names[id] = new(id, id, id) { Actor = state, Code = code };
        }
    }
}
