namespace Chancery.Pages.Html;

/// <summary>Where the text of a page is: what each element holds, and which element is likeliest to hold the article.</summary>
internal sealed class PageShape
{
    private readonly MarkupTree _page;
    private readonly IReadOnlyList<Block> _blocks;
    private readonly int[] _text, _links, _paragraphs, _count;
    private readonly uint[] _classes;
    private readonly float[] _before;
    private readonly int _all, _root, _proseRoot;
    private readonly Dictionary<int, int> _siblings = [];

    private PageShape(MarkupTree page, IReadOnlyList<Block> blocks, ClassWords words)
    {
        (_page, _blocks) = (page, blocks);
        (_text, _links, _paragraphs, _count) = (new int[page.Count], new int[page.Count], new int[page.Count], new int[page.Count]);
        _classes = new uint[page.Count];
        for (var i = 1; i < page.Count; i++)
            _classes[i] = page[i].Tag is Tag.Text or Tag.Script or Tag.Style or Tag.Meta or Tag.Link || page[i].Last == i + 1 ? 0 : words.Of(i);
        _before = new float[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            _before[i] = _all;
            var block = blocks[i];
            _all += block.Text.Length;
            _text[block.Container] += block.Text.Length;
            _links[block.Container] += block.LinkCharacters;
            _count[block.Container]++;
            _paragraphs[block.Container] += IsProse(block) ? block.Text.Length : 0;
            var key = SiblingKey(block);
            _siblings[key] = _siblings.GetValueOrDefault(key) + 1;
        }
        for (var i = page.Count - 1; i > 0; i--)
            if (page[i].Parent is >= 0 and var parent)
            {
                _text[parent] += _text[i];
                _links[parent] += _links[i];
                _paragraphs[parent] += _paragraphs[i];
                _count[parent] += _count[i];
            }
        (_root, _proseRoot) = (FindRoot(), FindProseRoot());
    }

    public static PageShape Of(MarkupTree page, IReadOnlyList<Block> blocks, ClassWords words) => new(page, blocks, words);

    public uint ClassesOf(int node) => _classes[node];

    /// <summary>How many characters stand in an element.</summary>
    public int TextIn(int node) => _text[node];

    public float TextBefore(int index) => _all == 0 ? 0 : _before[index] / _all;

    public void Describe(List<float> v, int index)
    {
        var block = _blocks[index];
        v.Add(DistanceTo(_root, block.Container, out var apart));
        v.Add(apart);
        v.Add(DistanceTo(_proseRoot, block.Container, out apart));
        v.Add(apart);
        v.Add(Math.Min(_siblings[SiblingKey(block)], 50));
        var node = block.Container;
        for (var level = 0; level < 4; level++)
        {
            v.Add(_text[node] == 0 ? 0 : _links[node] / (float)_text[node]);
            v.Add(MathF.Log(_text[node] + 1));
            v.Add(_paragraphs[node] / (float)Math.Max(1, _paragraphs[0]));
            v.Add(_count[node] == 0 ? 0 : _text[node] / (float)_count[node]);
            v.Add(_text[node] == 0 ? 0 : _paragraphs[node] / (float)_text[node]);
            node = Math.Max(0, _page[node].Parent);
        }
    }

    /// <summary>Levels from the block up to the root or, outside of it, up to the element that holds both; apart: whether it is outside.</summary>
    private int DistanceTo(int root, int container, out int apart)
    {
        var distance = 0;
        for (var node = container; node > 0; node = _page[node].Parent, distance++)
            if (node <= root && root < _page[node].Last)
            {
                apart = node == root ? 0 : _page[root].Depth - _page[node].Depth;
                return distance;
            }
        apart = 99;
        return distance;
    }

    /// <summary>Blocks of the same kind of element under the same parent.</summary>
    private int SiblingKey(Block block) => (_page[block.Container].Parent * 128) + (int)_page[block.Container].Tag;

    private static bool IsProse(Block block) => block.Text.Length > 60 && block.LinkCharacters * 3 < block.Text.Length
        && block.Text.AsSpan().ContainsAny(".,!?。，");

    /// <summary>As in Readability: paragraphs give points to the elements around them, fewer with distance, weighted by class and links.</summary>
    private int FindRoot()
    {
        var scores = new Dictionary<int, float>();
        foreach (var block in _blocks)
        {
            if (block.Text.Length < 25 || block.LinkCharacters * 2 > block.Text.Length || block.IsHidden)
                continue;
            var points = 1 + block.Text.Count(static letter => letter is ',' or '，' or '、') + Math.Min(block.Text.Length / 100, 3);
            var node = _page[block.Container].Tag is Tag.Div or Tag.Section or Tag.Article or Tag.Td ? block.Container
                : _page[block.Container].Parent;
            for (var level = 0; node > 0 && level < 4; level++, node = _page[node].Parent)
                scores[node] = scores.GetValueOrDefault(node) + (level switch { 0 => points, 1 => points / 2f, _ => points / (level * 3f) });
        }
        var (best, most) = (0, 0f);
        foreach (var (node, score) in scores.OrderBy(pair => pair.Key))
        {
            var weighted = (score + Weight(node)) * (1 - (_text[node] == 0 ? 1 : _links[node] / (float)_text[node]));
            if (weighted > most)
                (best, most) = (node, weighted);
        }
        return best;
    }

    private float Weight(int node)
    {
        const uint For = 0b1111, Against = (1u << 7) | (1u << 8) | (1u << 11) | (1u << 12) | (1u << 13) | (1u << 15) | (1u << 16) | (1u << 22);
        var weight = ((_classes[node] & For) != 0 ? 25 : 0) - ((_classes[node] & Against) != 0 ? 25 : 0);
        return weight + (_page[node].Tag switch { Tag.Article or Tag.Main => 10, Tag.Div => 5,
            Tag.Aside or Tag.Nav or Tag.Footer or Tag.Form => -25, Tag.Li or Tag.Ul or Tag.Ol => -5, _ => 0 });
    }

    /// <summary>The smallest element that still holds most of the page's prose.</summary>
    private int FindProseRoot()
    {
        var best = 0;
        for (var i = 1; i < _page.Count; i++)
            if (_paragraphs[i] > 0 && _paragraphs[i] >= _paragraphs[0] * 0.6f && _page[i].Depth >= _page[best].Depth)
                best = i;
        return best;
    }
}
