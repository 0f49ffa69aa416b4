namespace Chancery.Pages.Inputs;

/// <summary>A stream whose first bytes can be looked at before it is read.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream _inner;
    private readonly byte[] _head = new byte[4096];
    private readonly int _headLength;
    private int _at;

    public PeekedStream(Stream inner)
    {
        _inner = inner;
        _headLength = inner.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false);
    }

    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _headLength);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at >= _headLength)
            return _inner.Read(buffer);
        var count = Math.Min(buffer.Length, _headLength - _at);
        _head.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Reads a whole stream, unless it is longer than allowed: then it stops at once, whatever a header promised.</summary>
internal static class BoundedBytes
{
    public static bool TryRead(Stream stream, int most, out byte[] bytes)
    {
        using var held = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (held.Length + read > most)
            {
                bytes = [];
                return false;
            }
            held.Write(buffer, 0, read);
        }
        bytes = held.ToArray();
        return true;
    }
}

/// <summary>A stream of unpacked bytes that stops with <see cref="TooMuchDataException"/> where
/// there are more than allowed: a few packed bytes may hold any number.</summary>
internal sealed class BoundedStream(Stream inner, long most) : ForwardStream
{
    protected override int Take(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        return Position + count <= most ? count
            : throw new TooMuchDataException($"it holds more than {most >> 20} MB, unpacked, the most for one file; unpack it and give its parts");
    }
}
