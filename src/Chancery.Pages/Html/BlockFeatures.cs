namespace Chancery.Pages.Html;

/// <summary>Describes each block of a page in numbers: its words, its place in the tree, what the page calls it, its neighbours.</summary>
/// <remarks>The order of the numbers is part of the trained model: change it and the
/// model must be trained anew (see models/pages/README.md).</remarks>
internal sealed class BlockFeatures
{
    private readonly MarkupTree _page;
    private readonly IReadOnlyList<Block> _blocks;
    private readonly PageHead _head;
    private readonly PageShape _shape;
    private readonly ClassWords _words;
    private readonly BlockWords[] _text;
    private readonly Dictionary<string, int> _repeats = [];
    private readonly HashSet<string> _bodyShingles;
    private readonly HashSet<string> _titleWords;
    private readonly int _firstHeading;
    private readonly int[] _headings;
    private readonly Dictionary<int, int> _pleas;
    private readonly BlockSurroundings _surroundings;

    private BlockFeatures(MarkupTree page, IReadOnlyList<Block> blocks, PageHead head)
    {
        (_page, _blocks, _head) = (page, blocks, head);
        _words = new(page);
        _text = [.. blocks.Select(block => BlockWords.Of(block))];
        _shape = PageShape.Of(page, blocks, _words);
        foreach (var block in blocks)
            _repeats[block.Text] = _repeats.GetValueOrDefault(block.Text) + 1;
        _bodyShingles = Shingles(head.Linked.Body);
        _titleWords = [.. BlockWords.WordsOf(head.First("og:title", "twitter:title") ?? head.TitleElement ?? "")];
        _firstHeading = FindHeading();
        _headings = Headings();
        _pleas = PleasByElement();
        _surroundings = new(page, blocks, head);
    }

    public static List<float[]> Of(MarkupTree page, IReadOnlyList<Block> blocks, PageHead head)
    {
        var features = new BlockFeatures(page, blocks, head);
        var vectors = new List<float[]>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
            vectors.Add(features.Describe(i));
        return vectors;
    }

    private float[] Describe(int index)
    {
        var v = new List<float>(280);
        var block = _blocks[index];
        DescribeText(v, index);
        for (var distance = 1; distance <= 2; distance++)
        {
            DescribeNeighbour(v, index, index - distance);
            DescribeNeighbour(v, index, index + distance);
        }
        DescribePlace(v, index, block);
        DescribeAncestors(v, block);
        DescribeAddress(v, index, block);
        _surroundings.Describe(v, index);
        return [.. v];
    }

    private void DescribeText(List<float> v, int index)
    {
        var (block, words) = (_blocks[index], _text[index]);
        var length = (float)block.Text.Length;
        v.Add(MathF.Log(length + 1));
        v.Add(words.Words);
        v.Add(words.Words == 0 ? 0 : words.Letters / (float)words.Words);
        v.Add(block.LinkCharacters / length);
        v.Add(block.StrongCharacters / length);
        v.Add(words.Commas);
        v.Add(words.Sentences);
        v.Add(words.Commas / length * 100);
        v.Add(words.Digits / length);
        v.Add(words.Words == 0 ? 0 : words.Capitalised / (float)words.Words);
        v.Add(words.Words == 0 ? 0 : words.Short / (float)words.Words);
        v.Add(words.Capitals / length);
        v.Add(words.EndsSentence ? 1 : 0);
        v.Add(words.EndsColon ? 1 : 0);
        v.Add(words.StartsLower ? 1 : 0);
        v.Add(words.HasBar ? 1 : 0);
        v.Add(words.HasCopyright ? 1 : 0);
        v.Add(words.HasAddress ? 1 : 0);
        v.Add(words.HasYear ? 1 : 0);
        v.Add(words.HasClock ? 1 : 0);
        v.Add(words.Quotes);
        v.Add(words.Cue);
        v.Add(words.CuesWithin);
        v.Add(words.CuesWithin / length * 100);
        v.Add(words.HasCredit ? 1 : 0);
        v.Add(words.IsByline ? 1 : 0);
        v.Add(Math.Min(_repeats[block.Text], 5));
        v.Add(block.IsHidden ? 1 : 0);
        v.Add(block.Text.Count(static letter => letter == '\n'));
        v.Add(ShareOf(_titleWords, words.Set));
        v.Add(_bodyShingles.Count == 0 ? -1 : Coverage(block.Text));
    }

