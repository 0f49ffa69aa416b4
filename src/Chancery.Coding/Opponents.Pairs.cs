using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>"Both sides", "the two ministers": the two of whom the report speaks together.</summary>
internal sealed partial class Opponents
{
    /// <summary>The other of the two states that the whole report is about, where no act between them could be read.</summary>
    private ImmutableArray<Party> Rival(Draft draft)
    {
        if (draft.Proposition.Sentence < 2 || Main() is not (var one, var other)
            || draft.Actors.Select(a => a.Code).OfType<string>().Distinct().ToList() is not [var actor]) return [];
        return actor == one.Code ? [other] : actor == other.Code ? [one] : [];
    }

    /// <summary>The two parties named in most sentences, if far more than any third.</summary>
    private (Party One, Party Other)? Main()
    {
        _main ??= [.. parties.MostNamed()];
        if (_main is not [var first, var second, ..] || second.Sentences < 3) return null;
        return _main.Value.Length > 2 && _main.Value[2].Sentences * 2 > second.Sentences ? null : (first.Party, second.Party);
    }

    private ImmutableArray<(Party Party, int Sentences)>? _main;

    /// <summary>"Both sides", "the two leaders": the pair that acts against each other in the report, where the two last named do not.</summary>
    private void NamePair(Draft draft)
    {
        if (!draft.Stands) return;
        if (draft.Type is EventType.CONSULT or EventType.AGREE or EventType.COOPERATE && draft.Actors.Length > 0 && IsPair(draft, draft.Actors[0])
            && draft.Actors.All(a => a.Span == draft.Actors[0].Span)
            && Talked(draft) is { IsEmpty: false } talking)
        {
            draft.Actors = [.. talking.Select(t => draft.Actors[0] with { Code = t.Code })];
            return;
        }
        if (Pairs() is [var best, ..])
        {
            draft.Recipients = Paired(draft, draft.Recipients, draft.Actors, best);
            draft.Actors = Paired(draft, draft.Actors, draft.Recipients, best);
        }
        else if (draft.Recipients is [{ Code: null } both] && IsPair(draft, both)
            && parties.PairBefore(draft.Proposition.Sentence, draft.Actors) is { IsEmpty: false } two)
            draft.Recipients = [.. two.Select(t => both with { Code = t.Code })];
    }

    /// <summary>"The two ministers agreed to meet again": the ones meant if they have talked, else the two who talked last.</summary>
    private ImmutableArray<Party> Talked(Draft draft)
    {
        ImmutableArray<Party> last = [];
        foreach (var told in Before(draft, NearestBack))
        {
            if (told.Type is not (EventType.CONSULT or EventType.AGREE or EventType.COOPERATE)
                || told.Actors.Concat(told.Recipients).Any(p => IsPair(told, p))) continue;
            ImmutableArray<Party> two = [.. told.Actors.Concat(told.Recipients).Where(p => p.Code is not null).DistinctBy(p => p.Code)];
            if (two.Length != 2) continue;
            if (two.All(t => draft.Actors.Any(a => a.Code == t.Code))) return draft.Actors;
            if (last.IsEmpty) last = two;
        }
        return last;
    }

    private ImmutableArray<Party> Paired(Draft draft, ImmutableArray<Party> named, ImmutableArray<Party> others, (string One, string Other) pair)
    {
        if (named.IsEmpty || named.Any(p => p.Span != named[0].Span) || !IsPair(draft, named[0])) return named;
        if (named.Length == 1 && named[0].Text.EndsWith('s') && named[0].Code is { } half && (half == pair.One || half == pair.Other)
            && others.All(o => o.Code != pair.One && o.Code != pair.Other))
            return [named[0] with { Code = pair.One }, named[0] with { Code = pair.Other }];
        if (named.Length > 2 || named.Any(p => p.Code is not null) && Pairs().Any(p => named.All(n => n.Code == p.One || n.Code == p.Other))) return named;
        if (others.Any(o => o.Code == pair.One || o.Code == pair.Other)) return named;
        return [named[0] with { Code = pair.One }, named[0] with { Code = pair.Other }];
    }

    /// <summary>"Sides", "both leaders", "the two warring parties": words for two who are spoken of together.</summary>
    private bool IsPair(Draft draft, Party party)
    {
        var words = party.Text.ToLowerInvariant().Split(' ');
        if (!parties.Is("pair", words[^1]) || !words.All(w => IsOfPair(w) || parties.Is("pair", w))) return false;
        var first = draft.Sentence.Tokens.FirstOrDefault(t => party.Span.Contains(t.Span));
        return words[^1] is "sides" || (words[^1] is "parties" && party.Code is null) || words.Any(IsOfPair)
            || (first is { Id: > 1 } && draft.Sentence[first.Id - 1].Form.ToLowerInvariant() is "both" or "two");
    }

    private static bool IsOfPair(string word) => word is "both" or "two" or "warring" or "rival" || word.EndsWith("-armed", StringComparison.Ordinal);

    /// <summary>Who acts against whom in the report, the most frequent first; only those who do so twice.</summary>
    private ImmutableArray<(string One, string Other)> Pairs()
    {
        if (_pairs is { } known) return known;
        var counts = new SortedDictionary<(string One, string Other), int>();
        foreach (var told in drafts)
        {
            if (!told.Stands || told.Type is not (EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.MOBILIZE
                or EventType.ACCUSE or EventType.THREATEN or EventType.REQUEST or EventType.REJECT)) continue;
            foreach (var actor in told.Actors.Select(a => a.Code).OfType<string>().Distinct())
            foreach (var recipient in told.Recipients.Where(r => !IsPair(told, r)).Select(r => r.Code).OfType<string>().Distinct())
            {
                if (actor == recipient) continue;
                var key = string.CompareOrdinal(actor, recipient) < 0 ? (actor, recipient) : (recipient, actor);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
        _pairs = [.. counts.Where(c => c.Value > 1).OrderByDescending(c => c.Value).Select(c => c.Key)];
        return _pairs.Value;
    }

    private ImmutableArray<(string One, string Other)>? _pairs;
}
