using System.Collections.Frozen;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Whose a surname is: of somebody named in full, of whoever holds an office, or nobody's that the tables know.</summary>
internal sealed partial class NameReader
{
    private NameCandidate? BestPerson(SentenceView view, NameMatch match, int first, int last)
    {
        NameCandidate? best = null;
        var bestScore = int.MinValue;
        foreach (var candidate in match.Candidates)
        {
            if (candidate.Actor is not { Kind: ActorKind.Person } actor) continue;
            if (candidate.Surname && !SurnameFits(view, actor, first, last)) continue;
            if (!candidate.Surname && IsNamesake(actor)) continue;
            var score = candidate.Surname ? SurnameScore(view, actor, first)
                : 1000 + (2 * context.Weight(CodeOf(actor))) + (context.Published is { } day && actor.At(day, out var former) is not null && !former ? 3 : 0);
            if (score <= bestScore || score < 0) continue;
            bestScore = score;
            best = candidate;
        }
        return best;
    }

    /// <summary>A lesser office holder of another generation, in a report that does not speak of his state, is somebody else of the same name.</summary>
    private bool IsNamesake(Actor actor) => context.Published is { } day && !IsProminent(actor) && context.Weight(CodeOf(actor)) == 0
        && (actor.Terms.All(t => t.Until < day.AddYears(-25)) || actor.Terms.All(t => t.From > day.AddYears(15)));

    /// <summary>How likely a surname alone is this person's: named in full elsewhere, in office, of a state the report is about.</summary>
    private int SurnameScore(SentenceView view, Actor actor, int first)
    {
        if (context.NamesInFull(actor)) return 900;
        // "Williams said": not the envoy of whom the report says nothing else.
        if (context.Weight(CodeOf(actor)) == 0 && TitleBefore(view, first) is null && !IsProminent(actor)) return -1;
        var score = Math.Min(context.Weight(CodeOf(actor)), 9) * 10;
        if (context.Published is { } day)
        {
            var term = actor.At(day, out var former);
            if (term is null)
            {
                if (actor.Terms[0].From is { } from && from > day.AddYears(2)) return -1;
            }
            else if (!former) score += 200;
            else if (term.Until is { } until && until < day.AddYears(-15)) return -1;
            else if (term.Until is { } ended)
            {
                score += 100 - (4 * (day.Year - ended.Year));
                // Who led a state until lately is meant by the bare name, rather than a lesser namesake who holds an office.
                if (term.Office is { } left && IsHighest(left) && ended > day.AddYears(-3)) score += 80;
            }
            if (term?.Office is { } office && IsHighest(office)) score += lexicon.StateName(term.Code ?? "") is null ? 10 : 40;
            if (TitleBefore(view, first) is { } title)
            {
                if (actor.Terms.Any(t => t.Office is { } o && o.Contains(title, StringComparison.OrdinalIgnoreCase))) score += 60;
            }
        }
        return score;
    }

    /// <summary>He leads or led a state or its diplomacy, or is known for no office at all, so that his bare surname may stand for him.</summary>
    private static bool IsProminent(Actor actor) =>
        actor.Terms.Any(t => t.Office is { } office && (IsHighest(office)
            || (office.Contains("president", StringComparison.Ordinal) && !office.Contains("vice", StringComparison.Ordinal)
            && !office.Contains("presidential", StringComparison.Ordinal))
            || office is "foreign minister" or "secretary of state" or "foreign secretary" or "pope" or "activist" or "journalist" or "general" or "cleric"
            or "judge"));

    private static bool IsHighest(string office) =>
        office.StartsWith("president", StringComparison.OrdinalIgnoreCase) || office.StartsWith("prime minister", StringComparison.OrdinalIgnoreCase)
        || office.Contains("leader", StringComparison.OrdinalIgnoreCase) || office is "chancellor" or "king" or "emir" or "sultan" or "secretary-general";

    /// <summary>The role or honorific right before a name.</summary>
    private static string? TitleBefore(SentenceView view, int first) => first > 1 ? view.Roles[first - 1]?.Role.Lemma : null;

    private static bool HasTitle(SentenceView view, int first) =>
        first > 1 && (view.Roles[first - 1] is { Role.Kind: RoleKind.Office } || Honorifics.Contains(view.Lemma(first - 1)));