    /// <summary>Whom the block and what is around it speak to, and under which heading it stands.</summary>
    private void DescribeAddress(List<float> v, int index, Block block)
    {
        var (words, length) = (_text[index], (float)block.Text.Length);
        v.AddRange([words.Pleas, words.Pleas / length * 100, words.Telling, words.EndsAsCredit ? 1 : 0, words.HasLabel ? 1 : 0,
            words.IsMetadata ? 1 : 0, words.IsOfComments ? 1 : 0]);
        v.Add(index > 0 ? _text[index - 1].Pleas : -1);
        v.Add(index + 1 < _blocks.Count ? _text[index + 1].Pleas : -1);
        var node = block.Container;
        for (var level = 0; level < 3; level++)
        {
            node = Math.Max(0, _page[node].Parent);
            v.Add(_pleas.GetValueOrDefault(node) / (float)Math.Max(1, _shape.TextIn(node)) * 100);
        }
        var heading = _headings[index];
        v.Add(heading < 0 ? -1 : Math.Min(index - heading, 50));
        v.Add(heading < 0 ? -1 : _text[heading].Cue);
        v.Add(heading < 0 ? -1 : _text[heading].Pleas);
        v.Add(heading < 0 ? -1 : KindOf(_page[_blocks[heading].Container].Tag));
        v.Add(heading < 0 ? -1 : _blocks[heading].LinkCharacters / (float)_blocks[heading].Text.Length);
        v.Add(heading < 0 ? -1 : heading - _firstHeading);
        var (comments, near) = (0, 0);
        for (var i = Math.Max(0, index - 6); i <= Math.Min(_blocks.Count - 1, index + 6); i++)
        {
            comments += _text[i].IsOfComments ? 1 : 0;
            near++;
        }
        v.Add(comments / (float)near);
    }

    /// <summary>For each block the heading that it stands under: the last one before it; -1 if there is none.</summary>
    private int[] Headings()
    {
        var headings = new int[_blocks.Count];
        var last = -1;
        for (var i = 0; i < _blocks.Count; i++)
        {
            headings[i] = last;
            if (Tags.IsHeading(_page[_blocks[i].Container].Tag))
                last = i;
        }
        return headings;
    }

    private Dictionary<int, int> PleasByElement()
    {
        var pleas = new Dictionary<int, int>();
        for (var i = 0; i < _blocks.Count; i++)
        {
            var node = _blocks[i].Container;
            for (var level = 0; _text[i].Pleas > 0 && level < 4 && node >= 0; level++, node = _page[node].Parent)
                pleas[node] = pleas.GetValueOrDefault(node) + _text[i].Pleas;
        }
        return pleas;
    }

    private void DescribeNeighbour(List<float> v, int index, int other)
    {
        if (other < 0 || other >= _blocks.Count)
        {
            v.AddRange([-1, -1, -1, -1, -1]);
            return;
        }
        var block = _blocks[other];
        v.Add(MathF.Log(block.Text.Length + 1));
        v.Add(block.LinkCharacters / (float)block.Text.Length);
        v.Add(_text[other].EndsSentence ? 1 : 0);
        v.Add(_page[block.Container].Parent == _page[_blocks[index].Container].Parent ? 1 : 0);
        v.Add((float)KindOf(_page[block.Container].Tag));
    }

    private void DescribePlace(List<float> v, int index, Block block)
    {
        v.Add(index / (float)_blocks.Count);
        v.Add(_blocks.Count);
        v.Add(_shape.TextBefore(index));
        v.Add(_firstHeading < 0 ? -999 : Math.Clamp(index - _firstHeading, -100, 100));
        v.Add((float)KindOf(_page[block.Container].Tag));
        v.Add(_page[block.Container].Depth);
        v.Add(ImagesBetween(index - 1, index));
        v.Add(ImagesBetween(index, index + 1));
        _shape.Describe(v, index);
    }

