namespace Chancery.Language.Names;

/// <summary>
/// What the lists say of a word: whether it can be a given or a family name, and in which part of a listed place or organisation it stands here.
/// Default: nothing.
/// </summary>
internal readonly record struct NameMark(byte Bits)
{
    public static readonly NameMark Given = new(1), Family = new(2);

    private const int PlaceAt = 2, OrganisationAt = 5, Part = 7;

    public bool IsGiven => (Bits & Given.Bits) != 0;

    public bool IsFamily => (Bits & Family.Bits) != 0;

    /// <summary>0 outside, otherwise a <see cref="NamePart"/>.</summary>
    public int Place => (Bits >> PlaceAt) & Part;

    public int Organisation => (Bits >> OrganisationAt) & Part;

    public static NameMark At(NameKind kind, NamePart part) => new((byte)((int)part << (kind == NameKind.Place ? PlaceAt : OrganisationAt)));

    public static NameMark operator |(NameMark a, NameMark b) => new((byte)(a.Bits | b.Bits));
}

/// <summary>Where in a listed name a word stands.</summary>
internal enum NamePart { Whole = 1, First, Inner, Last }

/// <summary>What a listed name of one or more words names; a state is a place too.</summary>
[Flags]
internal enum NameKind : byte { None = 0, Place = 1, Organisation = 2, State = 4 }
