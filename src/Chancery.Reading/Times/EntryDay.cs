namespace Chancery.Reading;

/// <summary>An entry of a live page: from <paramref name="Start"/> on, up to the next entry, the text was written on this day.</summary>
public readonly record struct EntryDay(int Start, DateOnly Day);
