namespace Chancery.Language.Lemmas;

/// <summary>
/// Gives a word its dictionary form: the irregular forms first, then a list of known words, then the longest known ending with the tag, whose answer must be
/// a word where another reading of the form would give one.
/// </summary>
internal sealed class Lemmatiser(Dictionary<(string Form, string Tag), string> words, Dictionary<(string Ending, string Tag), EditScript> endings,
    IReadOnlyDictionary<string, int>? known = null)
{
    public const int LongestEnding = 6;

    private static readonly string[] DemonymEndings = ["i", "ian", "ean", "ese", "ish", "an", "ch"];

    /// <summary>A name in capitals that is longer is a name that is shouted (KABUL, not IAEA), and gets its usual capitals.</summary>
    private const int LongestAbbreviation = 5;

    /// <summary>The same, with a list of words (in lower case) that have been seen.</summary>
    public Lemmatiser Knowing(IReadOnlyDictionary<string, int> list) => new(words, endings, list);

    /// <param name="tag">UPOS and XPOS, as <see cref="Tag"/> joins them.</param>
    public string Find(string form, string tag)
    {
        var (name, lower) = (IsName(tag), Plain(form));
        var xpos = tag[(tag.IndexOf(' ') + 1)..];
        if (!name && IrregularForms.Lemma(lower, xpos) is { } irregular) return irregular;
        if ((name || form.Length == 1 || !form.All(char.IsUpper)) && ShortForms.Lemma(lower, tag.AsSpan(0, tag.IndexOf(' '))) is { } full) return full;
        if (words.TryGetValue((lower, tag), out var lemma))
            return name && IsWrittenAsName(form) && lemma.Equals(form, StringComparison.OrdinalIgnoreCase) ? form : lemma;
        if (KeepsForm(tag)) return IsShouted(form) ? form[0] + lower[1..] : form;
        if (form.AsSpan().ContainsAnyInRange('0', '9')) return IsNumber(tag) ? Number(form) : lower;
        if (Clipped(lower, tag) is { } whole) return whole;
        if (!name && known is not null && Slips.Meant(lower, known) is { } meant) return Find(meant, tag);
        for (var length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            if (!endings.TryGetValue((lower[(lower.Length - length)..], tag), out var script) || !script.Fits(lower)) continue;
            var found = script.Apply(name ? form : lower, name);
            if (name || known is null || (known.ContainsKey(found.ToLowerInvariant()) && (found.Length > 3 || IsInflected(lower, xpos)))) return found;
            if (xpos is "JJ") return char.IsUpper(form[0]) && IsOfAPeople(lower) ? form : lower;
            return RegularForms.Lemmas(lower, xpos).FirstOrDefault(l => l.Length > 2 && known.ContainsKey(l)) ?? (IsInflected(lower, xpos) ? found : lower);
        }
        return name || tag.StartsWith("PUNCT", StringComparison.Ordinal) || tag.StartsWith("SYM", StringComparison.Ordinal) || tag.StartsWith('X')
            ? form : lower;
    }

    /// <summary>Whether a form can be what its tag says; otherwise the tag is wrong, and what an ending would make of it no word ("wing" is of no
    /// verb).</summary>
    private static bool IsInflected(string form, string xpos) => xpos switch
    {
        "VBD" or "VBN" => form.EndsWith("ed", StringComparison.Ordinal) && HasVowel(form.AsSpan(0, form.Length - 2)),
        "VBG" => form.EndsWith("in", StringComparison.Ordinal) || (form.EndsWith("ing", StringComparison.Ordinal) && HasVowel(form.AsSpan(0, form.Length - 3))),
        _ => true,
    };

    private static bool HasVowel(ReadOnlySpan<char> letters) => letters.ContainsAny("aeiouy");

    /// <summary>By its ending, an adjective that is written with a capital for its meaning and not for its place: Yemeni, Ethiopian, Maltese, Danish.</summary>
    private static bool IsOfAPeople(string form) => DemonymEndings.Any(e => form.EndsWith(e, StringComparison.Ordinal));

    /// <summary>Short forms that lost their apostrophe ("shes", "youll") and stand as tokens of their own.</summary>
    private static string? Clipped(string form, string tag) => (form, tag) switch
    {
        ("s" or "m" or "re", "AUX VBZ" or "AUX VBP") => "be",
        ("ve", "AUX VBP") => "have",
        ("ll", "AUX MD") => "will",
        ("s", "PART POS") => "'s",
        _ => null,
    };

    /// <summary>Capitals at the beginning and small letters elsewhere are meant: "Mi" is no Michigan.</summary>
    private static bool IsWrittenAsName(string form) => char.IsUpper(form[0]) && form.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>Names and the words of names keep their capitals.</summary>
    public static bool IsName(string tag) => tag.EndsWith(" NNP", StringComparison.Ordinal) || tag.EndsWith(" NNPS", StringComparison.Ordinal);

    /// <summary>Singular names, adjectives in names and addresses are their own lemmas.</summary>
    public static bool KeepsForm(string tag) => tag is "PROPN NNP" or "ADJ NNP" or "NOUN NNP" || tag.EndsWith(" ADD", StringComparison.Ordinal);

    private static bool IsNumber(string tag) => tag.EndsWith(" CD", StringComparison.Ordinal);

    /// <summary>Commas between thousands go; one before one or two last digits is a decimal point: "3,40".</summary>
    private static string Number(string form) =>
        form.IndexOf(',') is > 0 and var comma && comma == form.LastIndexOf(',') && form.Length - comma is 2 or 3 && char.IsAsciiDigit(form[comma - 1])
            && form.AsSpan(comma + 1) is var last && !last.ContainsAnyExceptInRange('0', '9')
            ? $"{form[..comma]}.{form[(comma + 1)..]}"
            : form.Replace(",", "", StringComparison.Ordinal);

    private static bool IsShouted(string form) => form.Length > LongestAbbreviation && form.All(char.IsUpper);

    public static string Tag(string upos, string xpos) => upos + " " + xpos;

    internal static string Plain(string form) => form.Replace('’', '\'').ToLowerInvariant();

    internal static Lemmatiser Read(BinaryReader reader)
    {
        var words = new Dictionary<(string, string), string>();
        for (var n = reader.ReadInt32(); n > 0; n--) words[(reader.ReadString(), reader.ReadString())] = reader.ReadString();
        var endings = new Dictionary<(string, string), EditScript>();
        for (var n = reader.ReadInt32(); n > 0; n--) endings[(reader.ReadString(), reader.ReadString())] = new(reader.ReadByte(), reader.ReadString());
        return new(words, endings);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(words.Count);
        foreach (var ((form, tag), lemma) in words.OrderBy(w => w.Key.Form, StringComparer.Ordinal).ThenBy(w => w.Key.Tag, StringComparer.Ordinal))
        {
            writer.Write(form);
            writer.Write(tag);
            writer.Write(lemma);
        }
        writer.Write(endings.Count);
        foreach (var ((ending, tag), script) in endings.OrderBy(w => w.Key.Ending, StringComparer.Ordinal).ThenBy(w => w.Key.Tag, StringComparer.Ordinal))
        {
            writer.Write(ending);
            writer.Write(tag);
            writer.Write((byte)script.Drop);
            writer.Write(script.Add);
        }
    }
}

/// <summary>How a form becomes its lemma: drop so many letters at the end, then add these.</summary>
internal readonly record struct EditScript(int Drop, string Add)
{
    public static EditScript Between(string form, string lemma)
    {
        var common = form.AsSpan().CommonPrefixLength(lemma);
        return new(form.Length - common, lemma[common..]);
    }

    public bool Fits(string form) => Drop < form.Length || (Drop == form.Length && Add.Length > 0);

    /// <param name="name">Names keep their capitals: "STATES" becomes "STATE", not "STATEs".</param>
    public string Apply(string form, bool name) =>
        string.Concat(form.AsSpan(0, form.Length - Drop), name && form.Length > 1 && char.IsUpper(form[^1]) ? Add.ToUpperInvariant() : Add);
}
