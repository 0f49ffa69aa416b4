using System.Collections.Immutable;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>What the report has told before and around a bare noun: its scene, its topic, the movement or body spoken of.</summary>
internal sealed partial class Nominals
{
    /// <summary>The state in which the sentences before this one play, where this sentence names no other.</summary>
    private string? Scene(SentenceView view)
    {
        string? scene = null;
        // "Students demonstrate at the embassy. Protesters demand ...": the crowd spoken of.
        foreach (var trace in discourse.Back(view.Index - 1, 0))
        {
            if (trace is { Subject: true, Entity: { Kind: EntityKind.Group, Plural: true, Sector: { } crowd, Code: { Length: 3 } same } }
                && InCrowds.Contains(crowd) && registry.IsState(same)) return same;
        }
        foreach (var trace in discourse.Back(view.Index - 1, 3))
        {
            if (trace.Sentence >= view.Index || trace.Entity is not { Code: { Length: 3 } code } || !registry.IsState(code)) continue;
            if (trace.Entity.Kind == EntityKind.Place)
            {
                // A town of the sentence right before goes on, whomever this one is about.
                if (trace.Sentence == view.Index - 1 && trace.Entity.Place is not null) return code;
                scene = code;
                break;
            }
            if (trace.Oblique || trace.Nested || !ActsForState(trace.Entity)) continue;
            if (scene is not null && scene != code) return null;
            scene = code;
        }
        if (scene is null) return null;
        for (var id = 1; id <= view.Count; id++)
        {
            if (view.Names[id] is { Backer: false, Code: { Length: 3 } other } && registry.IsState(other) && other != scene) return null;
        }
        return scene;
    }

    /// <summary>The state that the whole report is about, where the one spoken of last is named in passing only; else null.</summary>
    private string? Dominant(string last)
    {
        string? top = null;
        foreach (var (code, weight) in context.Codes)
        {
            if (weight < 4 || lexicon.StateName(code) is null || weight <= context.Weight(top)) continue;
            top = code;
        }
        if (top is null || context.Weight(last) > 2 || context.Weight(top) < 3 * Math.Max(context.Weight(last), 1)) return null;
        return context.Codes.Any(c => c.Key != top && c.Key.Length == 3 && lexicon.StateName(c.Key) is not null && 2 * c.Value > context.Weight(top)) ? null
            : top;
    }

    /// <summary>"2012 Ruritanian uprising: Troops storm a town": the topic before the colon tells whose.</summary>
    private static string? Topic(SentenceView view)
    {
        string? code = null;
        for (var id = 1; id <= view.Count && id <= 10; id++)
        {
            if (view.Names[id] is { Code: { Length: 3 } here } use && use.Head == id && use.Actor?.Kind is ActorKind.State or ActorKind.Demonym or null)
            {
                if (code is not null && code != here) return null;
                code = here;
            }
            if (view.Forms[id - 1] == ":") return code;
            if (view[id].Upos is "VERB" or "AUX" && view.Relations[id] is "root") return null;
        }
        return null;
    }

    /// <summary>"Islamic State seized a base. Militants executed ...": fighters without an owner are of the one movement named before.</summary>
    private EntityDraft? MovementBefore(SentenceView view)
    {
        EntityDraft? only = null;
        foreach (var trace in discourse.Back(view.Index, 2))
        {
            if (trace.Entity is not { Sector: "REB" or "IMG", Code: { } code } movement || registry.IsState(code)) continue;
            if (movement is not ({ Kind: EntityKind.Organisation, Actor.Kind: ActorKind.Movement } or { Kind: EntityKind.Group })) continue;
            if (only is not null && only.Code != code) return null;
            only = movement;
        }
        return only;
    }

    /// <summary>"The leaders asked ...", after a body of states was named as the one who acts.</summary>
    private ImmutableArray<string> OfTheBody(SentenceView view)
    {
        foreach (var trace in discourse.Back(view.Index - 1, 1))
        {
            if (trace is { Subject: true, Kind: not MentionKind.Modifier, Entity: { Thing: false, HasCode: true } }
                && trace.Sentence < view.Index) return trace.Entity is { Kind: EntityKind.Organisation, Sector: "IGO", Code: { } code } ? [code] : [];
        }
        return [];
    }

