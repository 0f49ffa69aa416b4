namespace Chancery.Pages.Html;

/// <summary>One paragraph, heading, list item or other unbroken run of lines on a page.</summary>
/// <param name="Text">Its text as a browser shows it: white space single, a line break where the page has one.</param>
/// <param name="Container">The innermost element around it that is no inline element.</param>
/// <param name="FirstNode">The first text node of it.</param>
/// <param name="LinkCharacters">How many of its characters stand in links.</param>
/// <param name="StrongCharacters">How many stand in bold or emphasised elements.</param>
/// <param name="IsHidden">True if the page hides it by attribute or inline style.</param>
/// <param name="Places">Where in the page's source the characters come from.</param>
internal sealed record Block(string Text, int Container, int FirstNode, int LinkCharacters, int StrongCharacters, bool IsHidden, SourcePlaces Places);

/// <summary>Maps offsets of a text to offsets of the source it was taken from: from each listed place on, the distance stays the same.</summary>
internal readonly record struct SourcePlaces((int Text, int Source)[] Places)
{
    public int SourceOf(int offset)
    {
        var (low, high) = (0, Places.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Places[middle].Text <= offset ? (middle, high) : (low, middle - 1);
        }
        return Places.Length == 0 ? 0 : Places[low].Source + (offset - Places[low].Text);
    }
}
