using System.Globalization;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" about changing limits and duty clauses.</summary>
public static class PolicyRefusals
{
    public static Refusal DeedUnknown(string deed) =>
        new("POL-001", RefusalKind.Invalid, $"没有“{deed}”这种改动，请选择新增、调整、停用或恢复出厂。", "kind");

    public static Refusal ClockUnknown(string clock) =>
        new("POL-002", RefusalKind.Invalid, $"这类事项没有“{clock}”这个时钟，请从列表中选择。", "clock");

    public static Refusal UnitUnknown(string unit, string where) =>
        new("POL-003", RefusalKind.Invalid, $"没有“{unit}”这种计时单位，请选择工作时、工作日、自然日或紧急工作时。", where);

    public static Refusal AmountWrong(string where) =>
        new("POL-004", RefusalKind.Invalid, "时限须大于零、不超过 999；按日计的填整数，按时计的须为整分钟。请修改。", where);

    public static Refusal ConditionUnknown(string value, string where) =>
        new("POL-005", RefusalKind.Invalid, $"不认识的条件“{value}”，请从列表中选择。", where);

    public static Refusal RowUnknown(string row) =>
        new("POL-006", RefusalKind.NotFound, $"没有找到时限“{row}”，或它在生效日期已经停用；请刷新后重新选择。", "row");

    public static Refusal Ambiguous(string row) =>
        new("POL-007", RefusalKind.Conflict, $"已有条件相同、日期重叠的时限“{row}”，请直接调整那一行，或错开日期。", "row");

    public static Refusal BasisMissing() =>
        new("POL-008", RefusalKind.Invalid, "请填写依据，例如文件名称和文号。", "basis");

    public static Refusal DayWrong(string where) =>
        new("POL-009", RefusalKind.Invalid, "生效日期不能早于今天，也不能超过一年；截止日期不能早于生效日期。请修改。", where);

    public static Refusal Pending(DateOnly day) =>
        new("POL-010", RefusalKind.Conflict, $"这一行已有计划于 {Day(day)} 生效的改动，请先撤销那一项，或把日期定在它之后。", "effective");

    public static Refusal NothingNew() =>
        new("POL-011", RefusalKind.Conflict, "内容与生效日期当天的规定相同，不需要改动。");

    public static Refusal ChangeUnknown(string id) =>
        new("POL-012", RefusalKind.NotFound, "没有找到这项改动，或它已经生效，不能撤销；需要恢复的，请调整或恢复出厂。", id);

    public static Refusal LaterFirst(DateOnly day) =>
        new("POL-013", RefusalKind.Conflict, $"在它之后还有 {Day(day)} 生效的改动，请先撤销那一项。");

    public static Refusal ExtensionUnit() =>
        new("POL-014", RefusalKind.Invalid, "延期须与时限使用同一种计时单位，请修改。", "extension");

    public static Refusal DutyUnknown(string duty) =>
        new("POL-020", RefusalKind.NotFound, $"没有找到职责条款“{duty}”，或它在生效日期已经停用；请刷新后重新选择。", "duty");

    public static Refusal CategoryMissing() =>
        new("POL-021", RefusalKind.Invalid, "请至少选择一个事项分类，最多 50 个。", "categories");

    public static Refusal NobodyLeft(string category) =>
        new("POL-022", RefusalKind.Conflict, $"这样改以后，“{category}”就没有主责条款了；请先新增一条，或改由其他单位主办。", "duty");

    public static Refusal LeadForbidden() =>
        new("POL-023", RefusalKind.Conflict, "上级收回事项不能由街道或社区主办，需要执法权的不能由社区主办；请另选主办单位。", "lead");

    public static Refusal TextMissing() =>
        new("POL-024", RefusalKind.Invalid, "请填写条款名称（不超过 30 字）和条款内容（不超过 500 字）。", "name");

    public static Refusal SupportWrong() =>
        new("POL-025", RefusalKind.Invalid, "协办单位最多 10 个，不能重复，也不能与主办单位相同。", "support");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
