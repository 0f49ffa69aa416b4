namespace Chancery.Pages;

/// <summary>What kind of input a page is.</summary>
public enum PageKind
{
    /// <summary>A saved web page.</summary>
    Html,

    /// <summary>Pasted text or a text file, to be cleaned.</summary>
    Text,

    /// <summary>One JSON object a line, its "text" already clean or its "html" a page.</summary>
    JsonLines,
}
