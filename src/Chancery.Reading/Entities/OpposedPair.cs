namespace Chancery.Reading;

/// <summary>The two parties that a report is about: whom "both sides" and "the two leaders" mean when others were named since.</summary>
internal static class OpposedPair
{
    /// <summary>Below this, what the report says of two parties together is too little to be about them.</summary>
    private const double Enough = 1.0;

    /// <summary>The pair named together most often and alone, or null.</summary>
    /// <param name="without">Codes of those who speak of or to the pair, and so are not of it.</param>
    public static IReadOnlyList<EntityDraft>? Of(Discourse discourse, int sentence, IReadOnlySet<string> without)
    {
        var scores = new SortedDictionary<(string, string), double>();
        var parties = new Dictionary<string, EntityDraft>(StringComparer.Ordinal);
        foreach (var told in discourse.Back(sentence - 1, sentence).Where(IsParty).GroupBy(t => t.Sentence))
        {
            foreach (var trace in told)
            {
                // The state speaks for itself, its minister only where it is not named.
                if (!parties.TryGetValue(trace.Entity.Code!, out var held)
                    || (held.Kind != EntityKind.State && trace.Entity.Kind == EntityKind.State)) parties[trace.Entity.Code!] = trace.Entity;
            }
            var codes = told.Select(t => t.Entity.Code!).Where(c => !without.Contains(c)).Distinct().Order(StringComparer.Ordinal).ToList();
            if (codes.Count is < 2 or > 4) continue;
            // Two alone in a sentence tell more than four; what was said first or last more than the rest.
            var weight = (told.Key == 0 ? 1.5 : sentence - told.Key <= 2 ? 1.25 : 1.0) / (codes.Count - 1);
            for (var i = 0; i < codes.Count; i++)
            for (var j = i + 1; j < codes.Count; j++)
                scores[(codes[i], codes[j])] = scores.GetValueOrDefault((codes[i], codes[j])) + weight;
        }
        var best = scores.OrderByDescending(s => s.Value).FirstOrDefault();
        return best.Value >= Enough ? [parties[best.Key.Item1], parties[best.Key.Item2]] : null;
    }

    private static bool IsParty(Discourse.Trace trace) => trace.Entity is { Code: not null, Thing: false,
        Kind: EntityKind.State or EntityKind.Person or EntityKind.Organisation or EntityKind.Group }
        && trace.Entity.Sector is not ("IGO" or "NGO" or "JRN") && trace.Entity.Members.IsEmpty;
}
