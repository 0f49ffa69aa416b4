using Chancery.Coding;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Cli.Commands;

/// <summary>Codes several reports at once, which is faster; a fault of ours in one of them does not cost the others.</summary>
internal static class CodedTogether
{
    /// <summary>In the order of the reports, each coded or with what kept it from being.</summary>
    public static List<(CodedReport? Coded, Exception? Fault)> Of(
        ReportCoder coder, IReadOnlyList<(string Text, DateOnly? Published, EntryDay[] Entries)> reports)
    {
        try
        {
            return [.. coder.CodeMany(reports).Select(c => ((CodedReport?)c, (Exception?)null))];
        }
        catch (Exception e) when (e is not LexiconException && reports.Count > 1)
        {
            return [.. reports.SelectMany(r => Of(coder, [r]))];
        }
        catch (Exception e) when (e is not LexiconException)
        {
            return [(null, e)];
        }
    }

    public static string Told(string source, Exception fault) =>
        $"{source}: a fault of the program kept it from being read ({fault.GetType().Name}: {fault.Message}); please report it with the text";
}
