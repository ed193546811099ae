using Governance.Definitions;

namespace Governance.Execution.Time;

/// <summary>Every "no" to a cron expression.</summary>
public static class CronRefusals
{
    public static Refusal FieldCount(string text) =>
        Make("CRN-001", $"定时表达式“{text}”应为六段：秒 分 时 日 月 星期，请补全后重试。", text);

    public static Refusal Field(string text, string field, string part) =>
        Make("CRN-002", $"定时表达式“{text}”的“{field}”一段“{part}”写法不对，请修改后重试。", part);

    public static Refusal Never(string text) =>
        Make("CRN-003", $"定时表达式“{text}”永远不会到期，请检查日期后重试。", text);

    private static Refusal Make(string code, string message, string where) => new(code, RefusalKind.Invalid, message, where);
}
