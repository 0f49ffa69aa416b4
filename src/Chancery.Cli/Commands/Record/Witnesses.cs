using Chancery.Pages;
using Chancery.Pages.Copies;
using Chancery.Record;

namespace Chancery.Cli.Commands.Record;

/// <summary>Tells syndicated copies among the reports of a run and those that the record holds.</summary>
internal sealed class Witnesses
{
    /// <summary>A text with more of its own than this is read for what it adds, whatever it shares.</summary>
    private const double MostOwn = 0.3;

    private readonly CopyFinder _known = new();

    public Witnesses(IRecord record)
    {
        foreach (var (id, bytes) in record.Wordings())
            if (TextSketch.FromBytes(bytes.Span) is { } sketch)
                _known.Add(id, sketch);
    }

    /// <summary>What the article says in nearly the words of another report; null if it is a text of its own, which is known from then on.</summary>
    public (Copy? Of, TextSketch Sketch) Of(Article article, string id)
    {
        var sketch = TextSketch.Of(article.Text);
        // A changed text under the same id is a new version, not a copy.
        if (_known.Find(sketch) is { } copy && copy.Id != id && copy.Own <= MostOwn)
            return (copy, sketch);
        _known.Add(id, sketch);
        return (null, sketch);
    }
}
