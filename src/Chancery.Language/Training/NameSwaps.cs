using Chancery.Language.Names;
using Chancery.Language.Training.Neural;

namespace Chancery.Language.Training;

/// <summary>
/// Puts other names of the same kind and length in the place of names, so that a network learns where names stand and not only which it has seen
/// (Dai and Adel 2020 call it mention replacement). Trees and tags stay as they are: only names made of proper nouns are exchanged.
/// </summary>
internal sealed class NameSwaps(TrainingData data)
{
    /// <summary>Half of the new names stand as if no list had them, as most names of real texts do.</summary>
    private const double Unlisted = 0.5;

    private readonly string[] _given = [.. NameLists.Names("given")], _family = [.. NameLists.Names("family")];
    private readonly ILookup<int, string[]> _places = ByLength("places", "states"), _organisations = ByLength("organisations");
    private readonly bool[] _proper = [.. data.TagSets.Select(t => t.Upos == "PROPN")];

    /// <param name="share">The chance of each name to be exchanged.</param>
    public TrainingSentence Swap(TrainingSentence sentence, double share, Random random)
    {
        if (sentence.Entities is not { } tags || share <= 0) return sentence;
        string[]? forms = null;
        var unlisted = new List<int>();
        for (var start = 0; start < tags.Length; start++)
        {
            if (!TrainingData.Entities[tags[start]].StartsWith('B')) continue;
            var end = start + 1;
            while (end < tags.Length && tags[end] == tags[start] + 1) end++;
            if (random.NextDouble() >= share || New(sentence, start, end, random) is not { } name) continue;
            forms ??= (string[])sentence.Forms.Clone();
            for (var i = 0; i < name.Length; i++) forms[start + i] = Written(name[i], sentence.Forms[start + i]);
            if (random.NextDouble() < Unlisted) unlisted.AddRange(Enumerable.Range(start, end - start));
        }
        if (forms is null) return sentence;
        var words = data.Features(forms);
        foreach (var i in unlisted) words[i] = words[i].Unmarked();
        return sentence with { Forms = forms, Words = words };
    }

    private string[]? New(TrainingSentence sentence, int start, int end, Random random)
    {
        for (var i = start; i < end; i++) if (sentence.Tags[i] < 0 || !_proper[sentence.Tags[i]]) return null;
        var length = end - start;
        return TrainingData.Entities[sentence.Entities![start]] switch
        {
            "B-PER" => length switch
            {
                1 => [random.Next(2) == 0 ? Of(_given) : Of(_family)],
                2 => [Of(_given), Of(_family)],
                3 => [Of(_given), sentence.Forms[start + 1], Of(_family)],
                _ => null,
            },
            "B-LOC" => Any(_places),
            _ => Any(_organisations),
        };

        string Of(string[] names) => names[random.Next(names.Length)];

        string[]? Any(ILookup<int, string[]> names) => names[length].ToArray() is { Length: > 0 } fitting ? fitting[random.Next(fitting.Length)] : null;
    }

    /// <summary>In small letters or capitals, as the old name was.</summary>
    private static string Written(string name, string old) =>
        old.All(char.IsLower) ? name.ToLowerInvariant() : old.Length > 3 && old.All(char.IsUpper) ? name.ToUpperInvariant() : name;

    private static ILookup<int, string[]> ByLength(params string[] lists) => lists.SelectMany(NameLists.Names).Select(NameLists.Words).ToLookup(w => w.Length);
}
