namespace Chancery.Pages.Html;

/// <summary>Parses a page into a <see cref="MarkupTree"/> in one pass, in time and memory linear in its length.</summary>
/// <remarks>
/// It follows the HTML standard where extraction depends on it (implied end tags of p, li, td and their kind, raw text, scopes of tables)
/// and not where it doesn't: misnested inline elements are not rebuilt and text in tables is not moved before them.
/// Elements nested deeper than the limit become siblings, as in browsers.
/// </remarks>
internal sealed class MarkupParser
{
    private readonly string _source;
    private readonly int _mostDepth;
    private readonly List<int> _open = [];
    private MarkupNode[] _nodes;
    private int _count;

    private MarkupParser(string source, int mostDepth)
    {
        (_source, _mostDepth) = (source, mostDepth);
        _nodes = new MarkupNode[Math.Max(64, source.Length / 24)];
    }

    /// <param name="mostNodes">Parsing stops there; what was read till then is given.</param>
    public static MarkupTree Parse(string source, int mostDepth = 512, int mostNodes = 1_000_000) =>
        new MarkupParser(source, mostDepth).Run(mostNodes);

    private MarkupTree Run(int mostNodes)
    {
        Add(Tag.Html, 0, 0);
        _open.Add(0);
        var at = 0;
        while (at < _source.Length && _count < mostNodes)
        {
            var tag = _source.IndexOf('<', at);
            var textEnd = tag < 0 ? _source.Length : tag;
            // A '<' that begins no tag is text.
            while (tag >= 0 && !BeginsTag(tag))
            {
                tag = _source.IndexOf('<', tag + 1);
                textEnd = tag < 0 ? _source.Length : tag;
            }
            if (textEnd > at)
                Add(Tag.Text, at, textEnd);
            if (tag < 0)
                break;
            at = ReadTag(tag);
        }
        while (_open.Count > 0)
            Close();
        return new(_source, _nodes, _count);
    }

    private bool BeginsTag(int at) => at + 1 < _source.Length && (char.IsAsciiLetter(_source[at + 1]) || _source[at + 1] is '/' or '!' or '?');

    private int ReadTag(int at)
    {
        var next = _source[at + 1];
        if (next is '!' or '?')
            return SkipDeclaration(at);
        var isEnd = next == '/';
        var nameStart = at + (isEnd ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < _source.Length && !char.IsWhiteSpace(_source[nameEnd]) && _source[nameEnd] is not ('>' or '/'))
            nameEnd++;
        var end = TagEnd(nameEnd);
        var tag = Tags.Of(_source.AsSpan(nameStart, nameEnd - nameStart));
        if (isEnd)
        {
            End(tag);
            return end;
        }
        return Start(tag, at, end, _source.AsSpan(nameStart, nameEnd - nameStart));
    }

    private int SkipDeclaration(int at)
    {
        if (string.CompareOrdinal(_source, at, "<!--", 0, 4) == 0)
        {
            var end = _source.IndexOf("-->", Math.Min(at + 2, _source.Length), StringComparison.Ordinal);
            return end < 0 ? _source.Length : end + 3;
        }
        if (string.CompareOrdinal(_source, at, "<![CDATA[", 0, 9) == 0)
        {
            var end = _source.IndexOf("]]>", at + 9, StringComparison.Ordinal);
            return end < 0 ? _source.Length : end + 3;
        }
        var close = _source.IndexOf('>', at);
        return close < 0 ? _source.Length : close + 1;
    }

    /// <summary>The place after the tag's '>'; a '>' within a quoted value doesn't count.</summary>
    private int TagEnd(int at)
    {
        var afterEquals = false;
        for (; at < _source.Length; at++)
        {
            var letter = _source[at];
            if (letter == '>')
                return at + 1;
            if (letter is '"' or '\'' && afterEquals)
            {
                var close = _source.IndexOf(letter, at + 1);
                if (close < 0)
                    return _source.IndexOf('>', at) is var end and >= 0 ? end + 1 : _source.Length;
                at = close;
            }
            if (!char.IsWhiteSpace(letter))
                afterEquals = letter == '=';
        }
        return _source.Length;
    }

    private int Start(Tag tag, int at, int end, ReadOnlySpan<char> name)
    {
        if (tag is Tag.Html or Tag.Body or Tag.Head && _open.Count > 1 && HasOpen(tag) || tag == Tag.Html)
            return end;
        if (_open.Count > 1 && _nodes[_open[^1]].Tag == Tag.Head && !BelongsInHead(tag))
            Close();
        if (Tags.EndsParagraph(tag))
            CloseWithin(Tag.P, stopAt: static tag => tag is Tag.Table or Tag.Td or Tag.Th or Tag.Caption or Tag.Button or Tag.Object);
        CloseImplied(tag);
        var node = Add(tag, at, end);
        var isForeign = IsInSvg();
        if (Tags.IsVoid(tag) || (end >= 2 && _source[end - 2] == '/' && (isForeign || tag is Tag.Other or Tag.Svg)))
            return end;
        if (Tags.IsRaw(tag) && !isForeign)
            return ReadRaw(node, end, name);
        if (_open.Count < _mostDepth)
            _open.Add(node);
        return end;
    }

