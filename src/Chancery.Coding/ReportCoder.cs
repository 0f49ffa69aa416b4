using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>The whole way of a report, from its text to its events.</summary>
/// <remarks>Immutable and thread-safe: make one and share it.</remarks>
public sealed class ReportCoder(Pipeline pipeline, LexiconTables tables, ActLexicon acts)
{
    private readonly ReportReader _reader = new(tables, acts);
    private readonly EventCoder _coder = new(acts);

    /// <summary>Turns the codes of actors into those of PLOVER.</summary>
    public PloverCodes Plover { get; } = new(tables);

    /// <summary>With the model and the tables built into the program.</summary>
    public static ReportCoder Load() => Together(() => LexiconTables.Embedded, () => ActLexicon.Embedded);

    /// <summary>With a folder of the user's tables laid over the built-in ones.</summary>
    /// <exception cref="LexiconException">A row is faulty; all faults are listed.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ReportCoder Load(string lexicon)
    {
        var files = LexiconFiles.Embedded.Over(lexicon);
        return Together(() => LexiconTables.Parse(files), () => ActLexicon.Load(files));
    }

    /// <summary>The model, the tables and the acts are read at the same time: each takes about as long as the others.</summary>
    private static ReportCoder Together(Func<LexiconTables> readTables, Func<ActLexicon> readActs)
    {
        var (model, acts) = (Task.Run(Pipeline.Load), Task.Run(readActs));
        var tables = readTables();
        // The index of names is made at its first use, which would else wait for the model.
        tables.FindNames([]);
        tables.FindRoles([]);
        return new(model.GetAwaiter().GetResult(), tables, acts.GetAwaiter().GetResult());
    }

    /// <param name="text">Clean text; all offsets of the result go into it.</param>
    /// <param name="published">The report's day; null leaves relative times unresolved.</param>
    /// <param name="entries">The entries of a live page, in the order of the text; none for other reports.</param>
    public CodedReport Code(string text, DateOnly? published, params ReadOnlySpan<EntryDay> entries)
    {
        var sentences = pipeline.Read(text);
        var reading = _reader.Read(text, sentences, published, entries);
        return _coder.Code(reading);
    }

    /// <summary>As <see cref="Code"/> for each of many reports, in order; short ones are parsed together, which is faster.</summary>
    public IEnumerable<CodedReport> CodeMany(IReadOnlyList<(string Text, DateOnly? Published, EntryDay[] Entries)> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return reports.Zip(pipeline.ReadMany(reports.Select(r => r.Text)),
            (report, sentences) => _coder.Code(_reader.Read(report.Text, sentences, report.Published, report.Entries)));
    }
}
