namespace Chancery.Language.Names;

/// <summary>
/// Names that are one though their parts were found: a body with the place or person it is called after ("City of Zenda", "Law Offices of Flavia
/// Elphberg"), and a building with its owner ("Zenda Insurance Building").
/// </summary>
/// <param name="forms">The words.</param>
/// <param name="tags">Their entity tags; changed in place.</param>
internal sealed class NameWholes(IReadOnlyList<string> forms, string[] tags)
{
    /// <summary>Bodies that are called "of" something.</summary>
    private static readonly HashSet<string> Bodies = new(StringComparer.Ordinal)
    {
        "City", "Town", "Village", "Borough", "Township", "University", "College", "School", "Institute", "Academy", "Department", "Ministry", "Office",
        "Offices", "Court", "Courts", "Board", "Bureau", "Bank", "Chamber", "Association", "Society", "Council", "Commission", "Committee", "Federation",
        "League", "Embassy", "Consulate", "Foundation", "Diocese", "Archdiocese", "Friends", "Sisters",
    };

    /// <summary>Structures that are called after a firm or a person.</summary>
    private static readonly HashSet<string> Structures = new(StringComparer.Ordinal)
    {
        "Building", "Bridge", "Bridges", "Airport", "Stadium", "Arena", "Tower", "Towers", "Plaza", "Mall", "Memorial", "Monument", "Cemetery", "Base",
        "Dam", "Tunnel", "Pier", "Speedway", "Fairgrounds", "Amphitheater", "Amphitheatre",
    };

    /// <summary>Houses that are called after whoever keeps them: "Flavia's Diner".</summary>
    private static readonly HashSet<string> Houses = new(StringComparer.Ordinal)
    {
        "Cafe", "Café", "Diner", "Grill", "Pizza", "Pizzeria", "Restaurant", "Bistro", "Pub", "Tavern", "Bar", "Steakhouse", "Inn", "Lounge", "Saloon",
        "Kitchen", "Bakery", "Deli",
    };

    public void Mend()
    {
        for (var i = 0; i + 2 < forms.Count; i++)
        {
            if (!Bodies.Contains(forms[i]) || forms[i + 1] != "of") continue;
            var name = forms[i + 2] is "the" or "The" ? i + 3 : i + 2;
            if (name >= forms.Count || tags[name][0] != 'B') continue;
            var start = i;
            while (start > 0 && Joins(start - 1, tags[start])) start--;
            Set(start, NameShapes.EndOf(tags, name), tags[i] != "O" && tags[i][2..] == "LOC" && start < i ? "LOC" : "ORG");
        }
        for (var start = 0; start < tags.Length; start++)
        {
            if (tags[start][0] != 'B') continue;
            var end = NameShapes.EndOf(tags, start);
            if (end < tags.Length && tags[end] == "O" && Structures.Contains(forms[end])) Set(start, end + 1, "LOC");
            else if (tags[start] == "B-PER" && end + 1 < tags.Length && forms[end] is "'s" or "’s" && tags[end] == "O" && Houses.Contains(forms[end + 1])
                && tags[end + 1] == "O") Set(start, end + 2, "LOC");
        }
    }

    /// <summary>Whether a word before a body's noun belongs to its name: part of what was found, or a capital that was not.</summary>
    private bool Joins(int word, string next) =>
        next[0] == 'I' || (tags[word] == "O" && next[0] != 'B' && word > 0 && char.IsUpper(forms[word][0]) && forms[word] is not "The");

    private void Set(int start, int end, string kind)
    {
        for (var i = start; i < end; i++) tags[i] = (i == start ? "B-" : "I-") + kind;
        if (end < tags.Length && tags[end][0] == 'I') tags[end] = "B" + tags[end][1..];
    }
}
