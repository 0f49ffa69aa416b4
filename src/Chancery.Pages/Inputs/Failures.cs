namespace Chancery.Pages.Inputs;

/// <summary>What the system says when an input can't be read, as a reason.</summary>
internal static class Failures
{
    public static PageResult? Explain(Exception failure, string path, string name) => failure switch
    {
        TooMuchDataException => PageResult.Not(path, name, Unread.TooLarge, $"{path}: {failure.Message}"),
        FileNotFoundException or DirectoryNotFoundException =>
            PageResult.Not(path, name, Unread.Missing, $"{path}: there is no such file or folder; check the name"),
        InvalidDataException or EndOfStreamException =>
            PageResult.Not(path, name, Unread.Damaged, $"{path}: it is damaged or breaks off ({failure.Message.TrimEnd('.')}); get it anew"),
        UnauthorizedAccessException => PageResult.Not(path, name, Unread.Unreadable, $"{path}: you may not read it; change its permissions"),
        IOException => PageResult.Not(path, name, Unread.Unreadable, $"{path}: it can't be read ({failure.Message})"),
        _ => null,
    };

    /// <summary>The results up to the first failure, then the failure as a result.</summary>
    public static IEnumerable<PageResult> Guard(Func<IEnumerable<PageResult>> read, string source, string name)
    {
        IEnumerator<PageResult>? results = null;
        try
        {
            while (true)
            {
                PageResult? problem = null;
                var more = false;
                try
                {
                    results ??= read().GetEnumerator();
                    more = results.MoveNext();
                }
                catch (Exception failure) when ((problem = Explain(failure, source, name)) is not null) { }
                if (problem is not null)
                    yield return problem;
                if (!more)
                    yield break;
                yield return results!.Current;
            }
        }
        finally
        {
            results?.Dispose();
        }
    }
}

/// <summary>An input holds more, unpacked, than is read of it.</summary>
internal sealed class TooMuchDataException(string message) : IOException(message);
