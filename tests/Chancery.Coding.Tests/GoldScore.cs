using System.Text;

namespace Chancery.Coding.Tests;

/// <summary>Aligns coded events with gold ones and counts; optional gold events may be given or left out.</summary>
internal sealed class GoldScore
{
    private readonly StringBuilder _report = new();
    private int _gold, _coded, _events, _status, _participants, _core, _full;

    public string Report => _report.ToString();

    /// <summary>F1 in percent: the event, with its status, with its participants, with both, and with the words too.</summary>
    public IReadOnlyDictionary<string, double> Measures => new Dictionary<string, double>
    {
        ["event"] = F1(_events), ["status"] = F1(_status), ["participants"] = F1(_participants), ["core"] = F1(_core), ["full"] = F1(_full),
    };

    public void Add(GoldSentence sentence, CodedReport coded)
    {
        var open = coded.Events.ToList();
        var aligned = new Dictionary<GoldEvent, CodedEvent>(ReferenceEqualityComparer.Instance);
        var pairs = from gold in sentence.Events from e in open where gold.Type == e.Type.ToString() orderby Likeness(gold, e) descending select (gold, e);
        foreach (var (gold, e) in pairs.ToList())
        {
            if (!aligned.ContainsKey(gold) && open.Remove(e)) aligned[gold] = e;
        }
        foreach (var gold in sentence.Events.Where(g => !g.Optional)) Count(gold, aligned.GetValueOrDefault(gold), sentence, coded.Reading.Text);
        _coded += open.Count + aligned.Keys.Count(g => !g.Optional);
        foreach (var extra in open) _report.AppendLine($"too much: {extra.Type} by {extra.Rule}: {sentence.Text}");
    }

    private void Count(GoldEvent gold, CodedEvent? e, GoldSentence sentence, string text)
    {
        _gold++;
        if (e is null)
        {
            _report.AppendLine($"missed: {gold.Type} {string.Join('+', gold.Actors)} > {string.Join('+', gold.Recipients)}: {sentence.Text}");
            return;
        }
        var status = SameStatus(gold, e);
        var participants = SameParticipants(gold, e);
        _events++;
        if (status) _status++;
        if (participants) _participants++;
        if (status && participants) _core++;
        if (status && participants && gold.Words.All(w => Overlap(w.Value, WordsOf(e, w.Key)))) _full++;
        else _report.AppendLine($"differs: {gold} got {string.Join('+', e.Actors.Select(a => a.Code))} > {string.Join('+', e.Recipients.Select(a => a.Code))} {e.Status}: {sentence.Text}");
    }

    private double F1(int right) => _gold + _coded == 0 ? 0 : 200.0 * right / (_gold + _coded);

    private static double Likeness(GoldEvent gold, CodedEvent e) =>
        (SameParticipants(gold, e) ? 2 : 0) + (SameStatus(gold, e) ? 2 : 0) - (gold.Optional ? 0.1 : 0)
            + (0.1 * e.Actors.Count(a => a.Code is not null && gold.Actors.Contains(a.Code)));

    private static bool SameStatus(GoldEvent gold, CodedEvent e) => gold.Status.Equals(e.Status.ToString(), StringComparison.OrdinalIgnoreCase)
        && gold.Negated == e.Negated;

    /// <summary>Talks and joint acts may list their parties on either side.</summary>
    private static bool SameParticipants(GoldEvent gold, CodedEvent e)
    {
        HashSet<string> actors = [.. e.Actors.Where(a => a.Code is not null).Select(a => a.Code!)],
        recipients = [.. e.Recipients.Where(a => a.Code is not null).Select(a => a.Code!)];
        if (gold.Actors.SetEquals(actors) && gold.Recipients.SetEquals(recipients)) return true;
        return e.Type is EventType.CONSULT or EventType.COOPERATE && gold.Actors.Union(gold.Recipients).ToHashSet().SetEquals(actors.Union(recipients));
    }

    private static string? WordsOf(CodedEvent e, string field) => field switch
    {
        "content" => e.Content?.Text,
        "condition" => e.Condition?.Text,
        "consequence" => e.Consequence?.Text,
        _ => e.Attribution.IsEmpty ? null : e.Attribution[^1].Text,
    };

    /// <summary>At least half of the words are the same.</summary>
    private static bool Overlap(string gold, string? found)
    {
        if (found is null) return false;
        var (a, b) = (Split(gold), Split(found));
        return 2.0 * a.Count(b.Remove) / (Split(gold).Count + Split(found).Count) >= 0.5;
    }

    private static List<string> Split(string text) => [.. text.ToLowerInvariant().Split([' ', ',', '.', '\'', '’'], StringSplitOptions.RemoveEmptyEntries)];
}
