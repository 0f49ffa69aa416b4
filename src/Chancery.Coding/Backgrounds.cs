using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Tells history and background from the news.</summary>
/// <remarks>An old date, the past perfect of a relative clause, "once", a comparison, a clause or noun that only dates something else.</remarks>
internal static class Backgrounds
{
    /// <summary>An act that ended longer ago than this is no news any more.</summary>
    public const int DaysOfNews = 45;

    public static void Assign(Draft draft, DateOnly? published)
    {
        if (!draft.Stands || draft.Rule is not null || draft.Status is not (EventStatus.Occurred or EventStatus.Ongoing)) return;
        var p = draft.Proposition;
        var old = published is { } day && draft.Date?.To is { } end && end < day.AddDays(-DaysOfNews);
        var aside = p is { Link: LinkKind.Relative, Perfect: true } && IsPastPerfect(draft);
        draft.Background = old || aside || IsDating(p) || IsFormer(draft) || IsCompared(draft) || IsYearsAfter(draft);
    }

    /// <summary>"Had mediated"; "has sent" is news.</summary>
    private static bool IsPastPerfect(Draft draft)
    {
        var verb = draft.Sentence[draft.Proposition.Support is null
            || draft.Proposition.Kind != PredicateKind.Noun ? draft.Proposition.Predicate : draft.Sentence[draft.Proposition.Predicate].Head];
        return draft.Sentence.Children(verb).Any(c => c.Relation == "aux" && c.Form.ToLowerInvariant() is "had" or "'d" or "having");
    }

    /// <summary>"Since the invasion", "during the war": a noun, or a clause with "since", that says when something else was.</summary>
    private static bool IsDating(Proposition p) => p switch
    {
        { Kind: PredicateKind.Noun, Support: null, Link: LinkKind.Noun, Role: "since" or "until" } => true,
        { Kind: PredicateKind.Noun, Support: null, Link: LinkKind.Noun, Role: "during" or "after" or "following",
            Lemma: "war" or "invasion" or "occupation" or "annexation" or "genocide" } => true,
        { Kind: PredicateKind.Verb, Mark: "since", Link: LinkKind.Time } => true,
        _ => false,
    };

    /// <summary>"Once praised", "had previously refused".</summary>
    private static bool IsFormer(Draft draft)
    {
        var sentence = draft.Sentence;
        foreach (var word in sentence.Children(sentence[draft.Proposition.Predicate]))
        {
            if (word.Relation != "advmod") continue;
            var form = word.Form.ToLowerInvariant();
            if (form is "previously" or "formerly" or "originally" or "famously") return true;
            if (form == "once" && draft.Proposition.Tense != Tense.Present && !sentence.Children(word).Any()) return true;
        }
        return false;
    }

    /// <summary>"Dearer than when Iraq invaded Kuwait", "as many soldiers as Bush sent": it only measures something else.</summary>
    private static bool IsCompared(Draft draft)
    {
        var sentence = draft.Sentence;
        var at = sentence[draft.Proposition.Predicate];
        for (var steps = 0; steps < 12; steps++)
        {
            if (at.Relation is "advcl" or "obl" or "nmod" or "acl" or "conj"
                && sentence.Children(at).Any(c => c.Relation is "mark" or "case" && c.Form.Equals("than", StringComparison.OrdinalIgnoreCase))) return true;
            if (at.Relation is "advcl" or "obl" && sentence.Children(at).Any(c => c.Relation is "mark" or "case"
                && c.Form.Equals("as", StringComparison.OrdinalIgnoreCase)) && IsMeasured(sentence, at)) return true;
            if (sentence.HeadOf(at) is not { } head || at.Relation is "ccomp" or "root") return false;
            at = head;
        }
        return false;
    }

    /// <summary>"As many … as".</summary>
    private static bool IsMeasured(Sentence sentence, Token clause)
    {
        if (sentence.HeadOf(clause) is not { } head) return false;
        return sentence.Children(head).Any(c => c.Id < clause.Id && c.Relation == "advmod" && c.Form.Equals("as", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"Two decades after the country was divided", "ten years after the attacks".</summary>
    private static bool IsYearsAfter(Draft draft)
    {
        var sentence = draft.Sentence;
        var at = sentence[draft.Proposition.Predicate];
        for (var steps = 0; steps < 3; steps++)
        {
            if (sentence.Children(at).FirstOrDefault(c => c.Relation is "mark" or "case" && c.Form.ToLowerInvariant() is "after" or "since") is { } after)
                return after.Id > 1 && IsYears(sentence[after.Id - 1]);
            if (at.Relation is not ("nmod" or "compound" or "conj" or "obj") || sentence.HeadOf(at) is not { } head) return false;
            at = head;
        }
        return false;
    }

    private static bool IsYears(Token token) => RowMatcher.Lemma(token) is "year" or "decade" or "century" or "generation";
}
