using System.Collections.Frozen;

namespace Chancery.Language.Segmentation;

/// <summary>Words that keep their full stop.</summary>
internal static class Abbreviations
{
    /// <summary>A name or number follows: the stop after them never ends a sentence.</summary>
    private static readonly FrozenSet<string> BeforeName = Set("""
        mr mrs ms dr prof rev hon gen lt col maj capt cmdr sgt cpl pvt adm brig gov sen rep reps sens pres amb st ste fr sr sra mt ft
        msgr supt det insp pfc spc no nos vs v fig figs art sec eq vol ch pp approx ca cf e.g i.e viz al messrs mme mlle atty
        lt.-gen maj.-gen dist
        """);

    /// <summary>The stop may also end a sentence; what follows decides.</summary>
    private static readonly FrozenSet<string> Others = Set("""
        inc ltd co corp llc bros jr etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
        ave blvd rd dept univ assn est ext min max hr hrs lb lbs oz in.c ala ariz ark calif colo conn del fla ill ind kan ky
        mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ph.d m.d b.a m.a d.c u.s u.k u.n e.u u.s.a u.s.s.r p.m a.m
        a.d b.c esq plc ed eds trans pty
        """);

    public static bool IsAbbreviation(ReadOnlySpan<char> withoutStop) =>
        Contains(BeforeName, withoutStop) || Contains(Others, withoutStop) || IsInitial(withoutStop) || IsDotted(withoutStop);

    public static bool NeverEndsSentence(ReadOnlySpan<char> withoutStop) =>
        Contains(BeforeName, withoutStop) || (IsInitial(withoutStop) && withoutStop[0] != 'I');

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsLetter(word[0]) && char.IsUpper(word[0]);

    /// <summary>Single letters with stops between: U.S, p.m, Ph.D.</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || !word.Contains('.')) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 1 ? word[i] != '.' : !char.IsLetter(word[i])) return false;
        }
        return word.Length % 2 == 1;
    }

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= 12 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
