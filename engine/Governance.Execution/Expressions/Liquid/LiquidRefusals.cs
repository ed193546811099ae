using Governance.Definitions;

namespace Governance.Execution.Expressions.Liquid;

/// <summary>Refusals of Liquid text. <c>Where</c> is "line:column", both 1-based.</summary>
internal static class LiquidRefusals
{
    public static Refusal Syntax(string detail, string where) =>
        new("EXP-201", RefusalKind.Invalid, $"模板语法有误（{detail}），请按提示位置修改后重试。", where);

    public static Refusal Unsupported(string construct, string where) =>
        new("EXP-202", RefusalKind.Invalid, $"模板用到了不支持的“{construct}”，请改用其他写法。", where);

    public static Refusal TooLarge(int limit) =>
        new("EXP-203", RefusalKind.TooLarge, $"模板过长（上限 {limit} 个字符），请拆分或精简后重试。");

    public static Refusal TooDeep(string where) =>
        new("EXP-204", RefusalKind.Invalid, "模板嵌套层次过深，请拆分成几步后重试。", where);
}
