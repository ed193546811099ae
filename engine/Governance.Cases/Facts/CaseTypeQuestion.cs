using Governance.Execution;

namespace Governance.Cases;

/// <summary>Looks a case type up by its folder's name; JSON null when there is none.</summary>
public static class CaseTypeQuestion
{
    public const string Kind = "case-type";

    public static FactRequest Request(string type) => new(Kind, type);

    internal static CaseTypeFact? Answer(CaseTypeBook types, UnitBook units, string type) =>
        types.Find(type) is { } found && units.Find(found.Desk) is { } desk ? new CaseTypeFact(found.Type, found.Name, found.Prefix, found.DefinitionId, desk) : null;
}

/// <param name="Name">诉求, 矛盾纠纷 …</param>
/// <param name="Prefix">Of its case numbers.</param>
public sealed record CaseTypeFact(string Type, string Name, string Prefix, string DefinitionId, UnitRef Desk);
