using System.Collections.Immutable;
using Chancery.Language.Lemmas;
using Chancery.Language.Names;
using Chancery.Language.Neural;
using Chancery.Language.Parsing;
using Chancery.Language.Segmentation;

namespace Chancery.Language;

/// <summary>From English text to sentences with tags, lemmas, trees and named entities. Immutable after loading: one instance serves all threads.</summary>
public sealed class Pipeline
{
    private const string DefaultModel = "Chancery.Language.english.model";

    /// <summary>So many words go through the network together; more make it faster, up to a point.</summary>
    private const int WordsTogether = 1000;

    /// <summary>Words that may stand in one tree: time and memory grow with the square of it.</summary>
    private const int LongestTogether = 512;

    private static readonly Lazy<Pipeline> Default = new(() =>
    {
        using var stream = typeof(Pipeline).Assembly.GetManifestResourceStream(DefaultModel)
            ?? throw new InvalidDataException($"the assembly was built without its model, {DefaultModel}");
        return new(ModelFile.Read(stream, DefaultModel));
    });

    private readonly Model _model;
    private readonly NetworkReader _reader;
    private readonly NameAgreement _agreement;
    private readonly TagAgreement _tagAgreement;
    private readonly NamesOfText _namesOfText;
    private readonly ModalNames _modals;
    private readonly Attachments _attachments;
    private readonly LemmaCache _lemmas;
    private readonly int _joint, _rest;

    private Pipeline(Model model)
    {
        _model = model;
        _lemmas = new(model.Lemmatiser.Knowing(model.Numbers()), Array.ConvertAll(model.Tags, t => Lemmatiser.Tag(t.Upos, t.Xpos)));
        _joint = Math.Max(0, Array.IndexOf(model.Relations, "parataxis"));
        _rest = Array.IndexOf(model.Relations, "goeswith");
        _reader = model.Reader();
        _agreement = new(model.Entities);
        _tagAgreement = new(new(model.Tags));
        _namesOfText = new(model.Entities, model.Numbers(), NameLists.Known);
        _modals = new(model.Tags, model.Relations, model.Entities);
        _attachments = new(model.Tags, model.Relations);
    }

    /// <summary>The model that comes with the library. Read once, at the first call.</summary>
    public static Pipeline Load() => Default.Value;

    /// <summary>A model that was trained by oneself.</summary>
    /// <exception cref="InvalidDataException">The file is not a model of this version.</exception>
    public static Pipeline Load(string path)
    {
        using var stream = File.OpenRead(path);
        return new(ModelFile.Read(stream, path));
    }

