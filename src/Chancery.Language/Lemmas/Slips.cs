namespace Chancery.Language.Lemmas;

/// <summary>
/// What a mistyped word was meant to be, for the commonest slips: two letters in each other's place (lenght), a letter doubled or not
/// doubled (recomend, apppear), a letter held down (sooo). Only common words are taken for what was meant.
/// </summary>
internal static class Slips
{
    /// <summary>The numbers of words follow their frequency. Among four letters, and the plural's beside, many rare words are one slip from common
    /// ones.</summary>
    private const int RarestMeant = 12_000, RarestMeantByFourLetters = 400;

    /// <param name="form">In lower case.</param>
    /// <param name="known">Words and their numbers.</param>
    /// <returns>Null where the form is known, or like no common word.</returns>
    public static string? Meant(string form, IReadOnlyDictionary<string, int> known)
    {
        if (form.Length is < 4 or > 24 || form.AsSpan().ContainsAnyExceptInRange('a', 'z') || known.ContainsKey(form)) return null;
        var (best, rank) = (default(string), (form[^1] == 's' ? form.Length - 1 : form.Length) == 4 ? RarestMeantByFourLetters : RarestMeant);
        if (HeldDown(form) is { } held)
        {
            Try(held.Twice);
            Try(held.Once);
            return best;
        }
        for (var i = 0; i + 1 < form.Length; i++)
        {
            if (form[i] != form[i + 1]) Try($"{form[..i]}{form[i + 1]}{form[i]}{form[(i + 2)..]}");
            else Try(form.Remove(i, 1));
        }
        if (form.Length > 4) for (var i = 1; i < form.Length - 1; i++) Try(form.Insert(i, form[i..(i + 1)]));
        return best;

        void Try(string candidate)
        {
            if (known.TryGetValue(candidate, out var number) && number < rank) (best, rank) = (candidate, number);
        }
    }

    /// <summary>The form with each letter that stands three times or more in a row written twice, and once.</summary>
    private static (string Twice, string Once)? HeldDown(string form)
    {
        var (twice, once, run, held) = (new System.Text.StringBuilder(), new System.Text.StringBuilder(), 0, false);
        for (var i = 0; i < form.Length; i++)
        {
            run = i > 0 && form[i] == form[i - 1] ? run + 1 : 1;
            var last = i + 1 == form.Length || form[i + 1] != form[i];
            if (run <= 2) twice.Append(form[i]);
            if (!last) continue;
            // A letter that stands twice may be meant to.
            once.Append(form[i], run == 2 ? 2 : 1);
            held |= run > 2;
        }
        return held ? (twice.ToString(), once.ToString()) : null;
    }
}
