using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" of the steps of disputes, hazards and joint cases.</summary>
public static class StepRefusals
{
    public static Refusal NeededFor(string field, string title, string outcome) =>
        new("STEP-001", RefusalKind.Invalid, $"选择“{outcome}”时请填写“{title}”。", field);

    public static Refusal Unwilling() =>
        new("STEP-004", RefusalKind.Conflict, "双方都不同意或未征询意愿的不能调解，请改选其他法定途径，或先取得至少一方同意。", "will");

    public static Refusal NoEnforcement(string unit, string document) =>
        new("STEP-005", RefusalKind.Conflict, $"{unit}没有执法权，不能“{document}”，只能劝导、告知；需要责令的请移送有执法权的单位。", "decision");

    public static Refusal NotAllIn(string what) =>
        new("STEP-006", RefusalKind.Conflict, $"还有单位没有{what}，时限也没有到，请等待或先催办。", "decision");

    public static Refusal NotCarried() =>
        new("STEP-007", RefusalKind.Conflict, "意见没有达到规定的一致程度，请继续协商，或到期后由牵头单位决定，或提级。", "decision");

    public static Refusal TooManyChildren(int most) =>
        new("STEP-009", RefusalKind.Conflict, FormattableString.Invariant($"一件联办事项最多 {most} 个子任务，请合并后再派。"), "decision");

    public static Refusal ChildrenOpen() =>
        new("STEP-010", RefusalKind.Conflict, "还有子任务没有办结，请等待办结，或写明理由豁免。", "decision");

    public static Refusal LevelNowhere(string level) =>
        new("STEP-002", RefusalKind.Invalid, $"办件没有落到具体地点，无法确定“{level}”由哪个单位调解，请改选层级或指定单位。", "level");

    public static Refusal MediatorElsewhere(string name, string unit) =>
        new("STEP-003", RefusalKind.Invalid, $"调解员“{name}”不在{unit}及其下属，请重新选择。", "mediator");
}
