using System.Text;

namespace Chancery.Language.Conllu;

/// <summary>Writes CoNLL-U, with entities as "NER=" in the last column.</summary>
public static class ConlluWriter
{
    /// <param name="newParagraph">Puts "# newpar" before the sentence.</param>
    public static void Write(TextWriter writer, Sentence sentence, string text, int number, bool newParagraph = false)
    {
        if (newParagraph) writer.Write("# newpar\n");
        writer.Write($"# sent_id = {number}\n# text = {OneLine(sentence.Span.In(text))}\n");
        var next = 0;
        foreach (var token in sentence.Tokens)
        {
            if (next < sentence.Multiword.Length && sentence.Multiword[next].FirstId == token.Id)
            {
                var multiword = sentence.Multiword[next++];
                var space = sentence[multiword.LastId].SpaceAfter ? "_" : "SpaceAfter=No";
                writer.Write($"{multiword.FirstId}-{multiword.LastId}\t{OneLine(multiword.Form)}\t_\t_\t_\t_\t_\t_\t_\t{space}\n");
            }
            var inside = next > 0 && token.Id <= sentence.Multiword[next - 1].LastId;
            writer.Write($"{token.Id}\t{OneLine(token.Form)}\t{OneLine(token.Lemma)}\t{token.Upos}\t{Mark(token.Xpos)}\t{Mark(token.Feats)}\t");
            writer.Write($"{token.Head}\t{token.Deprel}\t_\t{Misc(token, inside)}\n");
        }
        writer.Write('\n');
    }

    private static string Misc(Token token, bool insideMultiword)
    {
        var entity = token.EntityTag == "O" ? "" : "NER=" + token.EntityTag;
        var space = token.SpaceAfter || insideMultiword ? "" : "SpaceAfter=No";
        return entity.Length + space.Length == 0 ? "_" : entity.Length == 0 ? space : space.Length == 0 ? entity : entity + "|" + space;
    }

    private static string Mark(string value) => value.Length == 0 ? "_" : value;

    /// <summary>Tabs and line ends would break the columns; they stand as blanks.</summary>
    private static string OneLine(string value)
    {
        if (value.Length == 0) return "_";
        if (value.AsSpan().IndexOfAny("\t\r\n\u0085\u2028\u2029\v\f") < 0) return value;
        var clean = new StringBuilder(value.Length);
        foreach (var c in value) clean.Append(c is '\t' or '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f' ? ' ' : c);
        return clean.ToString();
    }
}
