using Governance.Data;

namespace Governance.Cases;

/// <summary>A matter other cases may be about too.</summary>
/// <param name="CaseNo">Null while it is still being taken down.</param>
/// <param name="Tokens">Of its masked words.</param>
internal sealed record Sought(
    string? CaseNo, string? CategoryCode, string? StreetCode, string? CommunityCode, (double Longitude, double Latitude)? At, HashSet<string> Tokens, long AtMicros)
{
    public static Sought Of(Casefile file) => new(
        file.CaseNo, file.Category?.Code, file.Place.StreetCode, file.Place.CommunityCode,
        file.Content is { Longitude: { } longitude, Latitude: { } latitude } ? (longitude, latitude) : null,
        Likeness.Read(SearchTokens.Of(file.Content.Title, file.Content.Text)), file.CreatedMicros);
}

/// <summary>A case that may be about the same.</summary>
/// <param name="Metres">Null where one of them has no coordinates.</param>
internal sealed record Neighbour(CaseRow Row, double Likeness, double? Metres)
{
    public bool IsNear(Sought sought) => Metres is { } metres
        ? metres <= Neighbourhood.Reach
        : sought.CommunityCode is { } community ? string.Equals(community, Row.CommunityCode, StringComparison.Ordinal)
            : sought.StreetCode is { } street && string.Equals(street, Row.StreetCode, StringComparison.Ordinal);
}