    private void DescribeAncestors(List<float> v, Block block)
    {
        uint own = 0, near = 0, all = 0, ids = 0;
        int article = -1, main = -1, nav = -1, aside = -1, header = -1, footer = -1, form = -1, list = -1, table = -1, figure = -1,
        quote = -1, section = -1, details = -1;
        var distance = 0;
        for (var node = block.Container; node > 0; node = _page[node].Parent, distance++)
        {
            var bits = _shape.ClassesOf(node);
            own |= distance == 0 ? bits : 0;
            near |= distance is > 0 and <= 2 ? bits : 0;
            all |= bits;
            ids |= distance is > 2 and <= 4 ? bits : 0;
            switch (_page[node].Tag)
            {
                case Tag.Article: article = First(article, distance); break;
                case Tag.Main: main = First(main, distance); break;
                case Tag.Nav: nav = First(nav, distance); break;
                case Tag.Aside: aside = First(aside, distance); break;
                case Tag.Header: header = First(header, distance); break;
                case Tag.Footer: footer = First(footer, distance); break;
                case Tag.Form or Tag.Fieldset: form = First(form, distance); break;
                case Tag.Ul or Tag.Ol or Tag.Dl: list = First(list, distance); break;
                case Tag.Table: table = First(table, distance); break;
                case Tag.Figure: figure = First(figure, distance); break;
                case Tag.Blockquote: quote = First(quote, distance); break;
                case Tag.Section: section = First(section, distance); break;
                case Tag.Details or Tag.Dialog: details = First(details, distance); break;
            }
        }
        v.AddRange([article, main, nav, aside, header, footer, form, list, table, figure, quote, section, details]);
        AddBits(v, own);
        AddBits(v, near);
        AddBits(v, ids);
        AddBits(v, all);

        static int First(int known, int found) => known < 0 ? found : known;
    }

    private int ImagesBetween(int index, int next)
    {
        var start = index < 0 ? 0 : _blocks[index].FirstNode;
        var end = next >= _blocks.Count ? _page.Count : _blocks[next].FirstNode;
        var images = 0;
        for (var i = start; i < end && images < 3; i++)
            images += _page[i].Tag is Tag.Img or Tag.Picture or Tag.Video or Tag.Iframe ? 1 : 0;
        return images;
    }

    private static void AddBits(List<float> v, uint bits)
    {
        for (var bit = 0; bit < ClassWords.Count; bit++)
            v.Add((bits >> bit) & 1);
    }

    private int FindHeading()
    {
        var (best, share) = (-1, 0.5f);
        for (var i = 0; i < _blocks.Count; i++)
            if (Tags.IsHeading(_page[_blocks[i].Container].Tag) && ShareOf(_titleWords, _text[i].Set) is var found && found > share)
                (best, share) = (i, found);
        for (var i = 0; best < 0 && i < _blocks.Count; i++)
            if (_page[_blocks[i].Container].Tag == Tag.H1)
                best = i;
        return best;
    }

    /// <summary>Kinds of container as one number, alike ones side by side.</summary>
    private static int KindOf(Tag tag) => tag switch
    {
        Tag.P => 0, Tag.Blockquote => 1, Tag.Pre => 2, Tag.H1 => 4, Tag.H2 => 5, Tag.H3 => 6, Tag.H4 => 7, Tag.H5 or Tag.H6 => 8,
        Tag.Div => 10, Tag.Section or Tag.Article or Tag.Main => 11, Tag.Body => 12, Tag.Header => 13, Tag.Li => 15, Tag.Dd or Tag.Dt => 16,
        Tag.Td or Tag.Th => 18, Tag.Figcaption or Tag.Figure or Tag.Caption => 20, Tag.Aside => 22, Tag.Nav => 23, Tag.Footer => 24,
        Tag.Form or Tag.Fieldset or Tag.Legend => 25, Tag.Address => 26,
        _ => 14,
    };

    private static float ShareOf(HashSet<string> title, HashSet<string> words)
    {
        if (title.Count == 0 || words.Count == 0 || words.Count > 60)
            return 0;
        var both = words.Count(title.Contains);
        return 2f * both / (title.Count + words.Count);
    }

    private float Coverage(string text)
    {
        var own = Shingles(text);
        return own.Count == 0 ? 0 : own.Count(_bodyShingles.Contains) / (float)own.Count;
    }

    private static HashSet<string> Shingles(string? text)
    {
        var shingles = new HashSet<string>();
        var words = text is null ? [] : BlockWords.WordsOf(text).Take(20_000).ToList();
        for (var i = 0; i + 2 < words.Count; i++)
            shingles.Add($"{words[i]} {words[i + 1]} {words[i + 2]}");
        return shingles;
    }
}
