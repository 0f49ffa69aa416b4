using Chancery.Pages.Html;

namespace Chancery.Pages.PlainText;

/// <summary>Describes each line of a pasted text in numbers: its words, its neighbours, its place. The order is part of the trained model.</summary>
internal static class LineFeatures
{
    public static List<float[]> Of(IReadOnlyList<TextLine> lines)
    {
        var words = lines.Select(line => BlockWords.Of(line.Text)).ToArray();
        var repeats = lines.CountBy(line => line.Text).ToDictionary();
        var title = lines.Count > 0 ? BlockWords.WordsOf(lines[0].Text).ToHashSet() : [];
        var all = Math.Max(1f, lines.Sum(line => line.Text.Length));
        var longest = LongestRun(lines);
        var before = 0f;
        // The last line that announces a part of the page, and the first that announces its readers' comments.
        var (section, comments, commentsAt) = (-1, -1, 0f);
        var (talkBefore, talkAll) = (0, words.Count(one => one.IsOfComments));
        var vectors = new List<float[]>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var v = new List<float>(128);
            Words(v, lines[i].Text, words[i]);
            v.Add(Math.Min(repeats[lines[i].Text], 5));
            v.Add(Math.Min(lines[i].EmptyBefore, 4));
            v.Add(i + 1 < lines.Count ? Math.Min(lines[i + 1].EmptyBefore, 4) : 5);
            v.Add(i / (float)lines.Count);
            v.Add(lines.Count);
            v.Add(before / all);
            v.Add(i);
            v.Add(i < longest.Start ? longest.Start - i : i >= longest.End ? i - longest.End + 1 : 0);
            v.Add(Share(title, words[i].Set));
            for (var distance = 1; distance <= 4; distance++)
            {
                Neighbour(v, lines, words, i - distance);
                Neighbour(v, lines, words, i + distance);
            }
            v.Add(Mean(lines, i - 6, i));
            v.Add(Mean(lines, i + 1, i + 7));
            v.Add(Nearest(lines, words, i, -1));
            v.Add(Nearest(lines, words, i, 1));
            v.AddRange([words[i].Pleas, words[i].Pleas / (float)lines[i].Text.Length * 100, words[i].Telling, words[i].EndsAsCredit ? 1 : 0,
                words[i].HasLabel ? 1 : 0, words[i].IsMetadata ? 1 : 0, words[i].IsOfComments ? 1 : 0]);
            v.AddRange([i > 0 ? words[i - 1].Pleas : -1, i + 1 < lines.Count ? words[i + 1].Pleas : -1,
                i > 0 && words[i - 1].IsOfComments ? 1 : 0, i + 1 < lines.Count && words[i + 1].IsOfComments ? 1 : 0]);
            v.AddRange([Talk(words, i - 8, i), Talk(words, i + 1, i + 9), talkBefore / (float)(i + 1), talkAll - talkBefore]);
            v.AddRange([section < 0 ? -1 : Math.Min(i - section, 200), section < 0 ? 0 : words[section].Cue,
                comments < 0 ? -1 : Math.Min(i - comments, 200), comments < 0 ? -1 : before / all - commentsAt]);
            vectors.Add([.. v]);
            talkBefore += words[i].IsOfComments ? 1 : 0;
            if (lines[i].Text.Length < 60 && !words[i].EndsSentence && words[i].Cue > 0)
                section = i;
            if (comments < 0 && before > 0.1f * all && lines[i].Text.Length < 60 && words[i].Cue == 3)
                (comments, commentsAt) = (i, before / all);
            before += lines[i].Text.Length;
        }
        return vectors;
    }

    /// <summary>As a second look: what the first found around each line.</summary>
    public static List<float[]> WithContext(IReadOnlyList<TextLine> lines, IReadOnlyList<float[]> first, float[] judged)
    {
        var found = 0f;
        for (var i = 0; i < lines.Count; i++)
            found += judged[i] * lines[i].Text.Length;
        var before = 0f;
        var vectors = new List<float[]>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var v = new List<float>(first[i].Length + 24);
            v.AddRange(first[i]);
            v.Add(judged[i]);
            for (var distance = 1; distance <= 5; distance++)
            {
                v.Add(i >= distance ? judged[i - distance] : -1);
                v.Add(i + distance < lines.Count ? judged[i + distance] : -1);
            }
            v.Add(Window(lines, judged, i - 8, i));
            v.Add(Window(lines, judged, i + 1, i + 9));
            v.Add(Window(lines, judged, i - 20, i + 21));
            v.Add(found > 0 ? before / found : 0);
            v.Add(MathF.Log(found + 1));
            v.Add(Reach(lines, judged, i, -1));
            v.Add(Reach(lines, judged, i, 1));
            vectors.Add([.. v]);
            before += judged[i] * lines[i].Text.Length;
        }
        return vectors;
    }

    private static void Words(List<float> v, string text, BlockWords words)
    {
        var length = (float)text.Length;
        v.AddRange(
        [
            MathF.Log(length + 1), words.Words, words.Words == 0 ? 0 : words.Letters / (float)words.Words, words.Commas, words.Sentences,
            words.Commas / length * 100, words.Digits / length,
            words.Words == 0 ? 0 : words.Capitalised / (float)words.Words, words.Words == 0 ? 0 : words.Short / (float)words.Words,
            words.Capitals / length,
            words.EndsSentence ? 1 : 0, words.EndsColon ? 1 : 0, words.StartsLower ? 1 : 0, words.HasBar ? 1 : 0, words.HasCopyright ? 1 : 0,
            words.HasAddress ? 1 : 0, words.HasYear ? 1 : 0, words.HasClock ? 1 : 0,
            words.Quotes, words.Cue, words.CuesWithin, words.CuesWithin / length * 100, words.HasCredit ? 1 : 0, words.IsByline ? 1 : 0,
            text[0] is '"' or '“' or '„' or '«' or '»' ? 1 : 0,
            char.IsDigit(text[0]) ? 1 : 0, char.IsLetterOrDigit(text[0]) ? 0 : 1,
        ]);
    }

    private static float Talk(BlockWords[] words, int from, int to)
    {
        var count = 0;
        for (var i = Math.Max(0, from); i < Math.Min(words.Length, to); i++)
            count += words[i].IsOfComments ? 1 : 0;
        return count;
    }

    private static void Neighbour(List<float> v, IReadOnlyList<TextLine> lines, BlockWords[] words, int at)
    {
        if (at < 0 || at >= lines.Count)
        {
            v.AddRange([-1, -1, -1, -1, -1]);
            return;
        }
        v.AddRange([MathF.Log(lines[at].Text.Length + 1), words[at].EndsSentence ? 1 : 0, words[at].Cue,
            words[at].IsByline || words[at].HasYear ? 1 : 0, words[at].CuesWithin]);
    }

    /// <summary>The run of lines with most prose in it: prose counts for, short lines against.</summary>
    private static (int Start, int End) LongestRun(IReadOnlyList<TextLine> lines)
    {
        var (best, most, sum, start) = ((0, 0), 0, 0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var length = lines[i].Text.Length;
            sum += length > 80 ? Math.Min(length, 400) : -40;
            if (sum <= 0)
                (sum, start) = (0, i + 1);
            else if (sum > most)
                (best, most) = ((start, i + 1), sum);
        }
        return best;
    }

    private static float Mean(IReadOnlyList<TextLine> lines, int from, int to)
    {
        var (sum, count) = (0f, 0);
        for (var i = Math.Max(0, from); i < Math.Min(lines.Count, to); i++, count++)
            sum += lines[i].Text.Length;
        return count == 0 ? 0 : sum / count;
    }

    private static float Nearest(IReadOnlyList<TextLine> lines, BlockWords[] words, int index, int step)
    {
        for (var distance = 1; distance <= 20; distance++)
        {
            var at = index + (step * distance);
            if (at < 0 || at >= lines.Count)
                return 30;
            if (lines[at].Text.Length > 100 && words[at].EndsSentence)
                return distance;
        }
        return 21;
    }

    private static float Window(IReadOnlyList<TextLine> lines, float[] judged, int from, int to)
    {
        var (sum, weight) = (0f, 0f);
        for (var i = Math.Max(0, from); i < Math.Min(lines.Count, to); i++)
        {
            sum += judged[i] * lines[i].Text.Length;
            weight += lines[i].Text.Length;
        }
        return weight > 0 ? sum / weight : 0;
    }

    private static float Reach(IReadOnlyList<TextLine> lines, float[] judged, int index, int step)
    {
        for (var distance = 1; distance <= 20; distance++)
        {
            var at = index + (step * distance);
            if (at < 0 || at >= lines.Count)
                return 30;
            if (judged[at] > 0.7f && lines[at].Text.Length > 60)
                return distance;
        }
        return 21;
    }

    private static float Share(HashSet<string> title, HashSet<string> words)
    {
        if (title.Count == 0 || words.Count == 0)
            return 0;
        return 2f * words.Count(title.Contains) / (title.Count + words.Count);
    }
}
