using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" of the steps of disputes, hazards and joint cases.</summary>
public static class StepRefusals
{
    public static Refusal NeededFor(string field, string title, string outcome) =>
        new("STEP-001", RefusalKind.Invalid, $"选择“{outcome}”时请填写“{title}”。", field);

    public static Refusal Unwilling() =>
        new("STEP-004", RefusalKind.Conflict, "双方都不同意或未征询意愿的不能调解，请改选其他法定途径，或先取得至少一方同意。", "will");

    public static Refusal LevelNowhere(string level) =>
        new("STEP-002", RefusalKind.Invalid, $"办件没有落到具体地点，无法确定“{level}”由哪个单位调解，请改选层级或指定单位。", "level");

    public static Refusal MediatorElsewhere(string name, string unit) =>
        new("STEP-003", RefusalKind.Invalid, $"调解员“{name}”不在{unit}及其下属，请重新选择。", "mediator");
}
