using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Turns sets of words into stretches of text.</summary>
internal static class Spans
{
    /// <summary>Runs of neighbouring words, without the punctuation at their edges.</summary>
    public static List<TextSpan> Of(Sentence sentence, SortedSet<int> ids)
    {
        var spans = new List<TextSpan>();
        var run = new List<Token>();
        foreach (var id in ids)
        {
            if (run.Count > 0 && run[^1].Id + 1 != id) Close(run, spans);
            run.Add(sentence[id]);
        }
        Close(run, spans);
        return spans;
    }

    /// <summary>All words at or below a word, but not those at or below the others.</summary>
    public static SortedSet<int> Below(Sentence sentence, Token top, params ReadOnlySpan<int> without)
    {
        var ids = new SortedSet<int> { top.Id };
        var open = new Stack<int>([top.Id]);
        while (open.TryPop(out var id))
        {
            foreach (var child in sentence.Children(sentence[id]))
            {
                if (!without.Contains(child.Id) && ids.Add(child.Id)) open.Push(child.Id);
            }
        }
        return ids;
    }

    private static void Close(List<Token> run, List<TextSpan> spans)
    {
        var (first, last) = (0, run.Count - 1);
        while (first <= last && run[first].Upos == "PUNCT" && run[first].Form is not ("(" or "[")) first++;
        while (last >= first && run[last].Upos == "PUNCT" && run[last].Form is not (")" or "]" or "%")) last--;
        if (first <= last) spans.Add(new TextSpan(run[first].Span.Start, run[last].Span.End));
        run.Clear();
    }
}
