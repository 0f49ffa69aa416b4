namespace Chancery.Reading;

/// <summary>"The two leaders", "both sides", "the four states": descriptions of several.</summary>
internal sealed partial class Descriptions
{
    /// <summary>"Both", "the two" or "the pair" alone.</summary>
    public EntityDraft? ResolveBoth(SentenceView view, int id) => Several(view, id, 2, view.Forms[id - 1], false);

    private static bool IsPersonWord(string lemma) => lemma is "leader" or "president" or "minister" or "man" or "premier" or "prime minister"
        or "foreign minister" or "statesman" or "diplomat" or "negotiator";

    /// <summary>The last parties named, as many as the number says, each with a code of its own.</summary>
    private EntityDraft Several(SentenceView view, int head, int count, string text, bool persons, bool states = false)
    {
        if ((count > 2 || (persons || states)) && Joined(view, count) is { } joined) return registry.Keyed("parties " + string.Join(' ',
            joined.Select(p => p.Code).Order(StringComparer.Ordinal)), () => Pronouns.Together(joined)!);
        var parties = new List<EntityDraft>();
        var clause = view.Clause(head);
        var subject = view.IsSubject(head);
        var speakers = Speakers(view, head);
        // First those of the kind the noun asks for, then all that have names, then any.
        for (var pass = persons ? 0 : 1; pass < 3; pass++)
        {
            parties.Clear();
            foreach (var trace in discourse.Back(view.Index, 4))
            {
                var entity = trace.Entity;
                if (entity.Code is null || entity.Kind == EntityKind.Place || (pass == 0 && entity.Kind != EntityKind.Person)
                    || (states && pass == 1 && entity.Kind != EntityKind.State)) continue;
                if (pass == 1 && (entity.Kind == EntityKind.Group || (entity.Kind == EntityKind.Organisation && entity.Actor is null))) continue;
                // "Brazil called on both sides": Brazil is neither.
                if (trace.Sentence == view.Index && (trace.Token == head || (trace.Subject && !subject && trace.Clause == clause))) continue;
                if (speakers.Contains(entity.Code) || parties.Any(p => p.Code == entity.Code)) continue;
                parties.Add(entity);
                if (parties.Count == count) break;
            }
            if (parties.Count == count) break;
        }
        if (count == 2 && !AreNamedAlone(view, parties) && OpposedPair.Of(discourse, view.Index, speakers) is { } pair) parties = [.. pair];
        if (parties.Count < count)
        {
            return new(text, EntityKind.Group) { Plural = true, Open = $"{text}: {(parties.Count == 0 ? "none" : $"only {parties[0].Name}")} named before" };
        }
        parties.Reverse();
        var key = "parties " + string.Join(' ', parties.Select(p => p.Code).Order(StringComparer.Ordinal));
        return registry.Keyed(key, () => Pronouns.Together(parties)!);
    }

    /// <summary>The sentence that speaks of them, or the one before it, names these two and no third.</summary>
    private bool AreNamedAlone(SentenceView view, List<EntityDraft> parties)
    {
        if (parties.Count < 2) return false;
        foreach (var told in discourse.Back(view.Index, 1).Where(t => t.Entity is { Code: not null, Thing: false } && t.Entity.Members.IsEmpty).GroupBy(t =>
            t.Sentence))
        {
            var codes = told.Select(t => t.Entity.Code!).Distinct().ToList();
            if (codes.Count == 2 && parties.All(p => codes.Contains(p.Code!))) return told.Key == view.Index || !told.All(t => t.Outsider || !t.Subject);
            // Who speaks of the two here is a third; the pair may stand in the sentence before.
            if (told.Key != view.Index) return false;
        }
        return false;
    }

    /// <summary>Codes of the subjects before a word that is none, with what stands in their noun phrase: "the US president phoned both leaders".</summary>
    private HashSet<string> Speakers(SentenceView view, int head)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        // "He played down a war between the two countries": his may be one.
        if (view.IsSubject(head) || view.OwnPreposition(head) is "between" or "of" or "in" or "among") return codes;
        foreach (var trace in discourse.Back(view.Index, 0))
        {
            if (trace.Token >= head || trace.Entity.Code is not { } code) continue;
            for (int at = trace.Token, steps = 0; at > 0 && steps < 6; at = view[at].Head, steps++)
            {
                if (view.IsSubject(at) && IsAbove(view, view[at].Head, head)) codes.Add(code);
                // "The United States, which the king visited, appealed to both sides": the king is no speaker.
                if (view.Relations[at] is not ("amod" or "compound" or "nmod" or "flat" or "appos")) break;
            }
        }
        return codes;
    }

    private static bool IsAbove(SentenceView view, int upper, int lower)
    {
        for (var steps = 0; lower > 0 && steps < 20; lower = view[lower].Head, steps++)
        {
            if (lower == upper) return true;
        }
        return false;
    }

    /// <summary>"A, B, C and D cut ties. The four states ...": as many as were named in one breath.</summary>
    private List<EntityDraft>? Joined(SentenceView view, int count)
    {
        foreach (var group in discourse.Back(view.Index - 1, 3).Where(t =>
            t.Entity is { Code: not null, Kind: EntityKind.State or EntityKind.Organisation }).GroupBy(t => (t.Sentence, t.Joint)))
        {
            // Two alone must have done something together; who speaks to the pair is not it.
            if (count == 2 && (group.Any(t => !t.Subject || t.Outsider) || group.Key.Sentence != view.Index - 1)) continue;
            var members = group.Select(t => t.Entity).DistinctBy(e => e.Code).Reverse().ToList();
            if (members.Count == count) return members;
        }
        return null;
    }

    private static int? Number(SentenceView view, int head)
    {
        foreach (var child in view.Sentence.Children(view[head]))
        {
            var number = child.Form.ToLowerInvariant() switch { "two" or "both" or "2" => 2, "three" or "3" => 3, "four" or "4" => 4, _ => 0 };
            if (number == 0) continue;
            // "two officials" are not "the two officials".
            if (child.Form.Equals("both", StringComparison.OrdinalIgnoreCase) || HasArticle(view, head)) return number;
        }
        return null;
    }

    private static bool HasArticle(SentenceView view, int head)
    {
        foreach (var child in view.Sentence.Children(view[head]))
        {
            if (view.Relations[child.Id] == "det" && child.Form.ToLowerInvariant() is "the" or "these" or "those") return true;
        }
        return false;
    }
}
