using System.Text;

namespace Chancery.Pages.Html;

/// <summary>Cuts a page into its blocks, in document order.</summary>
internal sealed class BlockReader
{
    private readonly MarkupTree _page;
    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _text = new();
    private readonly List<(int Text, int Source)> _places = [];
    private int _container, _firstNode, _link, _strong;
    private bool _hidden, _pendingSpace, _hasLeft, _isBoundary;
    private int _pendingBreaks;

    private BlockReader(MarkupTree page) => _page = page;

    public static List<Block> Read(MarkupTree page) => new BlockReader(page).Run();

    private List<Block> Run()
    {
        var nodes = _page.Nodes;
        var open = new Stack<int>();
        var (links, strong, hidden, preformatted) = (0, 0, 0, 0);
        for (var i = 0; i < nodes.Length; i++)
        {
            while (open.Count > 0 && nodes[open.Peek()].Last <= i)
                Leave(open.Pop());
            ref readonly var node = ref nodes[i];
            if (node.Tag == Tag.Text)
            {
                Append(i, node, links > 0, strong > 0, hidden > 0, preformatted > 0, open);
                continue;
            }
            if (Tags.IsSilent(node.Tag)
                || (node.Tag == Tag.Sup && _page.TryAttribute(i, "class", out var use)
                && use.Contains("reference", StringComparison.OrdinalIgnoreCase)))
            {
                i = node.Last - 1;
                continue;
            }
            if (node.Tag == Tag.Br)
            {
                _pendingBreaks++;
                if (_pendingBreaks > 1)
                    Flush();
                continue;
            }
            if (!Tags.IsInline(node.Tag))
                Flush();
            if (node.Last <= i + 1)
                continue;
            _isBoundary |= node.Tag == Tag.Time || (_hasLeft && node.Tag is Tag.Span or Tag.A or Tag.Abbr or Tag.Small);
            open.Push(i);
            links += node.Tag == Tag.A ? 1 : 0;
            strong += node.Tag is Tag.B or Tag.Strong or Tag.Em or Tag.I ? 1 : 0;
            preformatted += node.Tag is Tag.Pre ? 1 : 0;
            hidden += IsHidden(i) ? 1 : 0;
        }
        Flush();
        return _blocks;

        void Leave(int left)
        {
            var tag = _page[left].Tag;
            if (!Tags.IsInline(tag))
                Flush();
            _hasLeft = true;
            _isBoundary |= tag == Tag.Time;
            links -= tag == Tag.A ? 1 : 0;
            strong -= tag is Tag.B or Tag.Strong or Tag.Em or Tag.I ? 1 : 0;
            preformatted -= tag is Tag.Pre ? 1 : 0;
            hidden -= IsHidden(left) ? 1 : 0;
        }
    }

    private bool IsHidden(int node)
    {
        foreach (var (name, value) in _page.Attributes(node))
        {
            if (name.Equals("hidden", StringComparison.OrdinalIgnoreCase))
                return true;
            if (name.Equals("style", StringComparison.OrdinalIgnoreCase) && value.Contains("display", StringComparison.OrdinalIgnoreCase)
                && value.ToString().Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private void Append(int index, in MarkupNode node, bool inLink, bool inStrong, bool isHidden, bool isPreformatted, Stack<int> open)
    {
        var before = _text.Length;
        var source = _page.Source.AsSpan(node.Start, node.End - node.Start);
        for (var at = 0; at < source.Length;)
        {
            var letter = source[at];
            if (letter == '&' && CharacterReferences.TryRead(source[at..], out var value, out var length))
            {
                foreach (var decoded in value)
                    Put(decoded, node.Start + at, index, isHidden, isPreformatted, open);
                at += length;
                continue;
            }
            Put(letter, node.Start + at, index, isHidden, isPreformatted, open);
            at++;
        }
        var added = _text.Length - before;
        _link += inLink ? added : 0;
        _strong += inStrong ? added : 0;
    }

    private void Put(char letter, int source, int node, bool isHidden, bool isPreformatted, Stack<int> open)
    {
        if (letter == '\n' && isPreformatted)
        {
            _pendingBreaks++;
            return;
        }
        if (char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF' or '\u00AD')
        {
            // A soft hyphen or zero-width space is no space, and no letter either.
            _pendingSpace |= char.IsWhiteSpace(letter);
            return;
        }
        // An empty line ends a paragraph of preformatted text.
        if (isPreformatted && _pendingBreaks > 1)
            Flush();
        if (_text.Length == 0)
        {
            (_container, _firstNode, _hidden) = (ContainerOf(open), node, isHidden);
        }
        else if (_pendingBreaks > 0)
            _text.Append('\n');
        else if (_pendingSpace || (_isBoundary && IsNewWord(_text[^1], letter)))
            _text.Append(' ');
        (_pendingBreaks, _pendingSpace, _hasLeft, _isBoundary) = (0, false, false, false);
        if (_places.Count == 0 || source - _text.Length != _places[^1].Source - _places[^1].Text)
            _places.Add((_text.Length, source));
        _text.Append(letter);
    }

    /// <summary>Where one element ends and the next begins, style sheets put the space: "Jane Doe" and "9 May" in two spans.</summary>
    private static bool IsNewWord(char last, char next) =>
        char.IsLower(last) ? char.IsUpper(next) || char.IsDigit(next) : char.IsDigit(last) ? char.IsUpper(next) || char.IsDigit(next)
            : char.IsUpper(last) && char.IsDigit(next);

    private int ContainerOf(Stack<int> open)
    {
        foreach (var node in open)
            if (!Tags.IsInline(_page[node].Tag))
                return node;
        return 0;
    }

    private void Flush()
    {
        if (_text.Length > 0)
            _blocks.Add(new(_text.ToString(), _container, _firstNode, _link, _strong, _hidden, new([.. _places])));
        _text.Clear();
        _places.Clear();
        (_link, _strong, _pendingBreaks, _pendingSpace, _hasLeft, _isBoundary) = (0, 0, 0, false, false, false);
    }
}
