using System.Security.Claims;

namespace Governance.Portal.SignIn;

/// <summary>The claims a signed-in person or machine carries. Permissions are read anew for every request, never kept in the cookie.</summary>
internal static class Claims
{
    public const string Id = "sub";
    public const string Name = "name";
    public const string Unit = "unit";
    public const string Role = "role";
    public const string Permission = "permission";
    public const string Stamp = "stamp";

    /// <summary>代理: one of the absent the caller stands in for; JSON of an <see cref="Governance.Cases.Acting"/>.</summary>
    public const string StandsFor = "stands-for";

    public static ClaimsPrincipal Principal(string scheme, IEnumerable<Claim> claims) =>
        new(new ClaimsIdentity(claims, scheme, Name, Role));

    public static string? Find(this ClaimsPrincipal principal, string type) => principal.FindFirst(type)?.Value;
}
