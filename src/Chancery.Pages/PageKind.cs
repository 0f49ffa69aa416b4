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

    /// <summary>A PDF file with text in it.</summary>
    Pdf,

    /// <summary>RSS, Atom or JSON Feed: an article an entry.</summary>
    Feed,

    /// <summary>A mail (.eml), its attachments too; or a page that a browser saved as one file (MHTML).</summary>
    Mail,

    /// <summary>A web archive (WARC): an article a captured page.</summary>
    WebArchive,

    /// <summary>A zip file of any of these, WACZ too.</summary>
    Zip,

    /// <summary>A CSV (or TSV) file with named columns, one of them the text.</summary>
    Table,
}
