using Chancery.Language.Learning;

namespace Chancery.Language.Training;

/// <summary>An averaged perceptron in the making (Collins 2002).</summary>
internal sealed class PerceptronTrainer(int classes)
{
    private sealed class Row
    {
        public int Count;
        public ushort[] Classes = new ushort[2];
        public float[] Weights = new float[2];
        public float[] Totals = new float[2];
        public int[] Stamps = new int[2];
    }

    private readonly Dictionary<ulong, Row> _rows = [];
    private int _time;

    public int Classes => classes;

    public void Score(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(Perceptron.Key(feature), out var row)) continue;
            for (var i = 0; i < row.Count; i++) scores[row.Classes[i]] += row.Weights[i];
        }
    }

    public void Tick() => _time++;

    public void Update(ReadOnlySpan<ulong> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var key = Perceptron.Key(feature);
            if (!_rows.TryGetValue(key, out var row)) _rows[key] = row = new();
            Add(row, (ushort)right, 1);
            Add(row, (ushort)wrong, -1);
        }
    }

    private void Add(Row row, ushort id, float delta)
    {
        var i = Array.IndexOf(row.Classes, id, 0, row.Count);
        if (i < 0)
        {
            i = row.Count++;
            if (i == row.Classes.Length)
            {
                Array.Resize(ref row.Classes, i * 2);
                Array.Resize(ref row.Weights, i * 2);
                Array.Resize(ref row.Totals, i * 2);
                Array.Resize(ref row.Stamps, i * 2);
            }
            row.Classes[i] = id;
            row.Stamps[i] = _time;
        }
        row.Totals[i] += (_time - row.Stamps[i]) * row.Weights[i];
        row.Stamps[i] = _time;
        row.Weights[i] += delta;
    }

    /// <summary>Writes the averaged weights, quantised to two bytes; those that round to nothing are dropped.</summary>
    public void Write(BinaryWriter writer, float step)
    {
        var rows = new SortedDictionary<ulong, (ushort, short)[]>();
        foreach (var (key, row) in _rows)
        {
            var kept = new List<(ushort, short)>();
            for (var i = 0; i < row.Count; i++)
            {
                var average = (row.Totals[i] + ((_time - row.Stamps[i]) * row.Weights[i])) / Math.Max(1, _time);
                var quantised = (short)Math.Clamp(MathF.Round(average / step), -30000, 30000);
                if (quantised != 0) kept.Add((row.Classes[i], quantised));
            }
            kept.Sort();
            if (kept.Count > 0) rows[key] = [.. kept];
        }
        Perceptron.Write(writer, classes, rows);
    }
}
