using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>The node of a <see cref="HumanStep"/>: opens its item, arms its clock, waits for a person.</summary>
internal sealed class StepActivity(HumanStep step) : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(step.Name, step.Title, step.Description, human: true, step.Ports,
        [RoleInput(step.Role), LimitInput(), UnitInput(), .. step.Inputs]);

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = visit.Context.Has(EngineFlags.ConsultationsKeepTheStage) ? step.StageOf(visit.File) : step.Stage };
        step.Begin(visit);
        if (step.Pass(visit) is { } pass)
            return visit.Pass(pass.Port, "step.passed", pass.Text);
        var unit = Named(visit) ?? step.UnitOf(visit) ?? visit.File.Desk;
        var item = Open(visit, unit);
        if (step.Clock(visit.File) is { } clock)
            visit.Arm(clock, item, unit, step.StartOf(visit.File), step.LimitOf(visit.File));
        step.Beside(visit, item);
        return visit.Wait(item, $"等待{unit.Name}{item.Title}。");
    }

    private static InputDescriptor UnitInput() => new("unit", "String", "承办单位")
    {
        Description = "单位编码；不填按步骤的规定。",
    };

    private static UnitRef? Named(Visit visit) => visit.Context.Input<string>("unit") is { Length: > 0 } code ? visit.Facts.Unit(code) : null;

    // What is grave goes to its own desk, whatever the node says.
    private string RoleFor(Visit visit) =>
        step.RoleOf(visit.File) is var role && !string.Equals(role, step.Role, StringComparison.Ordinal) ? role : Role(visit, step.Role);

    private WorkItem Open(Visit visit, UnitRef unit)
    {
        var item = visit.Open(step.Kind, unit, RoleFor(visit), step.AssigneeOf(visit.File, unit)) with
        {
            Step = step.Type,
            Title = visit.Context.DisplayText,
        };
        visit.File = visit.File.With(item);
        return item;
    }
}
