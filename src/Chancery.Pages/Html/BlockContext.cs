namespace Chancery.Pages.Html;

/// <summary>The second look at each block: what the first look found of its neighbours and of the elements around it.</summary>
internal static class BlockContext
{
    public static List<float[]> Of(MarkupTree page, IReadOnlyList<Block> blocks, IReadOnlyList<float[]> first, float[] judged)
    {
        var holders = Holders(page, blocks, judged);
        var (total, found) = (0f, 0f);
        for (var i = 0; i < blocks.Count; i++)
        {
            total += blocks[i].Text.Length;
            found += blocks[i].Text.Length * judged[i];
        }
        var kinds = Kinds(page, blocks, judged);
        var result = new List<float[]>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var v = new List<float>(first[i].Length + 32);
            v.AddRange(first[i]);
            v.Add(judged[i]);
            for (var distance = 1; distance <= 4; distance++)
            {
                v.Add(At(i - distance));
                v.Add(At(i + distance));
            }
            v.Add(Window(i, 5));
            v.Add(Window(i, 12));
            var node = blocks[i].Container;
            for (var level = 0; level < 5; level++)
            {
                node = Math.Max(0, page[node].Parent);
                var (good, all) = holders.GetValueOrDefault(node);
                v.Add(all > 0 ? good / all : 0);
                v.Add(found > 0 ? good / found : 0);
            }
            v.Add(kinds[KindKey(page, blocks[i])].Good / kinds[KindKey(page, blocks[i])].All);
            v.Add(total > 0 ? found / total : 0);
            v.Add(MathF.Log(found + 1));
            v.Add(Reach(i, -1));
            v.Add(Reach(i, 1));
            result.Add([.. v]);
        }
        return result;

        float At(int index) => index < 0 || index >= judged.Length ? -1 : judged[index];

        float Window(int index, int width)
        {
            float sum = 0, weight = 0;
            for (var j = Math.Max(0, index - width); j <= Math.Min(judged.Length - 1, index + width); j++)
                if (j != index)
                {
                    sum += judged[j] * blocks[j].Text.Length;
                    weight += blocks[j].Text.Length;
                }
            return weight > 0 ? sum / weight : 0;
        }

        // Blocks to the nearest one that is surely text, up to 20.
        float Reach(int index, int step)
        {
            for (var distance = 1; distance <= 20; distance++)
            {
                var at = index + (step * distance);
                if (at < 0 || at >= judged.Length)
                    return 30;
                if (judged[at] > 0.7f && blocks[at].Text.Length > 60)
                    return distance;
            }
            return 21;
        }
    }

    private static Dictionary<int, (float Good, float All)> Holders(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged)
    {
        var holders = new Dictionary<int, (float Good, float All)>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var node = blocks[i].Container;
            for (var level = 0; level < 6 && node >= 0; level++, node = page[node].Parent)
            {
                var (good, all) = holders.GetValueOrDefault(node);
                holders[node] = (good + (judged[i] * blocks[i].Text.Length), all + blocks[i].Text.Length);
            }
        }
        return holders;
    }

    /// <summary>Blocks of one kind of element with one parent's class share their fate more often than not.</summary>
    private static Dictionary<string, (float Good, float All)> Kinds(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged)
    {
        var kinds = new Dictionary<string, (float Good, float All)>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var key = KindKey(page, blocks[i]);
            var (good, all) = kinds.GetValueOrDefault(key);
            kinds[key] = (good + (judged[i] * blocks[i].Text.Length), all + blocks[i].Text.Length);
        }
        return kinds;
    }

    internal static string KindKey(MarkupTree page, Block block)
    {
        page.TryAttribute(block.Container, "class", out var own);
        var parent = Math.Max(0, page[block.Container].Parent);
        page.TryAttribute(parent, "class", out var outer);
        return $"{page[block.Container].Tag}.{own}/{page[parent].Tag}.{outer}";
    }
}