    /// <summary>Drawings have rules of their own: a title is no raw text there, and elements may close themselves.</summary>
    private bool IsInSvg()
    {
        for (var i = _open.Count - 1; i > 0 && i >= _open.Count - 8; i--)
            if (_nodes[_open[i]].Tag is Tag.Svg or Tag.Math)
                return true;
        return false;
    }

    private static bool BelongsInHead(Tag tag) =>
        tag is Tag.Meta or Tag.Link or Tag.Base or Tag.Title or Tag.Script or Tag.Style or Tag.Noscript or Tag.Template or Tag.Other;

    private void CloseImplied(Tag tag)
    {
        switch (tag)
        {
            case Tag.Li: CloseWithin(Tag.Li, static tag => tag is Tag.Ul or Tag.Ol or Tag.Menu or Tag.Table or Tag.Td); break;
            case Tag.Dt or Tag.Dd:
                CloseWithin(Tag.Dt, static tag => tag is Tag.Dl or Tag.Table or Tag.Td);
                CloseWithin(Tag.Dd, static tag => tag is Tag.Dl or Tag.Table or Tag.Td);
                break;
            case Tag.Td or Tag.Th:
                CloseWithin(Tag.Td, static tag => tag is Tag.Table or Tag.Tr);
                CloseWithin(Tag.Th, static tag => tag is Tag.Table or Tag.Tr);
                break;
            case Tag.Tr: CloseWithin(Tag.Tr, static tag => tag is Tag.Table); break;
            case Tag.Thead or Tag.Tbody or Tag.Tfoot:
                foreach (var part in (ReadOnlySpan<Tag>)[Tag.Thead, Tag.Tbody, Tag.Tfoot])
                    CloseWithin(part, static tag => tag is Tag.Table);
                break;
            case Tag.Option: CloseWithin(Tag.Option, static tag => tag is Tag.Select); break;
            case >= Tag.H1 and <= Tag.H6 when Tags.IsHeading(_nodes[_open[^1]].Tag): Close(); break;
            case Tag.A: CloseWithin(Tag.A, static tag => !Tags.IsInline(tag)); break;
            case Tag.Body: CloseWithin(Tag.Head, static _ => false); break;
        }
    }

    private int ReadRaw(int node, int at, ReadOnlySpan<char> name)
    {
        var end = at;
        while (true)
        {
            end = _source.IndexOf("</", end, StringComparison.Ordinal);
            if (end < 0 || end + 2 + name.Length > _source.Length)
            {
                end = _source.Length;
                break;
            }
            if (_source.AsSpan(end + 2, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
                break;
            end += 2;
        }
        if (end > at)
        {
            Add(Tag.Text, at, end, node);
            _nodes[node].Last = _count;
        }
        var close = end < _source.Length ? _source.IndexOf('>', end) : -1;
        return close < 0 ? _source.Length : close + 1;
    }

    private void End(Tag tag)
    {
        if (tag is Tag.Body or Tag.Html or Tag.Other && !HasOpen(tag))
            return;
        if (tag is Tag.Body or Tag.Html)
            return;
        if (Tags.IsInline(tag))
            CloseWithin(tag, static open => !Tags.IsInline(open));
        else if (Tags.IsHeading(tag))
            CloseHeading();
        else if (tag is Tag.Table or Tag.Tr or Tag.Td or Tag.Th or Tag.Tbody or Tag.Thead or Tag.Tfoot)
            CloseWithin(tag, tag == Tag.Table ? static _ => false : static open => open == Tag.Table);
        else
            CloseWithin(tag, static open => open is Tag.Td or Tag.Th or Tag.Table);
    }

    private void CloseHeading()
    {
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var tag = _nodes[_open[i]].Tag;
            if (Tags.IsHeading(tag))
            {
                CloseTo(i);
                return;
            }
            if (!Tags.IsInline(tag))
                return;
        }
    }

    /// <summary>Closes the innermost open element of this kind with all in it, unless an element that stops the search is nearer.</summary>
    private void CloseWithin(Tag tag, Func<Tag, bool> stopAt)
    {
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var open = _nodes[_open[i]].Tag;
            if (open == tag)
            {
                CloseTo(i);
                return;
            }
            if (stopAt(open))
                return;
        }
    }

    private void CloseTo(int index)
    {
        while (_open.Count > index)
            Close();
    }

    private bool HasOpen(Tag tag)
    {
        foreach (var node in _open)
            if (node != 0 && _nodes[node].Tag == tag)
                return true;
        return false;
    }

    private void Close()
    {
        _nodes[_open[^1]].Last = _count;
        _open.RemoveAt(_open.Count - 1);
    }

    private int Add(Tag tag, int start, int end, int? parent = null)
    {
        if (_count == _nodes.Length)
            Array.Resize(ref _nodes, _count * 2);
        _nodes[_count] = new() { Tag = tag, Parent = parent ?? (_open.Count > 0 ? _open[^1] : -1), Start = start, End = end,
            Last = _count + 1, Depth = (ushort)_open.Count };
        return _count++;
    }
}
