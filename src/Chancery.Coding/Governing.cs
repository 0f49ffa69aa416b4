using System.Collections.Immutable;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>A denied charge was made all the same: what is denied is the act that it tells of.</summary>
internal static class Denials
{
    public static void Pass(Draft draft)
    {
        if (draft.Embedded == Embedding.Denied && draft.Row is { Type: nameof(EventType.ACCUSE) } or { Name: "acts/operators#claim-that" })
        {
            draft.Embedded = Embedding.Pass;
            draft.DeniedBy = draft.Governor;
            draft.Governor = null;
        }
        else if (draft.Governor is { DeniedBy: { } denier } && draft.Embedded == Embedding.Occurred)
        {
            (draft.Governor, draft.Embedded) = (denier, Embedding.Denied);
        }
    }
}

/// <summary>Finds the words that govern an act ("threatened to", "a plan for", "denied") and what they do to it.</summary>
internal static class Governing
{
    /// <summary>Roles in which a noun is the content of what governs it, where the row names no roles of its own.</summary>
    private static bool IsContentRole(string? role) => role is
        "object" or "clause" or "to" or "for" or "with" or "of" or "about" or "against" or "in" or "from" or "on" or "as" or "including" or "such as"
            or "in favour of" or "in favor of";

    public static void Attach(Draft draft, ImmutableArray<Draft> drafts, ActLexicon acts)
    {
        var at = draft.Proposition;
        if (Implied.VergeOf(draft) is not null)
        {
            draft.Embedded = Embedding.Hypothetical;
            return;
        }
        for (var steps = 0; at.Parent is { } parent && steps < 50; steps++)
        {
            var above = drafts[parent];
            if (!Passes(at, above) || IsAnswerTo(at, draft, above)) return;
            // "A deal that Paris called a farce": the deal is what is judged, not what the clause tells.
            if (at is { Link: LinkKind.Content, Lemma: "call" or "describe" or "denounce" or "condemn", Tense: Tense.Past }
                && above.Proposition.Kind == PredicateKind.Noun) return;
            // "The release of her father, on hunger strike": how he is.
            if (at is { Link: LinkKind.Noun, Role: "on" or null } && draft.Type == EventType.PROTEST && at == draft.Proposition && IsOn(draft)) return;
            // "Ordered the police to investigate the bombing": it was before.
            if (at is { Link: LinkKind.Noun, Role: "object" } && at == draft.Proposition && above.Row is null
                && acts.Is("looks-back", above.Proposition.Lemma)) return;
            // "Be punished for its raid": why, not what for.
            if (at is { Link: LinkKind.Noun, Role: "for" } && above.Row?.Content.Contains("for") != true && acts.Is("judges", above.Proposition.Lemma)) return;
            // "Issued an ultimatum to halt": what hangs on the light verb hangs on its noun.
            if (above.Proposition.Supports is { } noun && noun != draft.Proposition.Id && drafts[noun].Row is not null) above = drafts[noun];
            if (above.Row is { } row && above.Proposition.Supports is null)
            {
                // An idiom's noun carries the content below it: "claimed responsibility for the bombing".
                var own = row.Content.IsEmpty || at.Link != LinkKind.Noun || (at.Role is { } role ? row.Content.Contains(role) : !row.Object.IsEmpty);
                if (row.Embeds != Embedding.Pass && own)
                {
                    (draft.Governor, draft.Embedded) = (above, row.Type == nameof(EventType.REJECT)
                        && (at.Link != LinkKind.Noun || draft.Type is not (null or EventType.AGREE or EventType.REQUEST or EventType.ACCUSE))
                        ? Embedding.Consumed : row.Embeds);
                    Denials.Pass(draft);
                    // What a refused offer or demand was about is no act of its own.
                    if (draft.Governor is { Type: EventType.AGREE or EventType.REQUEST, Governor.Type: EventType.REJECT }) draft.Embedded = Embedding.Consumed;
                    return;
                }
                if (row.Type is not null && at.Link == LinkKind.Noun && !own) return;
            }
            // "Gather to protest the attacks": what is protested against or condemned is no purpose.
            if (at.Link == LinkKind.Purpose && at != draft.Proposition && drafts[at.Id].Type is EventType.PROTEST or EventType.ACCUSE) return;
            // "Shut it off to counteract the protests": they were there before.
            if (at.Link == LinkKind.Purpose && draft is { Type: EventType.PROTEST,
                Proposition: { Kind: PredicateKind.Noun, Support: null, Role: "object" } }) return;
            if (draft.Governor is null && at.Link == LinkKind.Purpose)
            {
                draft.Embedded = Embedding.Planned;
                draft.Governor = null;
                return;
            }
            at = above.Proposition;
        }
    }

    private static bool IsOn(Draft draft) => draft.Sentence.Child(draft.Sentence[draft.Proposition.Predicate], "case") is { Form: "on" };

    /// <summary>"In retaliation for the expulsions": what is answered is no content of the answer.</summary>
    private static bool IsAnswerTo(Proposition below, Draft draft, Draft above)
    {
        if (below.Link == LinkKind.Noun && above.Proposition is { Kind: PredicateKind.Noun,
            Lemma: "retaliation" or "response" or "reaction" or "reprisal" or "revenge" or "answer" or "reply" }) return true;
        if (below.Link != LinkKind.Noun || below.Role is not null) return false;
        var at = draft.Sentence[below.Predicate];
        for (var steps = 0; draft.Sentence.HeadOf(at) is { Upos: "NOUN" } head && steps < 4; steps++)
        {
            if (RowMatcher.Lemma(head) is "retaliation" or "response" or "reaction" or "reprisal" or "revenge" or "answer" or "reply" or "wake") return true;
            at = head;
        }
        return false;
    }

    /// <summary>True if what stands above can colour what stands below.</summary>
    private static bool Passes(Proposition below, Draft above) => below.Link switch
    {
        LinkKind.Content => true,
        LinkKind.Purpose => true,
        // "Capable of striking".
        LinkKind.Participle => above is { Proposition.Kind: PredicateKind.Adjective, Row: { Type: null, Excludes: false } },
        LinkKind.Noun when below.Role is null && above.Row is { Type: null, Object.IsEmpty: false } => true,
        LinkKind.Noun => (above.Proposition.Kind == PredicateKind.Noun
            && below.Role is not ("after" or "since" or "during" or "following" or "amid" or "despite")) || IsContentRole(below.Role),
        _ => false,
    };
}
