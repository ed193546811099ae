using System.Globalization;
using Governance.Definitions;

namespace Governance.Execution.Time;

/// <summary>Every expected “no” of calendars, limits and clocks.</summary>
public static class TimeRefusals
{
    public static Refusal NotJson(string detail) => Invalid("TIM-001", $"文件不是有效的 JSON，请检查格式后重新提交：{detail}");

    public static Refusal ZoneUnknown(string id) => Invalid("TIM-002", $"不认识的时区“{id}”，请填写如 Asia/Shanghai 或 +08:00。");

    public static Refusal ZoneChanges(string id) => Invalid("TIM-003", $"时区“{id}”的偏移会变动（如夏令时），请改用偏移固定的时区。");

    public static Refusal Missing(string where) => Invalid("TIM-004", "缺少必填项，请补上后重新提交。", where);

    public static Refusal Malformed(string expected, string where) => Invalid("TIM-005", $"内容不合格式，请填写{expected}。", where);

    public static Refusal UnknownProperty(string name, string where) =>
        Invalid("TIM-006", $"不认识的字段“{name}”，请检查拼写或删去。", where);

    public static Refusal UnknownValue(string value, string allowed, string where) =>
        Invalid("TIM-007", $"不认识的取值“{value}”，请从 {allowed} 中选择。", where);

    public static Refusal Duplicate(string id, string where) => Invalid("TIM-008", $"标识“{id}”重复，请改成不同的标识。", where);

    public static Refusal Reversed(string where) => Invalid("TIM-009", "起止顺序颠倒，请让结束晚于开始。", where);

    public static Refusal ShiftUnknown(string id) =>
        new("TIM-010", RefusalKind.NotFound, $"工作日历里没有班次“{id}”，请先在日历中添加。", "shift");

    public static Refusal ShiftEmpty(string where) => Invalid("TIM-011", "班次在平常的一周里没有工作时间，请至少填写一段。", where);

    public static Refusal HoursOverlap(string where) => Invalid("TIM-012", "同一天的工作时段互相重叠或顺序不对，请按先后填写且不要重叠。", where);

    public static Refusal DayTwice(DateOnly date, string where) =>
        Invalid("TIM-013", $"{Day(date)} 出现两次，请只保留一处。", where);

    public static Refusal DayUnknown(DateOnly date, string where) =>
        Invalid("TIM-014", $"{Day(date)} 不在日历声明的起止日期内，请调整 known 或删去。", where);

    public static Refusal AmountInvalid(string where) =>
        Invalid("TIM-020", "时限数量须大于零且不超过 1000；按日须为整数，按时须为整分钟。请修改。", where);

    public static Refusal ClockUnknown(string id, string where) =>
        Invalid("TIM-021", $"不认识的时钟“{id}”，请使用已有时钟或在 clocks 中声明。", where);

    public static Refusal RowsAmbiguous(string first, string second, string where) =>
        Invalid("TIM-022", $"时限规则“{first}”与“{second}”条件相同且生效期重叠，请合并或错开生效期。", where);

    public static Refusal PresetUnknown(string id) =>
        new("TIM-023", RefusalKind.NotFound, $"没有名为“{id}”的时限预设，请检查 extends。", "extends");

    public static Refusal AlreadyPaused() => Conflict("TIM-030", "时钟已在暂停中，不能重复暂停；如需更换理由请先恢复计时。");

    public static Refusal NotPaused() => Conflict("TIM-031", "时钟没有暂停，不用恢复计时；请刷新后查看。");

    public static Refusal OutOfOrder() => Conflict("TIM-032", "操作时间早于这只时钟的上一次变化，请刷新后重试。");

    public static Refusal ExtensionTooLate() => Conflict("TIM-033", "办理时限已到期，不能再延期；延期须在到期前提出。");

    public static Refusal ExtensionUnit(string unit) => Invalid("TIM-034", $"延期须与原时限使用同一单位（{unit}），请修改。", "extension.unit");

    public static Refusal ExtensionTooLong(string most) => Invalid("TIM-035", $"累计延期最多 {most}，请缩短。", "extension.amount");

    public static Refusal PauseTooLate() => Conflict("TIM-036", "办理时限已到期，不能再暂停计时；请尽快办结并说明情况。");

    private static string Day(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private static Refusal Invalid(string code, string message, string where = "") => new(code, RefusalKind.Invalid, message, where);

    private static Refusal Conflict(string code, string message) => new(code, RefusalKind.Conflict, message);
}
