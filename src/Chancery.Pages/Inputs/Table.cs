using System.Text;
using CsvHelper;

namespace Chancery.Pages.Inputs;

/// <summary>Reads a CSV or TSV file whose first line names its columns, a report a row; the text of a row is taken as it is.</summary>
internal static class Table
{
    public static IEnumerable<PageResult> Read(Stream stream, Origin origin, PageReader reader)
    {
        var start = new PeekedStream(stream);
        Decoding.TryDecode(WholeLines(start.Head), isHtml: false, header: null, out var head, out var encoding);
        using var rows = CsvReader.Create(start, new CsvReaderOptions
        {
            Separator = TableColumns.Delimiter(head), HasHeader = false, MaxRecordSize = reader.Options.Limits.Bytes, TrackLineNumbers = true,
            Encoding = Decoding.ByName(encoding) is { CodePage: not 65001 } other ? other : null,
        }, leaveOpen: true);
        if (!Next(rows))
        {
            yield return PageResult.Not(origin.Source, origin.Name, Unread.Empty,
                $"{origin.Source}: there is nothing in it; its first line must name the columns");
            yield break;
        }
        string[] names = Fields(rows);
        var columns = TableColumns.Of(names);
        if (!columns.HasText)
        {
            yield return PageResult.Not(origin.Source, origin.Name, Unread.BadLine,
                $"{origin.Source}(1): no column is named text, body, content or html; its first line has {string.Join(", ", names.Take(12).Select(name => name.Length > 30 ? $"{name[..30]}..." : name))}. Let the first line name the columns, and the one with the reports' texts \"text\"");
            yield break;
        }
        while (Next(rows))
        {
            var source = $"{origin.Source}({rows.LineNumber})";
            var row = Row.Of(columns, Fields(rows));
            yield return reader.WithOriginal(row.Read(source, row.Id ?? source, reader), rows.RawRecord, PageKind.Table, "utf-8", origin);
        }
    }

    private static string[] Fields(CsvReader rows)
    {
        var fields = new string[rows.FieldCount];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = rows.GetString(i);
        return fields;
    }

    private static bool Next(CsvReader rows)
    {
        try
        {
            return rows.Read();
        }
        catch (CsvFormatException failure)
        {
            throw new InvalidDataException($"row {failure.RecordNumber}: {failure.Message.Split('\n')[0].TrimEnd('\r')}", failure);
        }
    }

    /// <summary>Up to the last whole line, so that no letter is cut in two.</summary>
    private static ReadOnlySpan<byte> WholeLines(ReadOnlySpan<byte> head) => head.LastIndexOf((byte)'\n') is > 0 and var end ? head[..end] : head;
}
