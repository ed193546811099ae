namespace Governance.Data;

/// <summary>A person who signs in.</summary>
public sealed class AccountRow
{
    public required string Id { get; set; }

    /// <summary>As typed, and in lower case for the unique rule.</summary>
    public required string UserName { get; set; }

    public required string NormalizedName { get; set; }

    public required string DisplayName { get; set; }

    public string? PasswordHash { get; set; }

    public string? Unit { get; set; }

    /// <summary>Role codes: a JSON array of strings.</summary>
    public required string Roles { get; set; }

    public bool IsDisabled { get; set; }

    public int FailedCount { get; set; }

    public long? LockedUntilMicros { get; set; }

    /// <summary>Changes when the password or the grants do; a cookie with another stamp is void.</summary>
    public required string SecurityStamp { get; set; }

    public long CreatedMicros { get; set; }

    public long UpdatedMicros { get; set; }
}

public sealed class RoleRow
{
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>Permissions <c>noun.verb</c>: a JSON array of strings.</summary>
    public required string Permissions { get; set; }
}

/// <summary>A key of ASP.NET Core data protection, as its XML.</summary>
public sealed class DataProtectionKeyRow
{
    public required string FriendlyName { get; set; }

    public required string Xml { get; set; }

    public long CreatedMicros { get; set; }
}
