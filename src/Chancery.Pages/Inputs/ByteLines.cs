namespace Chancery.Pages.Inputs;

/// <summary>Cuts a stream into lines without ever holding more than one, and no line longer than allowed.</summary>
internal sealed class ByteLines(Stream stream, int mostBytes)
{
    private readonly byte[] _chunk = new byte[1 << 16];
    private readonly MemoryStream _line = new();
    private int _at, _end;
    private bool _started;

    /// <summary>The line without its end; good until the next <see cref="MoveNext"/>.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>True if the line was longer than allowed; it was skipped, not held.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Bytes of the stream that this line took, its end too.</summary>
    public long Used { get; private set; }

    public bool MoveNext()
    {
        _line.SetLength(0);
        (IsTooLong, Used) = (false, 0);
        while (true)
        {
            if (_at == _end)
            {
                (_at, _end) = (0, stream.Read(_chunk));
                if (_end == 0)
                    return Hold(Used > 0);
                SkipMark();
            }
            var rest = _chunk.AsSpan(_at, _end - _at);
            var newline = rest.IndexOf((byte)'\n');
            var taken = newline < 0 ? rest : rest[..newline];
            if (_line.Length + taken.Length > mostBytes)
                (IsTooLong, _) = (true, Clear());
            else if (!IsTooLong)
                _line.Write(taken);
            var used = newline < 0 ? rest.Length : newline + 1;
            _at += used;
            Used += used;
            if (newline >= 0)
                return Hold(true);
        }
    }

    private bool Clear()
    {
        _line.SetLength(0);
        return true;
    }

    private bool Hold(bool any)
    {
        Current = _line.GetBuffer().AsMemory(0, (int)_line.Length);
        return any;
    }

    private void SkipMark()
    {
        if (!_started && _end >= 3 && _chunk.AsSpan(0, 3).SequenceEqual(System.Text.Encoding.UTF8.Preamble))
            (_at, Used) = (3, 3);
        _started = true;
    }
}
