using Chancery.Language.Names;
using Chancery.Language.Neural;

namespace Chancery.Language.Tagging;

/// <summary>
/// Second opinions on parts of speech and names, from linear models over many hints. They err elsewhere than the network, so both together err less; only
/// words of which something is doubtful are asked about.
/// </summary>
/// <param name="groups">For each known word its number among the wide and the narrow groups of like words.</param>
/// <param name="names">Null where no names were annotated.</param>
internal sealed class Opinions((ushort Wide, ushort Narrow)[] groups, IReadOnlyDictionary<string, int> numbers, PartOpinion parts, NameField? names)
{
    /// <summary>The analysis, whose tags, doubts and entities are changed in place.</summary>
    public Analysis Weigh(IReadOnlyList<string> forms, Analysis analysis)
    {
        WordHints? hints = null;
        Span<uint> rows = stackalloc uint[WordHints.Most];
        var (count, from, named) = (analysis.EntityScores.Length / Math.Max(1, forms.Count), 0, false);
        for (var i = 0; i < forms.Count; i++)
        {
            var scores = analysis.EntityScores.AsSpan(i * count, count);
            var asks = names?.Asks(forms[i], scores) == true;
            if (!asks) Settle(i);
            if (!asks && analysis.Doubts[i] is null) continue;
            hints ??= new(forms, numbers, groups, NameLists.Known);
            var seen = rows[..hints.Fill(i, rows).Count];
            if (analysis.Doubts[i] is { } doubts) analysis.Tags[i] = parts.Weigh(doubts, seen);
            if (asks) names!.AddTo(scores, seen);
        }
        Settle(forms.Count);
        return named ? analysis with { Entities = names!.Best(analysis.EntityScores) } : analysis;

        void Settle(int to)
        {
            if (to > from)
            {
                names?.Settle(analysis.EntityScores.AsSpan(from * count, (to - from) * count), from == 0, to == forms.Count);
                named = names is not null;
            }
            from = to + 1;
        }
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var (wide, narrow) in groups)
        {
            writer.Write(wide);
            writer.Write(narrow);
        }
        parts.Write(writer);
        writer.Write(names is not null);
        names?.Write(writer);
    }

    public static Opinions Read(BinaryReader reader, Model model)
    {
        var groups = new (ushort, ushort)[model.Words.Length];
        foreach (ref var group in groups.AsSpan()) group = (reader.ReadUInt16(), reader.ReadUInt16());
        var parts = PartOpinion.Read(reader, model.Tags);
        return new(groups, model.Numbers(), parts, reader.ReadBoolean() ? NameField.Read(reader, model.Entities) : null);
    }
}
