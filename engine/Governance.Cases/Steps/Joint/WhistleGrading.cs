using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>街道评价部门: 到场, 及时 and 成效, 1 to 5; who was absent gets 1 for presence, who was late at most 3 for promptness.</summary>
internal sealed class WhistleGrading : HumanStep
{
    private const int LateAtMost = 3;

    public override string Name => "WhistleGrading";

    public override string Title => "街道评价部门";

    public override string Description => "吹哨街道对应哨单位的到场、及时、成效各评 1 到 5 分，一事一考。";

    public override CaseStage Stage => CaseStage.Reply;

    public override string Role => RoleNames.Liaison;

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [new("graded", "已评价", "Graded")];

    public override string? Clock(Casefile file) => ClockKinds.Grade;

    public override string DefaultOf(Casefile file) => "graded";

    public override UnitRef? UnitOf(Visit visit) => visit.At("street");

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
        [Score("presence", "到场（1–5）"), Score("promptness", "及时（1–5）"), Score("effect", "成效（1–5）"), StepFields.Words("remark", "评价说明")];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var wrong = Fields(call.File, item).FirstOrDefault(field => field.Type == FieldType.Whole && call.Whole(field.Name) is not (>= 1 and <= 5));
        return wrong is null ? null : CaseRefusals.FieldWrong(wrong.Name, wrong.Title, "应为 1 到 5 的整数。");
    }

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var joint = JointSteps.Of(call.File);
        var given = new WhistleGrade(item.Unit, call.Whole("presence")!.Value, call.Whole("promptness")!.Value, call.Whole("effect")!.Value);
        return call.File with { Joint = joint with { Grades = [.. joint.Called.Select(unit => Of(unit, given, joint))] } };
    }

    private static WhistleGrade Of(UnitRef unit, WhistleGrade given, Joint joint) =>
        joint.Arrivals.FirstOrDefault(arrival => JointSteps.Same(arrival.Unit, unit)) is { } came
            ? given with { Unit = unit, Promptness = came.Late ? Math.Min(given.Promptness, LateAtMost) : given.Promptness }
            : given with { Unit = unit, Presence = 1, Promptness = 1 };

    private static VerbField Score(string name, string title) => new(name, title, FieldType.Whole, Required: true);
}
