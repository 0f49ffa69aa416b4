using System.Text;

namespace Chancery.Lexicon;

/// <summary>Reads one tab-separated table and collects what is wrong with it.</summary>
/// <remarks>First line: the header. '#' opens a comment line. An empty cell means none; cells at the end of a line may be left out.</remarks>
internal sealed class TableReader
{
    private readonly string _file;
    private readonly List<LexiconError> _errors;
    private readonly int[] _starts;
    private string _line = "";
    private int _number;
    private int _cells;

    public TableReader(string file, int columns, List<LexiconError> errors)
    {
        _file = file;
        _errors = errors;
        _starts = new int[columns + 1];
    }

    /// <summary>Where the row stands: "actors/persons.tsv:12".</summary>
    public string Place => $"{_file}:{_number}";

    /// <summary>Calls <paramref name="row"/> for each row; the reader then gives that row's cells.</summary>
    public void Read(byte[] bytes, string header, Action<TableReader> row)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            _errors.Add(new(_file, 1, 1, "LEX001", $"the file is not UTF-8 (byte {e.Index}); save it as UTF-8"));
            return;
        }
        if (text.StartsWith('\uFEFF')) text = text[1..];
        var headed = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            _number++;
            var span = text.AsSpan()[range].TrimEnd('\r');
            if (span.IsWhiteSpace() || span[0] == '#') continue;
            if (!headed)
            {
                headed = true;
                if (!span.SequenceEqual(header))
                {
                    _errors.Add(new(_file, _number, 1, "LEX002", $"the header is '{Shown(span)}'; it must be '{Shown(header)}'"));
                    return;
                }
                continue;
            }
            _line = span.ToString();
            if (Cut()) row(this);
        }
        if (!headed) _errors.Add(new(_file, 1, 1, "LEX002", $"the file has no header; it must be '{Shown(header)}'"));
    }

    /// <summary>A cell's text, trimmed; empty if there is none.</summary>
    public string this[int column] => column >= _cells ? "" : _line.AsSpan(_starts[column]..(_starts[column + 1] - 1)).Trim().ToString();

    public void Report(int column, string code, string what) => _errors.Add(At(column, code) with { What = what });

    /// <summary>A fault at a cell of this row, not yet reported and without its message.</summary>
    public LexiconError At(int column, string code) => new(_file, _number, column < _cells ? _starts[column] + 1 : _line.Length + 1, code, "");

    /// <summary>A day, month or year as its first day; null if the cell is empty or (reported) no date.</summary>
    public DateOnly? Date(int column)
    {
        var cell = this[column];
        if (cell.Length == 0) return null;
        if (TryDate(cell, out var date)) return date;
        Report(column, "LEX006", $"'{cell}' is not a date; write 2021-12-31, 2021-12 or 2021");
        return null;
    }

    private static bool TryDate(ReadOnlySpan<char> cell, out DateOnly date)
    {
        date = default;
        if (cell.Length is not (4 or 7 or 10)) return false;
        for (var i = 0; i < cell.Length; i++)
        {
            if (i is 4 or 7 ? cell[i] != '-' : !char.IsAsciiDigit(cell[i])) return false;
        }
        var year = int.Parse(cell[..4]);
        var month = cell.Length > 4 ? int.Parse(cell[5..7]) : 1;
        var day = cell.Length > 7 ? int.Parse(cell[8..]) : 1;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new(year, month, day);
        return true;
    }

    private static string Shown(ReadOnlySpan<char> header) => header.ToString().Replace("\t", "<tab>");

    private bool Cut()
    {
        _cells = 0;
        _starts[0] = 0;
        for (var i = 0; i <= _line.Length; i++)
        {
            if (i < _line.Length && _line[i] != '\t') continue;
            if (_cells == _starts.Length - 1)
            {
                _errors.Add(new(_file, _number, i + 1, "LEX003", $"the row has more than {_starts.Length - 1} cells; remove a tab"));
                return false;
            }
            _starts[++_cells] = i + 1;
        }
        return true;
    }
}
