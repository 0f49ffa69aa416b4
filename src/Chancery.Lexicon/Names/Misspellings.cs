namespace Chancery.Lexicon;

/// <summary>Finds the state that a misspelt name or adjective means: "Ukranian", "Isreal", "Afganistan".</summary>
/// <remarks>
/// One letter missing, doubled or too many, or two neighbours exchanged, in a word of at least seven letters (six for an exchange) that
/// begins alike. Another letter in a letter's place does not count: "Columbia" is not Colombia.
/// </remarks>
internal sealed class Misspellings
{
    private const int ShortestForLetter = 7;
    private const int ShortestForExchange = 6;

    private readonly Dictionary<string, Actor?> _byShape = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public Misspellings(IEnumerable<Actor> actors)
    {
        var states = actors.Where(a => a.Kind is ActorKind.State or ActorKind.Demonym && a.Terms[0].Until is null).ToArray();
        foreach (var actor in states)
        {
            foreach (var name in actor.Aliases.Prepend(actor.Name)) _names.Add(Fold(name));
        }
        foreach (var actor in states)
        {
            foreach (var name in actor.Aliases.Prepend(actor.Name))
            {
                if (!name.All(char.IsLetter) || name.All(char.IsUpper)) continue;
                var folded = Fold(name);
                for (var i = 1; i < folded.Length; i++)
                {
                    if (folded.Length >= ShortestForLetter) Note("-" + folded.Remove(i, 1), actor);
                    if (folded.Length >= ShortestForExchange && i + 1 < folded.Length) Note(Exchanged(folded, i), actor);
                }
                if (folded.Length >= ShortestForLetter) Note("=" + folded, actor);
            }
        }
    }

    /// <summary>The actor, or null where no state is near or two are.</summary>
    public Actor? Find(string word)
    {
        if (word.Length < ShortestForExchange || !word.All(char.IsLetter)) return null;
        var folded = Fold(word);
        if (_names.Contains(folded)) return null;
        if (_byShape.TryGetValue(folded, out var exchanged)) return exchanged;
        // A letter is missing: the word is a name with a letter taken out.
        if (folded.Length >= ShortestForLetter && _byShape.TryGetValue("-" + folded, out var longer)) return longer;
        // A letter too many: the word with a letter taken out is a name.
        for (var i = 1; i + 1 < folded.Length && folded.Length > ShortestForLetter; i++)
        {
            if (_byShape.TryGetValue("=" + folded.Remove(i, 1), out var shorter)) return shorter;
        }
        return null;
    }

    private void Note(string shape, Actor actor)
    {
        if (_byShape.TryGetValue(shape, out var known) && known?.Code != actor.Code) _byShape[shape] = null;
        else _byShape.TryAdd(shape, actor);
    }

    private static string Exchanged(string word, int at) => string.Concat(word.AsSpan(0, at), [word[at + 1], word[at]], word.AsSpan(at + 2));

    private static string Fold(string word) => string.Create(word.Length, word, static (into, from) =>
    {
        for (var i = 0; i < from.Length; i++) into[i] = Spelling.Fold(from[i]);
    });
}
