using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Chancery.Strategy;

/// <summary>Finds the line and column of a path such as <c>dms[1].preference.statements[0]</c> in a JSON text.</summary>
internal static class JsonPlace
{
    /// <returns>The place of the value, or of the innermost part of the path that is there.</returns>
    public static FilePosition Find(string file, ReadOnlySpan<byte> json, string path, int firstLine)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        reader.Read();
        var place = (int)reader.TokenStartIndex;
        foreach (var part in Parts(path))
        {
            if (!Enter(ref reader, part))
                break;
            place = (int)reader.TokenStartIndex;
        }
        var before = json[..place];
        var line = before.Count((byte)'\n');
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new FilePosition(file, firstLine + line, column);
    }

    private static bool Enter(ref Utf8JsonReader reader, string part)
    {
        if (reader.TokenType == JsonTokenType.StartArray && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                if (i == index)
                    return true;
                reader.Skip();
            }
            return false;
        }
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(part);
            reader.Read();
            if (found)
                return true;
            reader.Skip();
        }
        return false;
    }

    /// <summary>Party names can be a last part; they may hold dots and brackets, so nothing is split behind "preferences.".</summary>
    private static List<string> Parts(string path)
    {
        const string byName = ".preferences.";
        var named = path.IndexOf(byName, StringComparison.Ordinal);
        var parts = new List<string>((named < 0 ? path : path[..(named + byName.Length - 1)])
            .Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries));
        if (named >= 0)
            parts.Add(path[(named + byName.Length)..]);
        return parts;
    }
}
