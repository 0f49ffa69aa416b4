using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>"Ethnic Albanians in Macedonia", "the Serbs of Bosnia": peoples that are not of the state whose name they bear.</summary>
internal static class Peoples
{
    public static void Settle(SentenceView view, ReportContext context)
    {
        for (var id = 1; id <= view.Count; id++)
        {
            if (view.Names[id] is not { Actor: { Kind: ActorKind.Demonym } people } use || use.First != id
                || Home(view, use, people, context) is not { } home) continue;
            var settled = use with { Code = home, People = true };
            for (var at = use.First; at <= use.Last; at++) view.Names[at] = settled;
        }
    }

    /// <summary>The state they live in; null if the name means the state's own people.</summary>
    private static string? Home(SentenceView view, NameUse use, Actor people, ReportContext context)
    {
        var first = use.First;
        var ethnic = first > 1 && view.Lemma(first - 1) == "ethnic";
        // "Ethnic Albanian and Turkish parties": the word goes for both.
        if (!ethnic && first > 3 && view[first - 1].Upos == "CCONJ" && view.Lemma(first - 3) == "ethnic") ethnic = true;
        if (Behind(view, people, use.Last, ethnic) is { } told) return told;
        return ethnic ? Nearest(view, use, people) ?? Most(people, context) ?? people.Code : null;
    }

    /// <summary>The state that "of", or behind "ethnic" also "in" and "from", names.</summary>
    private static string? Behind(SentenceView view, Actor people, int last, bool ethnic)
    {
        if (view[last].Upos == "ADJ") return null;
        foreach (var child in view.Sentence.Children(view[last]))
        {
            if (child.Id <= last || view.Relations[child.Id] != "nmod") continue;
            if (view.OwnPreposition(child.Id) != "of" && !(ethnic && view.OwnPreposition(child.Id) is "in" or "from" or "inside")) continue;
            if (Other(view, child.Id, people) is { } code && view.Names[child.Id]!.Actor is null or { Kind: ActorKind.State }) return code;
        }
        return null;
    }

    private static string? Nearest(SentenceView view, NameUse use, Actor people)
    {
        for (var distance = 1; distance < view.Count; distance++)
        {
            if (use.First - distance >= 1 && Other(view, use.First - distance, people) is { } before) return before;
            if (use.Last + distance <= view.Count && Other(view, use.Last + distance, people) is { } behind) return behind;
        }
        return null;
    }

    private static string? Most(Actor people, ReportContext context)
    {
        var others = context.Codes.Where(c => c.Key != people.Code && c.Key.Length == 3).OrderByDescending(c => c.Value).ThenBy(c => c.Key,
            StringComparer.Ordinal).Take(2).ToArray();
        return others.Length == 1 || (others.Length == 2 && others[0].Value > others[1].Value) ? others[0].Key : null;
    }

    private static string? Other(SentenceView view, int id, Actor people) =>
        view.Names[id] is { Code: { Length: 3 } code, Actor: null or { Kind: ActorKind.State or ActorKind.Demonym } } && code != people.Code ? code : null;
}
