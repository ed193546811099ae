using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>确定层级与调解员: 等级 says how grave, 层级 who mediates. The unit of the level becomes the holder.</summary>
internal sealed class MediatorAssignment : HumanStep
{
    private static readonly ImmutableArray<Choice> Levels =
        [.. Enum.GetValues<DisputeLevel>().Select(level => new Choice(CaseRows.Wire(level), DisputeWords.Of(level)))];

    public override string Name => "MediatorAssignment";

    public override string Title => "确定层级与调解员";

    public override string Description => "按纠纷等级和地点确定由网格、社区、街道还是区调解，并指定调解员。";

    public override CaseStage Stage => CaseStage.Signing;

    public override string Role => RoleNames.Dispatcher;

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [new("assigned", "已确定", "Assigned")];

    public override string? Clock(Casefile file) => ClockKinds.Dispatch;

    public override string DefaultOf(Casefile file) => "assigned";

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
    [
        StepFields.Pick("level", "层级", Levels, CaseRows.Wire(Standard(file)), required: true),
        StepFields.Unit("unit", "调解单位") with { Description = "不填按层级和地点确定。" },
        new VerbField("mediator", "调解员", Format: "staff") { Most = 64 },
        StepFields.Pick("grade", "纠纷等级", RiskAssessment.Grades, CaseRows.Wire(DisputeSteps.Of(file).Grade)),
    ];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var level = Wires.Level(call.Text("level")!);
        var unit = UnitOf(call, level);
        if (unit is null)
            return call.Text("unit") is { } code ? CaseRefusals.UnitUnknown("unit", code) : StepRefusals.LevelNowhere(DisputeWords.Of(level));
        if (call.File.ComplainedPath is { } complained && unit.IsWithin(complained))
            return CaseRefusals.Avoidance(unit.Name);
        if (call.Text("mediator") is not { } name)
            return null;
        return call.Facts.Staff(name) is { } staff
            ? staff.Unit.IsWithin(unit) || unit.IsWithin(staff.Unit) ? null : StepRefusals.MediatorElsewhere(staff.Name, unit.Name)
            : CaseRefusals.StaffUnknown(name);
    }

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var (file, level) = (call.File, Wires.Level(call.Text("level")!));
        var mediator = call.Text("mediator") is { } name && call.Facts.Staff(name) is { } staff ? new PersonRef(staff.UserName, staff.Name) : null;
        var grade = call.Text("grade") is { } given ? Wires.Grade(given) : DisputeSteps.Of(file).Grade;
        return file with
        {
            Holder = UnitOf(call, level)!,
            Dispute = DisputeSteps.Of(file) with { Level = level, Grade = grade, Mediator = mediator, Absences = 0 },
        };
    }

    /// <summary>重大 to the district, 疑难 to the street, the rest where people live.</summary>
    private static DisputeLevel Standard(Casefile file) => DisputeSteps.Of(file).Grade switch
    {
        DisputeGrade.Major => DisputeLevel.District,
        DisputeGrade.Difficult when file.Place.StreetCode is not null => DisputeLevel.Street,
        _ when file.Place.CommunityCode is not null => DisputeLevel.Community,
        _ => file.Place.StreetCode is not null ? DisputeLevel.Street : DisputeLevel.District,
    };

    private static UnitRef? UnitOf(VerbCall call, DisputeLevel level) =>
        call.Text("unit") is { } code ? call.Facts.Unit(code) : DisputeLevels.UnitOf(call.File, level, call.Facts);
}
