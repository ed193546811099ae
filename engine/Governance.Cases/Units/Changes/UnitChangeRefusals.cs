using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" about changing units.</summary>
public static class UnitChangeRefusals
{
    public static Refusal KindUnknown(string kind) =>
        new("UNI-001", RefusalKind.Invalid, $"没有“{kind}”这种变更，请选择更名、撤并、拆分或划转。", "kind");

    public static Refusal SuccessorWrong() =>
        new("UNI-002", RefusalKind.Invalid, "请选择承接单位：不能是本单位、其下属，也不能是已经撤并的单位。", "successor");

    public static Refusal NameMissing() =>
        new("UNI-003", RefusalKind.Invalid, "请填写新的名称和简称。", "shortName");

    public static Refusal ParentWrong() =>
        new("UNI-004", RefusalKind.Invalid, "请选择划入的上级单位：不能是本单位、其下属，也不能是现在的上级。", "parent");

    public static Refusal NotThisOne(string name) =>
        new("UNI-005", RefusalKind.Conflict, $"“{name}”已经撤并，或是本区本级，不能再变更；请选择其他单位。", "code");

    public static Refusal DayWrong() =>
        new("UNI-006", RefusalKind.Invalid, "生效时间不能早于现在，也不能超过一年，请修改。", "effective");

    public static Refusal Pending(string name) =>
        new("UNI-007", RefusalKind.Conflict, $"“{name}”已有一项还没有生效的变更，请先撤销。", "code");

    public static Refusal ChangeUnknown(string id) =>
        new("UNI-008", RefusalKind.NotFound, "没有找到这项变更，或已经生效，不能撤销；需要恢复的，请再登记一项变更。", id);

    public static Refusal PartsMissing() =>
        new("UNI-009", RefusalKind.Invalid, "拆分须列出两个以上承接单位，并包括承接在办事项的单位。", "parts");
}
