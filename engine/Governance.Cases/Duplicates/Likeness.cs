namespace Governance.Cases;

/// <summary>How much two masked texts say the same: shared pairs of characters over all pairs (Dice), 0 to 1.</summary>
internal static class Likeness
{
    private const double EarthRadius = 6_371_000;

    /// <param name="tokens">As <see cref="Data.SearchTokens"/> wrote them.</param>
    public static HashSet<string> Read(string tokens) =>
        [.. tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(token => token.Length > 1 && !token.All(char.IsAsciiDigit))];

    public static double Of(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    /// <summary>Metres over the ground.</summary>
    public static double Metres((double Longitude, double Latitude) one, (double Longitude, double Latitude) other)
    {
        var (a, b) = (Radians(one.Latitude), Radians(other.Latitude));
        var (south, west) = (Math.Sin((b - a) / 2), Math.Sin(Radians(other.Longitude - one.Longitude) / 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt((south * south) + (Math.Cos(a) * Math.Cos(b) * west * west))));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
