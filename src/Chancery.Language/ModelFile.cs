using Chancery.Language.Lemmas;
using Chancery.Language.Names;
using Chancery.Language.Neural;
using Chancery.Language.Segmentation;
using Chancery.Language.Tagging;

namespace Chancery.Language;

/// <summary>All that a pipeline has learned.</summary>
/// <param name="KnowsNames">Whether the network was trained with the hints of the lists of names, and so wants them.</param>
internal sealed record Model(string[] Words, TagSet[] Tags, string[] Relations, string[] Entities, Network Network, Lemmatiser Lemmatiser,
    Segmenter Segmenter, bool KnowsNames)
{
    /// <summary>Second opinions beside the network's; null in models made before there were any.</summary>
    public Opinions? Opinions { get; init; }

    private Dictionary<string, int>? _numbers;

    /// <summary>The numbers of the known words.</summary>
    public Dictionary<string, int> Numbers()
    {
        if (_numbers is not null) return _numbers;
        var numbers = new Dictionary<string, int>(Words.Length);
        for (var i = 1; i < Words.Length; i++) numbers[Words[i]] = i;
        return _numbers = numbers;
    }

    public NetworkReader Reader() =>
        new(Network, new(Network, Numbers()), Array.IndexOf(Relations, "root"), new(Tags), new(Entities), KnowsNames ? NameLists.Known : null);
}

/// <summary>A model as one file.</summary>
internal static class ModelFile
{
    private static ReadOnlySpan<byte> Magic => "CHANCERY-LANGUAGE-"u8;

    /// <summary>The version that is written: since 4 a model says whether it knows the lists of names, since 5 it may have second opinions.</summary>
    private const byte Version = (byte)'5', Oldest = (byte)'3', WithLists = (byte)'4', WithOpinions = (byte)'5';

    public static void Write(Stream output, Model model)
    {
        output.Write([.. Magic, Version, (byte)'\n']);
        using var writer = new BinaryWriter(new BufferedStream(output, 1 << 16), System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(model.KnowsNames);
        WriteStrings(writer, model.Words);
        WriteStrings(writer, [.. model.Tags.SelectMany(t => new[] { t.Upos, t.Xpos, t.Feats })]);
        WriteStrings(writer, model.Relations);
        WriteStrings(writer, model.Entities);
        NetworkFile.Write(writer, model.Network);
        model.Lemmatiser.Write(writer);
        model.Segmenter.Write(writer);
        writer.Write(model.Opinions is not null);
        model.Opinions?.Write(writer);
    }

    /// <exception cref="InvalidDataException">The bytes are not a model of this version; the message begins with the name.</exception>
    public static Model Read(Stream stream, string name)
    {
        Span<byte> magic = stackalloc byte[Magic.Length + 2];
        if (stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.StartsWith(Magic)
            || magic[^2] is < Oldest or > Version || magic[^1] != '\n')
            throw new InvalidDataException($"{name}: not a model of this version; make one with 'chancery train'");
        var version = magic[^2];
        try
        {
            using var reader = new BinaryReader(new BufferedStream(stream, 1 << 18));
            var knowsNames = version >= WithLists && reader.ReadBoolean();
            var (words, tags, relations, entities) = (ReadStrings(reader), ReadStrings(reader), ReadStrings(reader), ReadStrings(reader));
            Model model = new(words, [.. tags.Chunk(3).Select(t => new TagSet(t[0], t[1], t[2]))], relations, entities, NetworkFile.Read(reader),
                Lemmatiser.Read(reader), Segmenter.Read(reader), knowsNames);
            return version >= WithOpinions && reader.ReadBoolean() ? model with { Opinions = Opinions.Read(reader, model) } : model;
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidOperationException or ArgumentException or FormatException or OverflowException
            or IndexOutOfRangeException or OutOfMemoryException)
        {
            throw new InvalidDataException($"{name}: the model is damaged", e);
        }
    }

    private static void WriteStrings(BinaryWriter writer, string[] strings)
    {
        writer.Write(strings.Length);
        foreach (var s in strings) writer.Write(s);
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > 10_000_000) throw new FormatException("count");
        var strings = new string[count];
        for (var i = 0; i < count; i++) strings[i] = reader.ReadString();
        return strings;
    }
}
