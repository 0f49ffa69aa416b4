using System.Collections.Immutable;
using System.IO.Compression;
using Chancery.Language.Lemmas;
using Chancery.Language.Learning;
using Chancery.Language.Parsing;
using Chancery.Language.Segmentation;
using Chancery.Language.Tagging;

namespace Chancery.Language;

/// <summary>From English text to sentences with tags, lemmas and trees. Immutable after loading: one instance serves all threads.</summary>
public sealed class Pipeline
{
    private const string DefaultModel = "Chancery.Language.english.model";
    private static readonly Lazy<Pipeline> Default = new(() =>
    {
        using var stream = typeof(Pipeline).Assembly.GetManifestResourceStream(DefaultModel)
            ?? throw new InvalidDataException($"the assembly was built without its model, {DefaultModel}");
        return Read(stream, DefaultModel);
    });

    private readonly Tagger _tagger;
    private readonly Lemmatiser _lemmatiser;
    private readonly Parser _parser;

    private Pipeline(Tagger tagger, Lemmatiser lemmatiser, Parser parser) => (_tagger, _lemmatiser, _parser) = (tagger, lemmatiser, parser);

    /// <summary>The model that comes with the library. Read once, at the first call.</summary>
    public static Pipeline Load() => Default.Value;

    /// <summary>A model that was trained by oneself.</summary>
    /// <exception cref="InvalidDataException">The file is not a model of this version.</exception>
    public static Pipeline Load(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Sentences in the order of the text. Empty lines always end a sentence; single line ends need not.</summary>
    public ImmutableArray<Sentence> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Segmenter.Split(text).Select(Analyse)];
    }

    /// <summary>Tags and parses words that are already cut; what the tokens say beside their forms is not looked at.</summary>
    public Document Reanalyse(Document document) =>
        new(document.Text, [.. document.Sentences.Select(s => Analyse(SegmentedSentence.Of(s)))]);

    private Sentence Analyse(SegmentedSentence sentence)
    {
        var words = sentence.Words;
        var hashes = Array.ConvertAll(words, w => TagFeatures.Of(w.Form));
        var tags = _tagger.Tag(hashes);
        var state = new ArcHybrid();
        _parser.Parse(state, Parser.Words(hashes, Array.ConvertAll(tags, t => Parser.TagHash(_tagger[t]))));
        var tokens = ImmutableArray.CreateBuilder<Token>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var tag = _tagger[tags[i]];
            var lemma = _lemmatiser.Find(words[i].Form, Lemmatiser.Tag(tag.Upos, tag.Xpos));
            var head = state.Heads[i + 1];
            tokens.Add(new(i + 1, words[i].Span, words[i].Form, lemma, tag.Upos, tag.Xpos, tag.Feats, head,
                head == 0 ? "root" : _parser.Relation(state.Labels[i + 1])) { SpaceAfter = words[i].SpaceAfter });
        }
        return new(sentence.Span, tokens.MoveToImmutable(), [.. sentence.Multiword]);
    }

    internal static ReadOnlySpan<byte> Magic => "CHANCERY-LANGUAGE-1\n"u8;

    private static Pipeline Read(Stream stream, string name)
    {
        Span<byte> magic = stackalloc byte[Magic.Length];
        if (stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.SequenceEqual(Magic))
            throw new InvalidDataException($"{name}: not a model of this version; make one with 'chancery train'");
        try
        {
            using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16));
            return new(Tagger.Read(reader), Lemmatiser.Read(reader), Parser.Read(reader));
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{name}: the model is damaged", e);
        }
    }
}
