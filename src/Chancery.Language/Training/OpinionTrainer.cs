using Chancery.Language.Names;
using Chancery.Language.Neural;
using Chancery.Language.Tagging;
using Chancery.Language.Training.Neural;

namespace Chancery.Language.Training;

/// <summary>Learns the second opinions from the gold sentences; they see nothing of the network but which words are alike to it.</summary>
internal static class OpinionTrainer
{
    private const int WideGroups = 150, NarrowGroups = 800, GroupPasses = 12;

    /// <param name="hasNames">Whether a sentence was annotated for names as such.</param>
    /// <param name="named">Sentences in which only names were annotated.</param>
    public static Opinions Train(
        IReadOnlyList<Sentence> trees, Func<Sentence, bool> hasNames, IReadOnlyList<Sentence> named, TrainingData data, Matrix vectors, int seed,
        IProgress<string>? progress)
    {
        var random = new Random(seed);
        ushort[] wide = WordGroups.Of(vectors, WideGroups, GroupPasses, random), narrow = WordGroups.Of(vectors, NarrowGroups, GroupPasses, random);
        (ushort, ushort)[] groups = [.. wide.Zip(narrow)];
        var examples = trees.Where(s => s.Tokens.Length > 0).Select(s => Described(s, data, groups, hasNames(s))).ToList();
        var parts = PartTrainer.Train(examples, data.TagSets, random, progress);
        var names = examples.Where(e => e.Names is not null).Concat(named.Where(s => s.Tokens.Length > 0).Select(s => Described(s, data, groups, true)));
        return new(groups, data.Words, parts, NameFieldTrainer.Train([.. names], TrainingData.Entities, new(seed), progress));
    }

    private static OpinionExample Described(Sentence sentence, TrainingData data, (ushort, ushort)[] groups, bool named)
    {
        string[] forms = [.. sentence.Tokens.Select(t => t.Form)];
        var hints = new WordHints(forms, data.Words, groups, NameLists.Known);
        var (rows, own, parts) = (new uint[forms.Length][], new int[forms.Length], PartOpinion.Parts(data.TagSets));
        Span<uint> room = stackalloc uint[WordHints.Most];
        for (var i = 0; i < forms.Length; i++)
        {
            (var count, own[i]) = hints.Fill(i, room);
            rows[i] = room[..count].ToArray();
        }
        return new(
            rows, own, [.. sentence.Tokens.Select(t => Array.IndexOf(parts, t.Upos))],
            named ? [.. sentence.Tokens.Select(t => Math.Max(0, Array.IndexOf(TrainingData.Entities, t.EntityTag)))] : null);
    }
}

/// <param name="Own">For each word how many of its hints, the first ones, are of its own letters.</param>
/// <param name="Names">Null where names were not annotated.</param>
internal sealed record OpinionExample(uint[][] Rows, int[] Own, int[] Parts, int[]? Names)
{
    /// <summary>The share of words whose own letters are hidden, so that what stands around them is learned too.</summary>
    private const double Hidden = 0.2;

    /// <summary>The hints of a word, now and then without its own.</summary>
    public ReadOnlySpan<uint> Hints(int word, Random random) => Rows[word].AsSpan(random.NextDouble() < Hidden ? Own[word] : 0);
}
