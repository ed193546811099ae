using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Reads a list of units from a verb's data.</summary>
internal static class UnitsCalled
{
    /// <summary>While facts are missing the list is short; the caller asks for them.</summary>
    public static Result<ImmutableArray<UnitRef>> Units(this VerbCall call, string field)
    {
        var found = ImmutableArray.CreateBuilder<UnitRef>();
        foreach (var code in call.List(field).Distinct(StringComparer.Ordinal))
        {
            var unit = call.Facts.Unit(code);
            if (unit is null && call.Facts.Missing.Count == 0)
                return CaseRefusals.UnitUnknown(field, code);
            if (unit is not null && call.File.ComplainedPath is { } complained && unit.IsWithin(complained))
                return CaseRefusals.Avoidance(unit.Name);
            if (unit is not null)
                found.Add(unit);
        }

        return found.ToImmutable();
    }
}
