using System.Text.Json;

namespace Chancery.Testing;

/// <summary>The lowest scores allowed, from gold/floors.json; a floor is raised when a score rises and never lowered to pass.</summary>
public static class Floors
{
    /// <summary>The floor of one measure, in the unit the file gives (percent unless it says otherwise).</summary>
    /// <exception cref="KeyNotFoundException">The file has no such set or measure.</exception>
    public static double Of(string set, string measure)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.Path("gold", "floors.json")));
        if (json.RootElement.TryGetProperty(set, out var floors) && floors.TryGetProperty(measure, out var floor))
            return floor.GetDouble();
        throw new KeyNotFoundException($"gold/floors.json has no floor '{measure}' in '{set}'.");
    }
}
