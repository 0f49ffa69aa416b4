using System.Collections.Immutable;

namespace Chancery.Language;

/// <summary>A surface token that stands for several words: "don't" = words 3 to 4.</summary>
public readonly record struct MultiwordToken(int FirstId, int LastId, TextSpan Span, string Form);

/// <summary>One sentence with its tree. Heads and labels are the only truth; children, subtrees and depth are computed from them.</summary>
public sealed class Sentence
{
    private readonly ImmutableArray<int>[] _children;

    /// <param name="span">Where the sentence stands in the text.</param>
    /// <param name="tokens">Its words, ids 1..n in order.</param>
    /// <param name="multiword">Surface tokens of several words, in order.</param>
    public Sentence(TextSpan span, ImmutableArray<Token> tokens, ImmutableArray<MultiwordToken> multiword = default)
    {
        Span = span;
        Tokens = tokens;
        Multiword = multiword.IsDefault ? [] : multiword;
        var children = new List<int>?[tokens.Length + 1];
        foreach (var token in tokens)
        {
            if (token.Head >= 0 && token.Head <= tokens.Length) (children[token.Head] ??= []).Add(token.Id);
        }
        _children = Array.ConvertAll(children, c => c is null ? ImmutableArray<int>.Empty : [.. c]);
    }

    public TextSpan Span { get; }

    public ImmutableArray<Token> Tokens { get; }

    public ImmutableArray<MultiwordToken> Multiword { get; }

    /// <summary>The word with that 1-based id.</summary>
    public Token this[int id] => Tokens[id - 1];

    /// <summary>The first word whose head is 0; null for a sentence without words.</summary>
    public Token? Root => _children[0].IsEmpty ? null : this[_children[0][0]];

    /// <summary>The head of a word; null for the root.</summary>
    public Token? HeadOf(Token token) => token.Head == 0 ? null : this[token.Head];

    /// <summary>The words that hang on this one, left to right.</summary>
    public IEnumerable<Token> Children(Token token)
    {
        foreach (var id in _children[token.Id]) yield return this[id];
    }

    /// <summary>The first child, left to right, with that relation; subtypes count when the name has none ("nsubj" finds "nsubj:pass").</summary>
    public Token? Child(Token token, string deprel)
    {
        var exact = deprel.Contains(':');
        foreach (var id in _children[token.Id])
        {
            if ((exact ? this[id].Deprel : this[id].Relation) == deprel) return this[id];
        }
        return null;
    }

    /// <summary>The word and all below it, in the order of the text.</summary>
    public IEnumerable<Token> Subtree(Token top)
    {
        var inside = new SortedSet<int> { top.Id };
        var open = new Stack<int>([top.Id]);
        while (open.TryPop(out var id))
        {
            foreach (var child in _children[id])
            {
                if (inside.Add(child)) open.Push(child);
            }
        }
        foreach (var id in inside) yield return this[id];
    }

    /// <summary>From the first to the last word of the subtree.</summary>
    public TextSpan SubtreeSpan(Token top)
    {
        var span = top.Span;
        foreach (var token in Subtree(top)) span = span.Union(token.Span);
        return span;
    }
}