    /// <summary>A surname stands alone, behind a title, or behind a given name or initial of that person.</summary>
    private bool SurnameFits(SentenceView view, Actor actor, int first, int last)
    {
        var token = view[first];
        // "Su-25"
        if (token.Form[^1] == '-' || token.Form[0] == '-' || IsNumeral(token.Form)
            || (last < view.Count && !view[last].SpaceAfter && (char.IsDigit(view.Forms[last][0])
            || (view.Forms[last] == "-" && last + 1 < view.Count && char.IsDigit(view.Forms[last + 1][0]))))) return false;
        if (IsWord(view, actor, first, last)) return false;
        // "Gunmen in Mendoza": a town rather than a lesser man.
        if (first == last && !IsProminent(actor) && !context.NamesInFull(actor)
            && view.OwnPreposition(first) is "in" or "near" or "at" or "outside" or "inside" or "around") return false;
        // "the Miller-Urey experiment"
        if (last + 1 < view.Count && view.Forms[last] == "-" && view[last + 2].Upos == "PROPN" && !view[last + 1].SpaceAfter) return false;
        // "elected in May" is not Theresa May.
        if (first == last && NameRuns.IsCalendarWord(token.Form) && !HasTitle(view, first)
            && (!context.NamesInFull(actor) || view.OwnPreposition(first) is not null)) return false;
        if (token.Upos is not ("PROPN" or "NOUN" or "X") || (token.Upos != "PROPN" && first == 1)) return false;
        if (last < view.Count && view[last + 1] is { Upos: "PROPN" } next && view.Roles[last + 1] is null && char.IsUpper(next.Form[0])
            && !NameRuns.IsCalendarWord(next.Form)) return false;
        // "Ibrahim el-Badawi": the name goes on.
        if (last < view.Count && view[last + 1].Upos is "PROPN" or "X"
            && NameParts.Any(p => view.Forms[last].StartsWith(p, StringComparison.Ordinal) && view.Forms[last].Length > p.Length
            && char.IsUpper(view.Forms[last][p.Length]))) return false;
        // "Hassan bin Zaid", "Hussein bin Abdullah": neither end is a family name.
        if (last + 2 <= view.Count && view.Forms[last] is "bin" or "ibn" or "bint" or "ben" or "ould" or "al" or "el" && view[last + 2].Upos == "PROPN"
            && view[last].SpaceAfter) return false;
        if (last + 3 <= view.Count && view.Forms[last] is "al" or "el" or "ul" && view.Forms[last + 1] == "-"
            && view[last + 3].Upos is "PROPN" or "X") return false;
        if (first > 2 && view.Forms[first - 2] is "bin" or "ibn" or "bint" or "ould"
            && !actor.Name.Contains(view.Forms[first - 2] + " ", StringComparison.OrdinalIgnoreCase)) return false;
        if (IsOfPlace(view, actor, first, last)) return false;
        if (first == 1) return true;
        var before = view[first - 1];
        // "Ahmed Abu Hussein": the name has begun before.
        if (Particles.Contains(before.Form) && !actor.Name.Contains(before.Form + " ", StringComparison.OrdinalIgnoreCase)) return false;
        if (before.Upos != "PROPN" || !char.IsUpper(before.Form[0]) || view.Roles[first - 1] is not null || view.Names[first - 1] is not null
            || Honorifics.Contains(view.Lemma(first - 1)) || NameRuns.IsCalendarWord(before.Form)
            || (!Joined(view, first - 1, first, last) && view.Relations[first - 1] is "nsubj" or "obl" or "obj"
            && (first < 3 || view.Roles[first - 2] is not { Role.Kind: RoleKind.Office })))
            return true;
        return actor.Name[0] == before.Form[0] && actor.Name.Contains(' ')
            && (before.Form.Length <= 2 || actor.Name.StartsWith(before.Form[..2], StringComparison.Ordinal));
    }

    /// <summary>"Albert II".</summary>
    private static bool IsNumeral(string form) => form.Length > 1 && form.All(c => c is 'I' or 'V' or 'X');

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(["Abu", "Abou", "Abd", "Abdul", "Abdel", "Umm", "Ould", "Ag", "Bin", "Ibn",
        "Ben", "Al", "El", "San", "Santa", "Van", "Von", "Mc", "Mac"]);

    /// <summary>"Near Banda checkpoint": a village that somebody's surname is too.</summary>
    private bool IsOfPlace(SentenceView view, Actor actor, int first, int last) =>
        first == last && last < view.Count && view.Relations[first] == "compound" && view[last + 1] is { Upos: "NOUN" } noun && view[first].Head == noun.Id
            && view.Roles[noun.Id] is null
        && view.OwnPreposition(noun.Id) is "in" or "at" or "near" or "from" or "outside" or "around" && !context.NamesInFull(actor);

    /// <summary>
    /// "National Park", "the Sun", "Song of the Year": a word or a part of another name that is somebody's surname too, in a report that
    /// neither names him in full nor speaks of his state.
    /// </summary>
    private bool IsWord(SentenceView view, Actor actor, int first, int last)
    {
        if (first != last || context.NamesInFull(actor) || HasTitle(view, first) || context.Weight(CodeOf(actor)) > 0) return false;
        var leads = context.Published is { } day && actor.At(day, out var former) is { Office: { } office } && !former
            && (IsHighest(office) || office is "foreign minister" or "secretary of state" or "foreign secretary");
        var form = view.Forms[first - 1];
        // "Saddam", "Fidel": who is known by his given name has it as an alias.
        if (!leads && (lexicon.IsNoSurname(form) || (lexicon.IsGivenName(form) && !actor.Aliases.Contains(form)))) return true;
        var modifies = view.Relations[first] is "compound" or "amod" || view[first].Deprel == "nmod:poss";
        if (first > 1 && view.Forms[first - 2].ToLowerInvariant() is "the" or "a" or "an" && !modifies) return true;
        if (first > 2 && view[first - 1].Upos is "ADJ" or "PROPN" && char.IsUpper(view.Forms[first - 2][0]) && view.Names[first - 1] is null
            && view.Roles[first - 1] is null && !NameRuns.IsCalendarWord(view.Forms[first - 2])
            && !actor.Name.StartsWith(view.Forms[first - 2][..1], StringComparison.Ordinal))
            return true;
        // "Power Company", but "the Bush Administration".
        return last < view.Count && view[last + 1].Upos == "PROPN" && view.Roles[last + 1] is { Role.Kind: not RoleKind.Office }
            && view.Forms[last] is not ("Administration" or "Government" or "Cabinet");
    }

    /// <summary>Whether a token next to a name is tied to it as a part of one name.</summary>
    private static bool Joined(SentenceView view, int id, int first, int last)
    {
        var head = view[id].Head;
        if (head >= first && head <= last && view.Relations[id] is "flat" or "compound" or "nmod" or "appos") return view.Relations[id] != "nmod"
            || view[id].Deprel == "nmod:desc";
        for (var name = first; name <= last; name++)
        {
            if (view[name].Head == id && view.Relations[name] is "flat" or "compound") return true;
        }
        return false;
    }
}
