namespace Chancery.Language.Parsing;

/// <summary>A state of the arc-hybrid transition system (Kuhlmann et al. 2011). Word 0 is the root, at the bottom of the stack.</summary>
internal sealed class ArcHybrid
{
    public enum Move { Shift, Left, Right }

    public int[] Heads { get; private set; } = [];
    public int[] Labels { get; private set; } = [];
    public int[] LeftChild { get; private set; } = [];
    public int[] LeftChild2 { get; private set; } = [];
    public int[] RightChild { get; private set; } = [];
    public int[] RightChild2 { get; private set; } = [];
    public int[] LeftCount { get; private set; } = [];
    public int[] RightCount { get; private set; } = [];
    private int[] _stack = [];
    private int _depth;

    public int Words { get; private set; }
    public int Next { get; private set; }
    public int Depth => _depth;

    /// <summary>The word so deep on the stack, or -1.</summary>
    public int Stack(int depth) => depth < _depth ? _stack[_depth - 1 - depth] : -1;

    /// <summary>The word so far ahead in the buffer, or -1.</summary>
    public int Ahead(int distance) => Next + distance <= Words ? Next + distance : -1;

    public void Begin(int words)
    {
        if (Heads.Length <= words)
        {
            var size = words + 64;
            (Heads, Labels, LeftChild, LeftChild2, RightChild, RightChild2, LeftCount, RightCount, _stack) =
                (new int[size], new int[size], new int[size], new int[size], new int[size], new int[size], new int[size], new int[size], new int[size]);
        }
        foreach (var array in (ReadOnlySpan<int[]>)[Heads, Labels, LeftChild, LeftChild2, RightChild, RightChild2]) Array.Fill(array, -1, 0, words + 1);
        Array.Clear(LeftCount);
        Array.Clear(RightCount);
        (Words, Next, _depth, _stack[0]) = (words, 1, 1, 0);
    }

    public bool IsFinal => Next > Words && _depth == 1;

    public bool Allows(Move move) => move switch
    {
        Move.Shift => Next <= Words,
        Move.Left => Next <= Words && _depth > 1,
        // The root takes its one child last.
        _ => _depth > 2 || (_depth == 2 && Next > Words),
    };

    public void Make(Move move, int label)
    {
        switch (move)
        {
            case Move.Shift:
                _stack[_depth++] = Next++;
                break;
            case Move.Left:
                Attach(_stack[--_depth], Next, label);
                break;
            default:
                _depth--;
                Attach(_stack[_depth], _stack[_depth - 1], label);
                break;
        }
    }

    private void Attach(int child, int head, int label)
    {
        (Heads[child], Labels[child]) = (head, label);
        if (child < head)
        {
            (LeftChild2[head], LeftChild[head]) = (LeftChild[head], child);
            LeftCount[head]++;
        }
        else
        {
            (RightChild2[head], RightChild[head]) = (RightChild[head], child);
            RightCount[head]++;
        }
    }

    /// <summary>How many gold arcs a move puts out of reach (Goldberg and Nivre 2013).</summary>
    public int Cost(Move move, ReadOnlySpan<int> gold)
    {
        var cost = 0;
        if (move == Move.Shift)
        {
            var word = Next;
            for (var d = 0; d < _depth; d++)
            {
                var other = _stack[_depth - 1 - d];
                if (gold[other] == word && other != 0) cost++;
                if (d > 0 && gold[word] == other) cost++;
            }
            return cost;
        }
        var top = _stack[_depth - 1];
        for (var b = Next; b <= Words; b++)
        {
            if (gold[b] == top) cost++;
            if (gold[top] == b && !(move == Move.Left && b == Next)) cost++;
        }
        if (move == Move.Left && _depth > 1 && gold[top] == _stack[_depth - 2]) cost++;
        return cost;
    }
}