    /// <summary>"X of Ruritania and Y of Graustark met. The ministers agreed ...": both, named in one breath.</summary>
    private ImmutableArray<string> OfBoth(SentenceView view)
    {
        foreach (var group in discourse.Back(view.Index - 1, 1).Where(t => t.Entity is { Kind: EntityKind.Person, Code.Length: 3 }
            && t.Kind == MentionKind.Name).GroupBy(t => t.Sentence))
        {
            var codes = group.Select(t => t.Entity.Code!).Distinct().Reverse().ToImmutableArray();
            return codes.Length is > 1 and < 6 ? codes : [];
        }
        return [];
    }

    /// <summary>"Ruritanian police cleared a camp near a Graustark town. The court ...": of the state whose courts and police were the last to act.</summary>
    private string? LastOrgan(SentenceView view)
    {
        foreach (var trace in discourse.Back(view.Index - 1, 1))
        {
            if (trace is { Subject: true, Entity: { Sector: "COP" or "JUD" or "LEG", Code: { Length: 3 } code } } && registry.IsState(code)) return code;
        }
        return null;
    }

    /// <summary>
    /// The state spoken of last in the sentences before: as a party of its own, or also within another's name ("a former ruler of Nigeria").
    /// </summary>
    private string? LastState(SentenceView view, bool nested, bool oblique)
    {
        foreach (var trace in discourse.Back(view.Index - 1, 3))
        {
            if (trace.Sentence < view.Index && (nested || !trace.Nested) && (oblique || !trace.Oblique)
                && trace.Entity is { Code: { Length: 3 } code, Sector: not "ELI" } && lexicon.StateName(code) is not null
                && (trace.Subject || trace.Kind != MentionKind.Modifier) && ActsForState(trace.Entity))
                return code;
        }
        return null;
    }

    /// <summary>The one country that the sentence says it happens in.</summary>
    private static string? Location(SentenceView view, int noun)
    {
        string? code = null;
        for (var id = 1; id <= view.Count; id++)
        {
            if (view.Names[id] is not { Code: { Length: 3 } here } use || use.Head != id) continue;
            // "In the Ethiopian capital of Addis Ababa": the capital's preposition counts.
            // "In central Mali's Mopti region": the region's.
            var owns = view[id].Deprel is "nmod:poss" or "compound" or "amod";
            var at = (owns || view.Preposition(id) == "of") && view[id].Head > 0 && PlaceFinder.IsKindOfPlace(view.Lemma(view[id].Head)) ? view[id].Head : id;
            if (view.Preposition(at) is not ("in" or "at" or "near" or "across" or "outside" or "throughout" or "around" or "inside")
                && !(use.Actor?.Kind == ActorKind.Seat && view.Preposition(at) is "into" or "towards" or "to")) continue;
            if (IsOfAnothersAct(view, at, noun, here)) continue;
            if (code is not null && code != here) return null;
            code = here;
        }
        return code;
    }

    /// <summary>"Students in Manila demand an end to Saudi strikes in Yemen": where another's act is, and not where the students are.</summary>
    private static bool IsOfAnothersAct(SentenceView view, int place, int noun, string here)
    {
        var above = view[place].Head;
        if (above == 0 || above == noun || view[above].Upos != "NOUN" || view.Roles[above] is not null || view.IsSubject(above)
            || view.Relations[place] != "nmod") return false;
        foreach (var child in view.Sentence.Children(view[above]))
        {
            if (child.Id < above && view.Names[child.Id] is { Code: { Length: 3 } whose } && whose != here) return true;
        }
        return false;
    }

    private static string? OnlyCode(SentenceView view)
    {
        string? code = null;
        for (var id = 1; id <= view.Count; id++)
        {
            if (view.Names[id] is not { Backer: false, Code: { Length: 3 } here }
                || view.Names[id]!.Actor?.Kind is ActorKind.Organisation or ActorKind.Movement) continue;
            if (code is not null && code != here) return null;
            code = here;
        }
        return code;
    }
}
