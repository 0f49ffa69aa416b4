using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Chancery.Language.Conllu;

/// <summary>Reads CoNLL-U. The text is put together again from the forms, the SpaceAfter marks and the "# newpar" lines.</summary>
public static class ConlluReader
{
    /// <summary>All sentences as one document. Empty nodes (ids such as 8.1) are skipped; entities are taken from "NER=" or from "Entity=" mentions
    /// in the last column.</summary>
    /// <exception cref="InvalidDataException">A line is not CoNLL-U; the message ends with its number.</exception>
    public static Document Read(TextReader reader)
    {
        var text = new StringBuilder();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var block = new List<(int Line, string[] Columns)>();
        var starts = ImmutableArray.CreateBuilder<int>();
        var (number, space, paragraph) = (0, true, false);
        while (true)
        {
            var line = reader.ReadLine();
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (block.Count > 0)
                {
                    if (text.Length > 0) text.Append(paragraph ? "\n\n" : space ? " " : "");
                    sentences.Add(ReadSentence(block, text, out space));
                    block.Clear();
                    paragraph = false;
                }
                if (line is null) break;
            }
            else if (line[0] == '#')
            {
                if (block.Count == 0 && (line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal)))
                    paragraph = true;
                if (block.Count == 0 && line.StartsWith("# newdoc", StringComparison.Ordinal)) starts.Add(sentences.Count);
            }
            else
            {
                var columns = line.Split('\t');
                if (columns.Length != 10) throw new InvalidDataException($"{columns.Length} columns where CoNLL-U has 10, line {number}");
                if (columns[1].Length == 0) throw new InvalidDataException($"a word without letters, line {number}");
                block.Add((number, columns));
            }
        }
        return new Document(text.ToString(), sentences.ToImmutable()) { Starts = starts.ToImmutable() };
    }

    private static Sentence ReadSentence(List<(int Line, string[] Columns)> block, StringBuilder text, out bool space)
    {
        var start = text.Length;
        var tokens = ImmutableArray.CreateBuilder<Token>(block.Count);
        var multiword = ImmutableArray.CreateBuilder<MultiwordToken>();
        var (multiwordEnd, wordAt) = (0, 0);
        space = true;
        foreach (var (line, columns) in block)
        {
            var id = columns[0];
            if (id.Contains('.')) continue;
            var spaceAfter = !columns[9].Split('|').Contains("SpaceAfter=No");
            var form = columns[1];
            if (id.IndexOf('-') is var dash and > 0)
            {
                var first = Number(id[..dash], line);
                multiwordEnd = Number(id[(dash + 1)..], line);
                wordAt = Begin(text, start, space);
                multiword.Add(new(first, multiwordEnd, new(wordAt, wordAt + form.Length), form));
                text.Append(form);
                space = spaceAfter;
                continue;
            }
            var number = Number(id, line);
            if (number != tokens.Count + 1) throw new InvalidDataException($"id {id} where {tokens.Count + 1} was expected, line {line}");
            TextSpan span;
            if (number <= multiwordEnd)
            {
                // The words of a multiword token divide its span; the last one takes what is left.
                var whole = multiword[^1].Span;
                var end = number == multiwordEnd ? whole.End : Math.Min(whole.End, wordAt + form.Length);
                span = new(Math.Min(wordAt, whole.End), end);
                wordAt = end;
                spaceAfter = number == multiwordEnd && space;
            }
            else
            {
                var at = Begin(text, start, space);
                text.Append(form);
                span = new(at, at + form.Length);
                space = spaceAfter;
            }
            var head = columns[6] == "_" ? 0 : Number(columns[6], line);
            tokens.Add(new(number, span, form, columns[2], columns[3], Blank(columns[4]), Blank(columns[5]), head, columns[7], Entity(columns[9]))
            { SpaceAfter = spaceAfter });
        }
        AddNamedMentions(block, tokens);
        var count = tokens.Count;
        if (tokens.FirstOrDefault(t => t.Head > count) is { } outside)
            throw new InvalidDataException($"head {outside.Head} in a sentence of {count} words, line {block[0].Line}");
        return new(new(start, text.Length), tokens.ToImmutable(), multiword.ToImmutable());
    }

    private static void AddNamedMentions(List<(int Line, string[] Columns)> block, ImmutableArray<Token>.Builder tokens)
    {
        if (!block.Any(b => NamedMentions.Is(b.Columns[9]))) return;
        var words = block.Where(b => b.Columns[0].AsSpan().IndexOfAny('.', '-') < 0).Select(b => (b.Columns[1], b.Columns[3], b.Columns[9])).ToList();
        var tags = new NamedMentions().Tags(words);
        for (var i = 0; i < tokens.Count; i++) tokens[i] = tokens[i] with { EntityTag = tags[i] };
    }

    private static int Begin(StringBuilder text, int sentenceStart, bool space)
    {
        if (space && text.Length > sentenceStart) text.Append(' ');
        return text.Length;
    }

    private static string Blank(string column) => column == "_" ? "" : column;

    private static string Entity(string misc)
    {
        foreach (var part in misc.Split('|'))
        {
            if (part.StartsWith("NER=", StringComparison.Ordinal)) return part[4..];
        }
        return "O";
    }

    private static int Number(string digits, int line) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : throw new InvalidDataException($"'{digits}' is not a number, line {line}");
}
