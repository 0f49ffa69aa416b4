namespace Chancery.Pages.Html;

/// <summary>Describes a block in numbers by what the page says elsewhere in the same words (its description for machines,
/// the texts of its pictures), where the block's links lead, and rules drawn beside it.</summary>
/// <remarks>The order of the numbers is part of the trained model.</remarks>
internal sealed class BlockSurroundings
{
    /// <summary>Longer blocks are no captions, and more than a description.</summary>
    private const int Long = 400;

    private static readonly string[] TagPages = ["/tag", "/topic", "/thema", "/categor", "/kategorie", "/keyword", "/search", "/label",
        "/section", "/ressort", "?s=", "/etiqueta", "/tema"];
    private static readonly string[] AuthorPages = ["/author", "/autor", "/staff", "/people", "/profile", "/by/", "/journalist", "/reporter",
        "/contributor", "mailto:", "twitter.com/", "/redakt"];

    private readonly MarkupTree _page;
    private readonly IReadOnlyList<Block> _blocks;
    private readonly HashSet<uint> _description, _pictures = [];
    private readonly HashSet<string> _shown = [];

    public BlockSurroundings(MarkupTree page, IReadOnlyList<Block> blocks, PageHead head)
    {
        (_page, _blocks) = (page, blocks);
        _description = [.. new[] { head.First("og:description"), head.First("description"), head.First("twitter:description") }
            .OfType<string>().SelectMany(Pairs)];
        for (var i = 1; i < page.Count; i++)
            if (page[i].Tag == Tag.Img && page.TryAttribute(i, "alt", out var shown) && shown.Length is > 12 and < 500)
            {
                var text = CharacterReferences.Decode(shown).Trim();
                _shown.Add(text);
                _pictures.UnionWith(Pairs(text));
            }
    }

    public void Describe(List<float> v, int index)
    {
        var block = _blocks[index];
        var pairs = Pairs(block.Text);
        v.Add(_description.Count == 0 ? -1 : Share(pairs, _description, pairs.Count));
        v.Add(_description.Count == 0 || block.Text.Length > Long ? -1 : Share(pairs, _description, _description.Count));
        v.Add(_shown.Contains(block.Text) ? 2 : block.Text.Length > Long ? 0 : Share(pairs, _pictures, pairs.Count));
        DescribeLinks(v, block);
        v.Add(HasRule(index - 1, index));
        v.Add(HasRule(index, index + 1));
    }

    private void DescribeLinks(List<float> v, Block block)
    {
        const int MostNodes = 60, MostLinks = 20;
        var (count, tags, authors, inner, scripts) = (0, 0, 0, 0, 0);
        var end = Math.Min(_page[block.Container].Last, block.FirstNode + MostNodes);
        for (var i = Math.Max(block.Container, block.FirstNode - 4); i < end; i++)
        {
            if (_page[i].Tag != Tag.A || !_page.TryAttribute(i, "href", out var target))
                continue;
            count++;
            tags += Holds(target, TagPages) ? 1 : 0;
            authors += Holds(target, AuthorPages) ? 1 : 0;
            inner += target.StartsWith("#") ? 1 : 0;
            scripts += target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }
        v.AddRange([Math.Min(count, MostLinks), tags, authors, inner + scripts]);
    }

    /// <summary>1 if a rule is drawn across the page between two blocks.</summary>
    private float HasRule(int index, int next)
    {
        var start = index < 0 ? 0 : _blocks[index].FirstNode;
        var end = next >= _blocks.Count ? _page.Count : _blocks[next].FirstNode;
        for (var i = start; i < end; i++)
            if (_page[i].Tag == Tag.Hr)
                return 1;
        return 0;
    }

    private static bool Holds(ReadOnlySpan<char> target, string[] words)
    {
        target = target[..Math.Min(target.Length, 300)];
        foreach (var word in words)
            if (target.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static float Share(HashSet<uint> own, HashSet<uint> other, int of) => of == 0 ? 0 : own.Count(other.Contains) / (float)of;

    /// <summary>Each two words that follow each other, as numbers made of their letters.</summary>
    private static HashSet<uint> Pairs(string text)
    {
        const int MostWords = 200;
        const uint Start = 2166136261, Factor = 16777619;
        var pairs = new HashSet<uint>();
        var (words, last, word) = (0, 0u, Start);
        for (var i = 0; i <= text.Length && words < MostWords; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
                word = (word ^ char.ToLowerInvariant(text[i])) * Factor;
            else if (word != Start)
            {
                if (words++ > 0)
                    pairs.Add((last * 31) ^ word);
                (last, word) = (word, Start);
            }
        }
        return pairs;
    }
}
