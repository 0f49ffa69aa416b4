using System.Text;
using Chancery.Cli.Frame;
using Chancery.Language;
using Chancery.Language.Conllu;

namespace Chancery.Cli.Commands;

/// <summary>Models and CoNLL-U files as command lines name them, with faults told in one line.</summary>
internal static class LanguageModel
{
    /// <param name="path">Null for the model that comes with the program.</param>
    public static Pipeline Load(string? path)
    {
        try
        {
            return path is null ? Pipeline.Load() : Pipeline.Load(path);
        }
        catch (InvalidDataException e)
        {
            throw new CommandFailure(null, e.Message);
        }
    }

    public static TextReader Open(Call call, string path)
    {
        if (path == Inputs.Standard) return new StreamReader(call.Terminal.In, Encoding.UTF8);
        if (!File.Exists(path)) throw new CommandFailure(path, "there is no such file");
        return new StreamReader(path, Encoding.UTF8);
    }

    public static Document ReadConllu(TextReader reader, string path)
    {
        try
        {
            return ConlluReader.Read(reader);
        }
        catch (InvalidDataException e)
        {
            throw new CommandFailure(path, e.Message, "give a file in CoNLL-U");
        }
    }

    public static Document ReadConllu(Call call, string path)
    {
        using var reader = Open(call, path);
        return ReadConllu(reader, path);
    }
}
