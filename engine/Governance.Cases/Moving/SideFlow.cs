using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>A shared flow that a verb starts beside the case's own.</summary>
internal static class SideFlow
{
    public static VerbSchema SchemaFor(string units) => new(
        new VerbField("text", "事由", Required: true, Format: "textarea"),
        new VerbField("units", units, FieldType.List, Format: "units") { Most = 20 });

    public static DomainStep Start(VerbCall call, string definitionId, CaseVerb verb)
    {
        var flow = call.Facts.Flow(new FlowQuestion(definitionId, null));
        var units = ImmutableArray.CreateBuilder<UnitRef>();
        foreach (var code in call.List("units").Distinct(StringComparer.Ordinal))
        {
            if (call.Facts.Unit(code) is { } unit)
                units.Add(unit);
            else if (call.Facts.Missing.Count == 0)
                return new DomainStep.Refused(CaseRefusals.UnitUnknown("units", code));
        }

        if (call.Facts.Missing.Count > 0)
            return call.Go("", "");
        if (flow is null)
            return new DomainStep.Refused(CaseRefusals.NotAvailable(verb.Title));
        if (call.Before.Instances.Any(instance => instance.Status == InstanceStatus.Running && string.Equals(instance.DefinitionId, definitionId, StringComparison.Ordinal)))
            return new DomainStep.Refused(VerbRefusals.SideFlowRuns(verb.Title));
        if (call.File.ComplainedPath is { } complained && units.FirstOrDefault(unit => unit.IsWithin(complained)) is { } accused)
            return new DomainStep.Refused(CaseRefusals.Avoidance(accused.Name));
        call.File = call.File.Noted(verb.Name, call.Text("text")!, call);
        call.Commands.Add(new EngineCommand.Start(definitionId, null, CaseJson.Element(new { caseNo = call.File.CaseNo, units = units.Select(unit => unit.Code) }), call.File.CaseNo));
        return call.Go("case." + verb.Name, $"{call.By.Unit.Name}发起{verb.Title}{(units.Count > 0 ? "：" + string.Join('、', units.Select(unit => unit.Name)) : "")}。");
    }
}
