using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Chancery.Lexicon;

/// <summary>Reads lexicon/acts/*.yaml with YAML's event parser (no reflection), and reports faults as file(line,column).</summary>
internal sealed class ActReader
{
    private readonly Dictionary<string, WordSet> _classes = [];
    private readonly Dictionary<string, SupportKind> _support = [];
    private readonly List<ActRow> _rows = [];
    private readonly List<LexiconError> _errors = [];
    private string _file = "";

    public static ActLexicon Read(LexiconFiles files)
    {
        var reader = new ActReader();
        // Classes first: rows in any file may name them.
        var paths = files.Under("acts", ".yaml").OrderBy(p => p != "acts/classes.yaml").ThenBy(p => p, StringComparer.Ordinal);
        foreach (var path in paths) reader.ReadFile(path, files.Read(path));
        if (reader._errors.Count > 0) throw new LexiconException([.. reader._errors.Order()]);
        return new([.. reader._rows], reader._support, reader._classes);
    }

    private void ReadFile(string path, byte[] bytes)
    {
        _file = path;
        try
        {
            var parser = new Parser(new StringReader(Encoding.UTF8.GetString(bytes)));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return;
            parser.Consume<DocumentStart>();
            parser.Consume<MappingStart>();
            string? type = null;
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                switch (key.Value)
                {
                    case "type": type = parser.Consume<Scalar>().Value; break;
                    case "classes": ReadClasses(parser); break;
                    case "support": ReadSupport(parser); break;
                    case "rows": ReadRows(parser, type); break;
                    default:
                        Report(key, "LEX020", $"unknown key '{key.Value}'; a file has type, rows, classes or support");
                        parser.SkipThisAndNestedEvents();
                        break;
                }
            }
        }
        catch (YamlException e)
        {
            _errors.Add(new(path, (int)e.Start.Line, (int)e.Start.Column, "LEX021", $"no valid YAML: {e.Message}"));
        }
    }

    private void ReadClasses(IParser parser)
    {
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = parser.Consume<Scalar>().Value;
            _classes[name] = Words(parser);
        }
    }

    private void ReadSupport(IParser parser)
    {
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = parser.Consume<Scalar>();
            if (!Enum.TryParse<SupportKind>(name.Value, true, out var kind))
                Report(name, "LEX022", $"'{name.Value}' is no kind of support; write perform, undergo or happen");
            foreach (var verb in List(parser)) _support[verb] = _support.GetValueOrDefault(verb) | kind;
        }
    }

    private void ReadRows(IParser parser, string? type)
    {
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            var start = parser.Consume<MappingStart>();
            var row = new ActRow("", type, $"{_file}:{start.Start.Line}");
            while (!parser.TryConsume<MappingEnd>(out _)) row = Field(row, parser.Consume<Scalar>(), parser);
            if (row.Name.Length == 0) _errors.Add(new(_file, (int)start.Start.Line, (int)start.Start.Column, "LEX023", "the row has no id"));
            _rows.Add(row);
        }
    }

    private ActRow Field(ActRow row, Scalar key, IParser parser) => key.Value switch
    {
        "id" => row with { Name = $"{_file[..^".yaml".Length]}#{parser.Consume<Scalar>().Value}" },
        "type" => row with { Type = parser.Consume<Scalar>().Value },
        "verbs" => row with { Verbs = List(parser) },
        "nouns" => row with { Nouns = List(parser) },
        "adjectives" => row with { Adjectives = List(parser) },
        "excludes" => row with { Excludes = Flag(parser) },
        "object" => row with { Object = Words(parser) },
        "unless-object" => row with { UnlessObject = Words(parser) },
        "subject" => row with { Subject = Words(parser) },
        "unless-subject" => row with { UnlessSubject = Words(parser) },
        "modifier" => row with { Modifier = Words(parser) },
        "unless-modifier" => row with { UnlessModifier = Words(parser) },
        "near" => row with { Near = Words(parser) },
        "unless-near" => row with { UnlessNear = Words(parser) },
        "sentence" => row with { Sentence = Words(parser) },
        "needs" => row with { Needs = List(parser) },
        "unless-has" => row with { UnlessHas = List(parser) },
        "actor" => row with { Actor = List(parser) },
        "recipient" => List(parser) is var roles && roles.IsEmpty ? row with { NoRecipient = true } : row with { Recipient = roles },
        "content" => row with { Content = List(parser) },
        "embeds" => row with { Embeds = Status(parser) },
        "status" => row with { Status = Status(parser) },
        "mode" => row with { Modes = List(parser) },
        "contexts" => row with { Contexts = List(parser) },
        "symmetric" => row with { Symmetric = Flag(parser) },
        "said" => row with { Said = Flag(parser) },
        "domestic" => row with { Domestic = Flag(parser) },
        "abroad" => row with { Abroad = Flag(parser) },
        "directed" => row with { Directed = Flag(parser) },
        "weight" => row with { Weight = double.Parse(parser.Consume<Scalar>().Value, CultureInfo.InvariantCulture) },
        "yes" => row with { Yes = List(parser) },
        "no" => row with { No = List(parser) },
        "because" => row with { Because = parser.Consume<Scalar>().Value },
        _ => Unknown(row, key, parser),
    };

    private ActRow Unknown(ActRow row, Scalar key, IParser parser)
    {
        Report(key, "LEX024", $"unknown key '{key.Value}' in a row; lexicon/acts/README.md lists the keys");
        parser.SkipThisAndNestedEvents();
        return row;
    }

    private static bool Flag(IParser parser) => parser.Consume<Scalar>().Value == "true";

    private Embedding Status(IParser parser)
    {
        var value = parser.Consume<Scalar>();
        if (Enum.TryParse<Embedding>(value.Value, true, out var status)) return status;
        Report(value, "LEX025", $"'{value.Value}' is no status; write one of {string.Join(", ", Enum.GetNames<Embedding>()).ToLowerInvariant()}");
        return Embedding.Pass;
    }

    /// <summary>A list, or a single value that stands for a list of one.</summary>
    private static ImmutableArray<string> List(IParser parser)
    {
        if (parser.TryConsume<Scalar>(out var one)) return [one.Value];
        var list = ImmutableArray.CreateBuilder<string>();
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _)) list.Add(parser.Consume<Scalar>().Value);
        return list.ToImmutable();
    }

    /// <summary>Lemmas, and names of classes with '@' before them.</summary>
    private WordSet Words(IParser parser)
    {
        var at = parser.Current!;
        var lemmas = new HashSet<string>();
        foreach (var word in List(parser))
        {
            if (!word.StartsWith('@') || word is WordSet.AnyName or WordSet.AnyPlace) lemmas.Add(word);
            else if (_classes.TryGetValue(word[1..], out var words)) lemmas.UnionWith(words.Lemmas);
            else Report(at, "LEX026", $"there is no class '{word}' in acts/classes.yaml");
        }
        return new(lemmas);
    }

    private void Report(ParsingEvent at, string code, string what) =>
        _errors.Add(new(_file, (int)at.Start.Line, (int)at.Start.Column, code, what));
}
