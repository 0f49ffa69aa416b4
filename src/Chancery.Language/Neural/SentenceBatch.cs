namespace Chancery.Language.Neural;

/// <summary>Sentences of different length side by side: the longest first, so that at each step the open ones are the first so many.</summary>
internal sealed class SentenceBatch
{
    private readonly int[] _lengths;
    private readonly int[] _starts;

    /// <param name="lengths">In falling order.</param>
    public SentenceBatch(int[] lengths)
    {
        _lengths = lengths;
        _starts = new int[lengths.Length + 1];
        for (var i = 0; i < lengths.Length; i++) _starts[i + 1] = _starts[i] + lengths[i];
        Steps = lengths.Length == 0 ? 0 : lengths[0];
    }

    public int Count => _lengths.Length;

    public int Words => _starts[^1];

    public int Steps { get; }

    public int Length(int sentence) => _lengths[sentence];

    /// <summary>The row of the sentence's first word.</summary>
    public int Start(int sentence) => _starts[sentence];

    /// <summary>How many sentences have a word at this step, given how many had at the step before.</summary>
    public int Open(int step, int before)
    {
        while (before > 0 && _lengths[before - 1] <= step) before--;
        return before;
    }

    /// <summary>The row that a direction reads at a step: the first word first, or the last one.</summary>
    public int Row(int sentence, int step, bool backward) => _starts[sentence] + (backward ? _lengths[sentence] - 1 - step : step);
}
