namespace Chancery.Language.Lemmas;

/// <summary>What a regularly inflected English form can come from, likeliest first; which of these is a word, a word list has to say.</summary>
internal static class RegularForms
{
    /// <param name="form">In lower case.</param>
    public static IEnumerable<string> Lemmas(string form, string xpos) => xpos switch
    {
        "VBD" or "VBN" => Stems(form, "ed"),
        "VBG" => Stems(form, "ing"),
        "VBZ" or "NNS" => WithoutS(form),
        "JJR" or "RBR" => Stems(form, "er"),
        "JJS" or "RBS" => Stems(form, "est"),
        _ => [],
    };

    /// <summary>studied → study; planned → plan; provoked → provoke; attacked → attack; mimicked → mimic.</summary>
    private static IEnumerable<string> Stems(string form, string ending)
    {
        if (!form.EndsWith(ending, StringComparison.Ordinal) || form.Length < ending.Length + 2) yield break;
        var stem = form[..^ending.Length];
        if (ending != "ing" && stem[^1] == 'i') yield return stem[..^1] + "y";
        if (stem.Length > 2 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'e' or 'o')) yield return stem[..^1];
        yield return stem + "e";
        yield return stem;
        if (stem.Length > 2 && stem[^1] == stem[^2]) yield return stem[..^1];
        if (stem.EndsWith("ck", StringComparison.Ordinal)) yield return stem[..^1];
    }

    private static IEnumerable<string> WithoutS(string form)
    {
        if (form.Length < 3 || form[^1] != 's') yield break;
        if (form.EndsWith("ies", StringComparison.Ordinal) && form.Length > 4) yield return form[..^3] + "y";
        yield return form[..^1];
        if (form.EndsWith("es", StringComparison.Ordinal)) yield return form[..^2];
        if (form.EndsWith("ves", StringComparison.Ordinal)) yield return form[..^3] + "f";
    }
}
