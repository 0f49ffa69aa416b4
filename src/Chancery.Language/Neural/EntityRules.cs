namespace Chancery.Language.Neural;

/// <summary>Which entity tag may follow which, and the best sequence under these rules (Viterbi).</summary>
internal sealed class EntityRules
{
    private readonly bool[,] _follows;
    private readonly int _count;

    public EntityRules(string[] tags)
    {
        _count = tags.Length;
        _follows = new bool[_count, _count];
        for (var i = 0; i < _count; i++)
        for (var j = 0; j < _count; j++)
            _follows[i, j] = tags[j][0] != 'I' || (tags[i].Length > 2 && tags[i].AsSpan(2).SequenceEqual(tags[j].AsSpan(2)));
    }

    public bool Follows(int first, int second) => _follows[first, second];

    /// <param name="scores">One row of scores a word, as many as there are tags.</param>
    public int[] Best(ReadOnlySpan<float> scores)
    {
        var length = scores.Length / _count;
        var (total, back) = (new float[_count], new int[length, _count]);
        for (var j = 0; j < _count; j++) total[j] = _follows[0, j] ? scores[j] : float.NegativeInfinity;
        var next = new float[_count];
        for (var i = 1; i < length; i++)
        {
            var row = scores.Slice(i * _count, _count);
            for (var j = 0; j < _count; j++)
            {
                var best = -1;
                for (var k = 0; k < _count; k++) if (_follows[k, j] && (best < 0 || total[k] > total[best])) best = k;
                next[j] = total[best] + row[j];
                back[i, j] = best;
            }
            (total, next) = (next, total);
        }
        var tags = new int[length];
        tags[^1] = Array.IndexOf(total, total.Max());
        for (var i = length - 1; i > 0; i--) tags[i - 1] = back[i, tags[i]];
        return tags;
    }
}
