using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Lexicon;

/// <summary>Reads places/*.tsv.</summary>
internal static class PlaceTable
{
    public const string Header = "name\taliases\tcountry\tkind\tlat\tlon\tsource";

    private const int Name = 0, Aliases = 1, Country = 2, Kind = 3, Latitude = 4, Longitude = 5;

    public static ImmutableArray<Place> Read(LexiconFiles files, List<LexiconError> errors)
    {
        var places = ImmutableArray.CreateBuilder<Place>();
        foreach (var path in files.Under("places", ".tsv"))
        {
            new TableReader(path, Header.AsSpan().Count('\t') + 1, errors).Read(files.Read(path), Header, table =>
            {
                var name = Cells.Name(table, Name);
                var aliases = Cells.Aliases(table, Aliases, name);
                var country = table[Country] is { Length: > 0 } cell ? cell : null;
                if (country is not null && !(country.Length == 3 && country.All(char.IsAsciiLetterUpper)))
                    table.Report(Country, "LEX005", $"'{country}' is no country code; write three capitals (ISO 3166-1 alpha-3) or leave it empty");
                if (!TryKind(table[Kind], out var kind))
                    table.Report(Kind, "LEX004", $"'{table[Kind]}' is no kind of place; write capital, city, venue, region, sea, base or conflict");
                var latitude = Degrees(table, Latitude, 90);
                var longitude = Degrees(table, Longitude, 180);
                if (latitude is null != longitude is null) table.Report(Latitude, "LEX011", $"'{name}' has only one of lat and lon; give both or none");
                if (name.Length > 0) places.Add(new(name, aliases, country, kind, latitude, longitude, table.Place));
            });
        }
        return places.ToImmutable();
    }

    private static double? Degrees(TableReader table, int column, double limit)
    {
        var cell = table[column];
        if (cell.Length == 0) return null;
        if (double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees)
            && Math.Abs(degrees) <= limit)
            return degrees;
        table.Report(column, "LEX011", $"'{cell}' is no number of degrees between -{limit} and {limit}");
        return null;
    }

    private static bool TryKind(string cell, out PlaceKind kind)
    {
        (var known, kind) = cell switch
        {
            "capital" => (true, PlaceKind.Capital),
            "city" => (true, PlaceKind.City),
            "venue" => (true, PlaceKind.Venue),
            "region" => (true, PlaceKind.Region),
            "sea" => (true, PlaceKind.Sea),
            "base" => (true, PlaceKind.Base),
            "conflict" => (true, PlaceKind.Conflict),
            _ => (false, default),
        };
        return known;
    }
}
