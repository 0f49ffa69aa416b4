using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chancery.Cli.Frame;

/// <summary>One column: its heading (in JSON the key) and what stands in it: a string, number, bool, list of strings or null.</summary>
/// <param name="Wide">Takes what width the terminal has left; at most one column is.</param>
internal sealed record Column<T>(string Name, Func<T, object?> Value, bool Wide = false);

/// <summary>Rows as a table for people, JSON, CSV (RFC 4180) or Markdown, from one list of columns.</summary>
internal sealed class Table<T>(params IReadOnlyList<Column<T>> columns)
{
    /// <param name="width">Columns of the terminal that a table is cut to; null cuts nothing.</param>
    public void Write(TextWriter output, IReadOnlyList<T> rows, Format format, int? width = null)
    {
        switch (format)
        {
            case Format.Json: WriteJson(output, rows); break;
            case Format.Csv: WriteCsv(output, rows); break;
            case Format.Md: WriteMarkdown(output, rows); break;
            default: WriteTable(output, rows, width); break;
        }
    }

    private void WriteTable(TextWriter output, IReadOnlyList<T> rows, int? width)
    {
        if (rows.Count == 0) return;
        var cells = rows.Select(row => columns.Select(c => OneLine(Text(c.Value(row)))).ToArray()).ToList();
        var widths = columns.Select((c, i) => Math.Max(c.Name.Length, cells.Max(row => row[i].Length))).ToArray();
        for (var i = 0; i < columns.Count && width is { } limit; i++)
        {
            if (!columns[i].Wide) continue;
            var rest = limit - 1 - (widths.Sum() - widths[i]) - 2 * (widths.Length - 1);
            widths[i] = Math.Clamp(widths[i], Math.Min(widths[i], 20), Math.Max(20, rest));
        }
        WriteRow(columns.Select(c => c.Name).ToArray());
        WriteRow(widths.Select(w => new string('-', w)).ToArray());
        foreach (var row in cells) WriteRow(row);

        void WriteRow(string[] row)
        {
            var line = new StringBuilder();
            for (var i = 0; i < row.Length; i++)
            {
                var cell = row[i].Length <= widths[i] ? row[i] : row[i][..(widths[i] - 1)] + "…";
                line.Append(cell).Append(' ', widths[i] - cell.Length + 2);
            }
            output.WriteLine(line.ToString().TrimEnd());
        }
    }

    private void WriteJson(TextWriter output, IReadOnlyList<T> rows)
    {
        // Relaxed: the output is UTF-8 text in a file or pipe, never put into a page as it is.
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                foreach (var column in columns) WriteValue(json, column.Name, column.Value(row));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case IEnumerable<string> list:
                json.WriteStartArray();
                foreach (var item in list) json.WriteStringValue(item);
                json.WriteEndArray();
                break;
            default: json.WriteStringValue(Text(value)); break;
        }
    }

    private void WriteCsv(TextWriter output, IReadOnlyList<T> rows)
    {
        WriteLine(columns.Select(c => c.Name));
        foreach (var row in rows) WriteLine(columns.Select(c => Text(c.Value(row))));

        void WriteLine(IEnumerable<string> cells) => output.Write(string.Join(',', cells.Select(QuoteCsv)) + "\r\n");
    }

    private static string QuoteCsv(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private void WriteMarkdown(TextWriter output, IReadOnlyList<T> rows)
    {
        output.WriteLine("| " + string.Join(" | ", columns.Select(c => c.Name)) + " |");
        output.WriteLine("|" + string.Concat(Enumerable.Repeat(" --- |", columns.Count)));
        foreach (var row in rows)
            output.WriteLine("| " + string.Join(" | ", columns.Select(c => Markdown.Escape(OneLine(Text(c.Value(row)))))) + " |");
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "yes" : "",
        IEnumerable<string> list => string.Join("; ", list),
        double number => number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string OneLine(string text) => text.AsSpan().IndexOfAny("\r\n\t") < 0 ? text
        : string.Join(' ', text.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