    /// <summary>Sentences in the order of the text. Empty lines always end a sentence; single line ends need not.</summary>
    public ImmutableArray<Sentence> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = _model.Segmenter.Split(text);
        return Analyse(sentences, [sentences.Count]);
    }

    /// <summary>As <see cref="Read(string)"/> for each of many texts, in order; short ones go through the network together, which is faster.</summary>
    public IEnumerable<ImmutableArray<Sentence>> ReadMany(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var (sentences, counts, words) = (new List<SegmentedSentence>(), new List<int>(), 0);
        foreach (var text in texts)
        {
            var split = _model.Segmenter.Split(text);
            sentences.AddRange(split);
            counts.Add(split.Count);
            words += split.Sum(s => s.Words.Length);
            if (words < WordsTogether) continue;
            foreach (var read in Parts(Analyse(sentences, counts), counts)) yield return read;
            sentences.Clear();
            counts.Clear();
            words = 0;
        }
        foreach (var read in Parts(Analyse(sentences, counts), counts)) yield return read;
    }

    private static IEnumerable<ImmutableArray<Sentence>> Parts(ImmutableArray<Sentence> sentences, List<int> counts)
    {
        var from = 0;
        foreach (var count in counts)
        {
            yield return sentences.Slice(from, count);
            from += count;
        }
    }

    /// <summary>Tags and parses words that are already cut; what the tokens say beside their forms is not looked at.</summary>
    public Document Reanalyse(Document document)
    {
        int[] ends = [.. document.Starts.Where(s => s > 0), document.Sentences.Length];
        return document with
        {
            Sentences = Analyse([.. document.Sentences.Select(SegmentedSentence.Of)], [.. ends.Select((e, i) => i == 0 ? e : e - ends[i - 1])]),
        };
    }

    /// <param name="texts">How many of the sentences are of the first text, of the second and so on.</param>
    private ImmutableArray<Sentence> Analyse(List<SegmentedSentence> sentences, List<int> texts)
    {
        var analyses = new List<Analysis>(sentences.Count);
        for (var from = 0; from < sentences.Count;)
        {
            var (to, words) = (from, 0);
            while (to < sentences.Count && (to == from || words + sentences[to].Words.Length <= WordsTogether)) words += sentences[to++].Words.Length;
            // A given sentence may be of any length; beyond the bound its pieces are read apart and joined.
            var pieces = new List<string[]>();
            for (var i = from; i < to; i++) pieces.AddRange(sentences[i].Words.Select(w => w.Form).Chunk(LongestTogether));
            var (read, next) = (_reader.Read(pieces), 0);
            for (var i = from; i < to; i++)
            {
                var count = (sentences[i].Words.Length + LongestTogether - 1) / LongestTogether;
                var analysis = Analysis.Join(read.AsSpan(next, count), _joint);
                analyses.Add(_model.Opinions?.Weigh(Array.ConvertAll(sentences[i].Words, w => w.Form), analysis) ?? analysis);
                next += count;
            }
            from = to;
        }
        var (result, first) = (ImmutableArray.CreateBuilder<Sentence>(sentences.Count), 0);
        foreach (var count in texts)
        {
            var text = Enumerable.Range(first, count)
                .Select(i => ((IReadOnlyList<string>)Array.ConvertAll(sentences[i].Words, w => w.Form), analyses[i])).ToList();
            text = [.. text.Zip(_tagAgreement.Agree(text), (t, a) => (t.Item1, a))];
            text = [.. text.Zip(_namesOfText.Settle(text), (t, a) => (t.Item1, a))];
            foreach (var agreed in _agreement.Agree(text)) result.Add(Sentence(sentences[first++], agreed));
        }
        return result.MoveToImmutable();
    }

    private Sentence Sentence(SegmentedSentence sentence, Analysis analysis)
    {
        var words = sentence.Words;
        var forms = Array.ConvertAll(words, w => w.Form);
        analysis = _attachments.Mend(forms, _modals.Mend(forms, analysis));
        var names = Array.ConvertAll(analysis.Entities, e => _model.Entities[e]);
        new NameShapes(forms, names, Free, Possesses, NameLists.Known).Mend();
        var tokens = ImmutableArray.CreateBuilder<Token>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var tag = _model.Tags[analysis.Tags[i]];
            // The rest of a word that was written in pieces has no lemma of its own.
            var lemma = analysis.Relations[i] == _rest ? "_" : IsPerfect(i) ? "have" : _lemmas.Find(words[i].Form, analysis.Tags[i]);
            tokens.Add(new(i + 1, words[i].Span, words[i].Form, lemma, tag.Upos, tag.Xpos, tag.Feats, analysis.Heads[i],
                _model.Relations[analysis.Relations[i]], names[i]) { SpaceAfter = words[i].SpaceAfter });
        }
        return new(sentence.Span, tokens.MoveToImmutable(), [.. sentence.Multiword]);

        bool Free(int i) => words[i].SpaceAfter && (i == 0 || words[i - 1].SpaceAfter);
        bool Possesses(int i) => analysis.Heads[i] is > 0 and var h && _model.Relations[analysis.Relations[h - 1]] is "nmod:poss" or "conj"
            || _model.Relations[analysis.Relations[i]] != "case";

        // "She's gone": an auxiliary, though not of the passive, whose verb is a participle of the past, has what it is short for.
        bool IsPerfect(int i)
        {
            if (forms[i] is not ("'s" or "’s") || _model.Tags[analysis.Tags[i]] is not { Upos: "AUX", Xpos: "VBZ" }
                || _model.Relations[analysis.Relations[i]] != "aux") return false;
            var verb = i + 1;
            while (verb < forms.Length && _model.Tags[analysis.Tags[verb]].Upos is not ("VERB" or "AUX")) verb++;
            return verb < forms.Length && _model.Tags[analysis.Tags[verb]].Xpos == "VBN";
        }
    }
}
