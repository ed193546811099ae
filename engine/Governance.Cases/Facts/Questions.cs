using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Looks a unit up by its code; JSON null when there is none.</summary>
public static class UnitQuestion
{
    public const string Kind = "unit";

    public static FactRequest Request(string code) => new(Kind, code);
}

/// <summary>Looks a person up by user name; JSON null when there is none or the account is disabled.</summary>
public static class StaffQuestion
{
    public const string Kind = "staff";

    public static FactRequest Request(string userName) => new(Kind, userName);
}

public sealed record StaffFact(string UserName, string Name, UnitRef Unit)
{
    public ImmutableArray<string> Roles { get; init; } = [];
}
