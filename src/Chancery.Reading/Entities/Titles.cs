using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Titles and the names behind them.</summary>
internal static class Titles
{
    /// <summary>How far back from a name its title may begin: "Secretary of State for Health and Social Care".</summary>
    private const int Reach = 9;

    /// <summary>
    /// "The head of the Foreign Ministry Lavrov", "the head of parliament Rassendyll": a body's name or word ends right before the person's.
    /// </summary>
    private static bool EndsBody(SentenceView view, int id) =>
        view.Names[id] is { Actor.Kind: ActorKind.Organisation or ActorKind.Seat } || view.Roles[id] is { Role.Kind: RoleKind.Body }
            || (view.Names[id] is null && view[id].Upos == "PROPN" && char.IsUpper(view.Forms[id - 1][0])
            && view.Forms[id - 1] is "Affairs" or "Ministry" or "Defence" or "Defense"
            or "Duma" or "Parliament" or "Office" or "Department" or "Committee" or "Council" or "Administration" or "Agency" or "Service" or "Party"
                or "Government");

    /// <summary>The office that somebody is given: "X was sworn in as prime minister", "parliament elected X president"; null if none.</summary>
    public static RoleUse? Taken(SentenceView view, int head)
    {
        var verb = view[head].Head;
        if (verb == 0 || !(view[head].Deprel == "nsubj:pass" || view.Relations[head] == "obj")
            || view.Lemma(verb) is not ("swear" or "elect" or "appoint" or "name" or "re-elect" or "reelect" or "install" or "inaugurate"
            or "proclaim")) return null;
        foreach (var child in view.Sentence.Children(view[verb]))
        {
            if (child.Id > verb && child.Id != head && view.Relations[child.Id] is "obl" or "xcomp" or "obj" && view.OwnPreposition(child.Id) is null or "as"
                && view.Roles[child.Id] is { Role.Kind: RoleKind.Office } office && office.Head == child.Id)
                return office;
        }
        return null;
    }

    /// <summary>
    /// "Opposition leader and former prime minister X": the title coordinated with the one before the name; null if it is another person's.
    /// </summary>
    public static RoleUse? Beside(SentenceView view, RoleUse title)
    {
        var id = title.First - 1;
        while (id >= 1 && view[id].Upos == "ADJ") id--;
        if (id < 2 || view.Forms[id - 1] is not ("and" or "&")) return null;
        return view.Roles[id - 1] is { Role.Kind: RoleKind.Office } first && first.Last == id - 1 && !Nominals.IsPlural(view[first.Head])
            && !ReferenceEquals(first, title) ? first : null;
    }

    /// <summary>
    /// The role before a name: "Foreign Minister Lavrov", "President of Poland Andrzej Duda", "Chancellor of the Exchequer Sunak"; null if none.
    /// </summary>
    public static RoleUse? Before(SentenceView view, int first)
    {
        var id = first - 1;
        if (id >= 1 && view.Roles[id] is { Role.Kind: not RoleKind.Body } next && next.Last == id) return next;
        // "The head of the Foreign Ministry Lavrov": the office before the body, if there is one.
        var body = id >= 1 && view.Roles[id] is { } ending && ending.Last == id ? ending : null;
        for (; id >= 1 && first - id <= Reach; id--)
        {
            if (view.Roles[id] is { Role.Kind: RoleKind.Office } far && far.Last == id)
            {
                var leads = !Nominals.IsPlural(view[far.Head]) && id + 1 < first && view.Forms[id] is "of" or "for"
                    && (char.IsUpper(view.Forms[far.First - 1][0]) || view.Names[first - 1] is { Actor.Kind: ActorKind.State } || EndsBody(view, first - 1));
                return leads ? far : body;
            }
            if (view[id].Upos is not ("PROPN" or "NOUN" or "ADJ" or "DET" or "CCONJ") && view.Forms[id - 1] is not ("of" or "for")) return body;
        }
        return body;
    }
}
