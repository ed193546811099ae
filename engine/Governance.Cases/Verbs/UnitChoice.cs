using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Reads 主办 and 协办 from a verb's data, and refuses a unit that is complained of or may not lead.</summary>
internal static class UnitChoice
{
    /// <summary>The value is a placeholder while facts are missing: the caller's Go then asks for them.</summary>
    public static Result<DispatchChoice> Read(VerbCall call, string reason, bool final)
    {
        var code = call.Text("unit")!;
        var units = new List<UnitRef>();
        foreach (var asked in call.List("coUnits").Prepend(code).Distinct(StringComparer.Ordinal))
        {
            var unit = call.Facts.Unit(asked);
            if (unit is null && call.Facts.Missing.Count == 0)
                return CaseRefusals.UnitUnknown(string.Equals(asked, code, StringComparison.Ordinal) ? "unit" : "coUnits", asked);
            if (unit is not null && call.File.ComplainedPath is { } complained && unit.IsWithin(complained))
                return CaseRefusals.Avoidance(unit.Name);
            units.Add(unit ?? call.File.Holder);
        }

        if (call.File.Plan is { Guarded: true } && call.Facts.Lead(new LeadQuestion(AdviceQuestion.Of(call.File), code)) is { Why: { } why })
            return DispatchRefusals.MayNotLead(why);
        return new DispatchChoice(units[0], Automatic: false, call.By.Name, reason, final) { CoUnits = [.. units.Skip(1)] };
    }
}
