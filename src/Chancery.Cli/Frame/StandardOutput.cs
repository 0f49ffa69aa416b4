using System.Runtime.InteropServices;

namespace Chancery.Cli.Frame;

/// <summary>The program that read our output has closed its end.</summary>
internal sealed class ClosedPipeException() : IOException("The output was closed by its reader.");

/// <summary>Standard output that notices when its reader is gone; the runtime's own stream drops such writes without a word.</summary>
internal sealed partial class StandardOutput : Stream
{
    private const int Interrupted = 4, WouldBlock = 11, BrokenPipe = 32;

    public static Stream Open() => OperatingSystem.IsLinux() ? new StandardOutput() : Console.OpenStandardOutput();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() { }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var written = Write(1, bytes, bytes.Length);
            if (written >= 0)
            {
                bytes = bytes[(int)written..];
                continue;
            }
            switch (Marshal.GetLastPInvokeError())
            {
                case Interrupted: continue;
                case WouldBlock: Thread.Sleep(1); continue;
                case BrokenPipe: throw new ClosedPipeException();
                case var error: throw new IOException($"standard output: {Marshal.GetPInvokeErrorMessage(error)}");
            }
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, ReadOnlySpan<byte> bytes, nint count);
}
