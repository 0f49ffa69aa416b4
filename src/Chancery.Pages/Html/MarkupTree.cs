namespace Chancery.Pages.Html;

/// <summary>One element or run of text. Offsets go into the page's source.</summary>
internal struct MarkupNode
{
    public Tag Tag;
    public int Parent;

    /// <summary>Where its start tag begins, or its text.</summary>
    public int Start;

    /// <summary>Where its start tag ends, or its text.</summary>
    public int End;

    /// <summary>The node after its last descendant, in document order.</summary>
    public int Last;

    public ushort Depth;
}

/// <summary>A page's elements and texts in document order, in one flat list: a subtree is a range of it.</summary>
/// <remarks>No recursion anywhere, so that deep pages are no danger, and every text knows its place in the source.</remarks>
internal sealed class MarkupTree(string source, MarkupNode[] nodes, int count)
{
    public string Source => source;

    public ReadOnlySpan<MarkupNode> Nodes => nodes.AsSpan(0, count);

    public int Count => count;

    public ref readonly MarkupNode this[int node] => ref nodes[node];

    /// <summary>The value of an attribute, its character references resolved; null if it is not there.</summary>
    public string? Attribute(int node, string name) =>
        TryAttribute(node, name, out var value) ? CharacterReferences.Decode(value).Trim() : null;

    public bool HasAttribute(int node, string name) => TryAttribute(node, name, out _);

    public bool TryAttribute(int node, string name, out ReadOnlySpan<char> value)
    {
        foreach (var (key, found) in Attributes(node))
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                value = found;
                return true;
            }
        value = default;
        return false;
    }

    public AttributeReader Attributes(int node) => new(source.AsSpan(nodes[node].Start, nodes[node].End - nodes[node].Start));

    /// <summary>All text below a node as a browser's textContent would give it, white space made single.</summary>
    public string TextOf(int node)
    {
        var text = new System.Text.StringBuilder();
        var last = nodes[node].Last;
        for (var i = node; i < last; i++)
        {
            if (nodes[i].Tag == Tag.Text)
                text.Append(CharacterReferences.Decode(source.AsSpan(nodes[i].Start, nodes[i].End - nodes[i].Start)));
            else if (i != node && Tags.IsSilent(nodes[i].Tag))
                i = nodes[i].Last - 1;
            else if (nodes[i].Tag == Tag.Br || Tags.EndsParagraph(nodes[i].Tag))
                text.Append(' ');
        }
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The raw text of a script or style.</summary>
    public ReadOnlySpan<char> RawText(int node) =>
        nodes[node].Last > node + 1 ? source.AsSpan(nodes[node + 1].Start, nodes[node + 1].End - nodes[node + 1].Start) : default;
}

/// <summary>Walks the attributes of one start tag without making strings.</summary>
internal ref struct AttributeReader(ReadOnlySpan<char> tag)
{
    private readonly ReadOnlySpan<char> _tag = tag;
    private int _at = NameEnd(tag);

    public Pair Current { get; private set; }

    public readonly AttributeReader GetEnumerator() => this;

    public bool MoveNext()
    {
        var tag = _tag;
        while (_at < tag.Length && (char.IsWhiteSpace(tag[_at]) || tag[_at] == '/'))
            _at++;
        if (_at >= tag.Length || tag[_at] == '>')
            return false;
        var start = _at++;
        while (_at < tag.Length && !char.IsWhiteSpace(tag[_at]) && tag[_at] is not ('=' or '>' or '/'))
            _at++;
        var name = tag[start.._at];
        var after = _at;
        while (after < tag.Length && char.IsWhiteSpace(tag[after]))
            after++;
        if (after >= tag.Length || tag[after] != '=')
        {
            Current = new(name, default);
            return true;
        }
        after++;
        while (after < tag.Length && char.IsWhiteSpace(tag[after]))
            after++;
        Current = new(name, Value(after));
        return true;
    }

    private ReadOnlySpan<char> Value(int at)
    {
        if (at >= _tag.Length)
        {
            _at = at;
            return default;
        }
        if (_tag[at] is '"' or '\'')
        {
            var length = _tag[(at + 1)..].IndexOf(_tag[at]);
            var end = length < 0 ? _tag.Length : at + 1 + length;
            _at = Math.Min(_tag.Length, end + 1);
            return _tag[(at + 1)..end];
        }
        var start = at;
        while (at < _tag.Length && !char.IsWhiteSpace(_tag[at]) && _tag[at] != '>')
            at++;
        _at = at;
        return _tag[start..at];
    }

    private static int NameEnd(ReadOnlySpan<char> tag)
    {
        var at = 0;
        while (at < tag.Length && !char.IsWhiteSpace(tag[at]) && tag[at] is not ('>' or '/'))
            at++;
        return at;
    }

    internal readonly ref struct Pair(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        private readonly ReadOnlySpan<char> _name = name;
        private readonly ReadOnlySpan<char> _value = value;

        public void Deconstruct(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
        {
            name = _name;
            value = _value;
        }
    }
}
