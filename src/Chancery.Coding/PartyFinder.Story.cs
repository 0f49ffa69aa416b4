using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Parties that the report has named before.</summary>
internal sealed partial class PartyFinder
{
    /// <summary>The parties with a code by the number of sentences that name them, the most named first; not those that speak for many.</summary>
    public IEnumerable<(Party Party, int Sentences)> MostNamed() => _reading.Mentions
        .Select(m => (Mention: m, Entity: EntityOf(m.Entity)))
        .Where(m => m.Entity is { Code: not null, Sector: not ("IGO" or "NGO" or "JRN"), MemberCodes.IsEmpty: true })
        .GroupBy(m => m.Entity!.Code!)
        .Select(g => (Party: PartyOf(g), Sentences: g.Select(m => m.Mention.Sentence).Distinct().Count()))
        .OrderByDescending(p => p.Sentences).ThenBy(p => p.Party.Code, StringComparer.Ordinal);

    /// <summary>The two states of the nearest sentence before that names just two others; empty if there is none.</summary>
    public ImmutableArray<Party> PairBefore(int sentence, ImmutableArray<Party> others)
    {
        for (var at = sentence - 1; at >= 0 && at >= sentence - 2; at--)
        {
            ImmutableArray<Party> named = [.. _reading.Mentions.Where(m => m.Sentence == at).Select(m => (Mention: m, Entity: EntityOf(m.Entity)))
                .Where(m => m.Entity is { Code.Length: 3, MemberCodes.IsEmpty: true } && others.All(o => o.Code != m.Entity.Code))
                .Select(m => new Party(m.Entity!.Code, null, m.Entity.Id, m.Mention.Span.In(_reading.Text), m.Mention.Span)).DistinctBy(p => p.Code)];
            if (named.Length == 2) return named;
        }
        return [];
    }

    /// <summary>The court of nations that the report named last before a bare "the court"; null if it named none.</summary>
    public Party? CourtBefore(Party bench)
    {
        if (!bench.Text.EndsWith("court", StringComparison.Ordinal) && !bench.Text.EndsWith("tribunal", StringComparison.Ordinal)) return null;
        var named = _reading.Mentions.LastOrDefault(m => m.Span.End <= bench.Span.Start
            && EntityOf(m.Entity) is { Sector: "JUD" or "IGO", Kind: EntityKind.Organisation, Code: not null } e
            && e.Name.Contains("Court", StringComparison.Ordinal));
        return named is not null && EntityOf(named.Entity) is { Code: { } code } entity ? new(code, entity.Sector, entity.Id, bench.Text, bench.Span) : null;
    }

    private Party PartyOf(IEnumerable<(Mention Mention, Entity? Entity)> named)
    {
        var (mention, entity) = named.FirstOrDefault(m => m.Entity!.Kind == EntityKind.State) is { Entity: not null } state ? state : named.First();
        return new(entity!.Code, entity.Sector, entity.Id, mention.Span.In(_reading.Text), mention.Span);
    }
}
