using System.Collections.Immutable;
using System.Text;
using Chancery.Language;
using Chancery.Language.Conllu;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Entities;

/// <summary>Sentences with hand-checked trees from gold/entities.conllu, so that a retrained parser breaks no test of a rule.</summary>
internal static class GoldSentences
{
    private static readonly Dictionary<string, string> Blocks = Read();

    /// <summary>A text made of sentences that the file holds one after another.</summary>
    public static Document Document(string text)
    {
        var conllu = new StringBuilder();
        for (var rest = text; rest.Length > 0;)
        {
            var sentence = Blocks.Keys.Where(s => rest.StartsWith(s, StringComparison.Ordinal)).MaxBy(s => s.Length)
                ?? throw new KeyNotFoundException($"gold/entities.conllu has no tree for '{rest}'; parse it, check it and add it.");
            conllu.Append(Blocks[sentence]).Append('\n');
            rest = rest[sentence.Length..].TrimStart();
        }
        return ConlluReader.Read(new StringReader(conllu.ToString()));
    }

    private static Dictionary<string, string> Read()
    {
        var blocks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var block in File.ReadAllText(Repository.Path("gold", "entities.conllu")).Replace("\r", "")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var text = block.Split('\n').First(l => l.StartsWith("# text = ", StringComparison.Ordinal));
            blocks[text["# text = ".Length..]] = block + "\n";
        }
        return blocks;
    }
}
