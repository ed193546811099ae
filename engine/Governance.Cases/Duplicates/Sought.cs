using Governance.Data;

namespace Governance.Cases;

/// <summary>A matter other cases may be about too.</summary>
internal sealed record Sought
{
    private readonly HashSet<string> _tokens;
    private readonly HashSet<string> _where;

    /// <param name="place">Its names say where and not what: neighbours all share them.</param>
    /// <param name="words">Masked.</param>
    public Sought(Place place, IEnumerable<string?> words, long atMicros)
    {
        (Place, AtMicros) = (place, atMicros);
        _where = Likeness.Read(SearchTokens.Of(place.Street, place.Community));
        _tokens = Matter(SearchTokens.Of(words));
    }

    /// <summary>Null while it is still being taken down.</summary>
    public string? CaseNo { get; init; }

    public string? CategoryCode { get; init; }

    public Place Place { get; }

    public (double Longitude, double Latitude)? At { get; init; }

    public long AtMicros { get; }

    public static Sought Of(Casefile file) => new(file.Place, [file.Content.Title, file.Content.Text], file.CreatedMicros)
    {
        CaseNo = file.CaseNo,
        CategoryCode = file.Category?.Code,
        At = file.Content is { Longitude: { } longitude, Latitude: { } latitude } ? (longitude, latitude) : null,
    };

    /// <param name="tokens">Of another case, as its search row holds them.</param>
    public double LikenessTo(string tokens) => Likeness.Of(_tokens, Matter(tokens));

    private HashSet<string> Matter(string tokens)
    {
        var read = Likeness.Read(tokens);
        read.ExceptWith(_where);
        return read;
    }
}

/// <summary>Of another case what is compared: a whole row costs more to read than to compare.</summary>
/// <param name="Marks">Each between commas.</param>
/// <param name="Tokens">As its search row holds them.</param>
internal sealed record NearRow(
    string CaseNo, long CreatedMicros, string? StreetCode, string? CommunityCode, double? Longitude, double? Latitude, string? Marks, string? Tokens);

/// <summary>A case that may be about the same.</summary>
/// <param name="Metres">Null where one of them has no coordinates.</param>
internal sealed record Neighbour(NearRow Row, double Likeness, double? Metres)
{
    public bool IsNear(Sought sought) => Metres is { } metres
        ? metres <= Neighbourhood.Reach
        : sought.Place.CommunityCode is { } community ? string.Equals(community, Row.CommunityCode, StringComparison.Ordinal)
            : sought.Place.StreetCode is { } street && string.Equals(street, Row.StreetCode, StringComparison.Ordinal);
}
