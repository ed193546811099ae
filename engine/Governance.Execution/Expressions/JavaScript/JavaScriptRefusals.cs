using Governance.Definitions;

namespace Governance.Execution.Expressions.JavaScript;

/// <summary>Refusals of JavaScript text. <c>Where</c> is "line:column", both 1-based.</summary>
internal static class JavaScriptRefusals
{
    public static Refusal Syntax(string detail, string where) =>
        new("EXP-101", RefusalKind.Invalid, $"脚本语法有误（{detail}），请按提示位置修改后重试。", where);

    public static Refusal Unsupported(string construct, string where) =>
        new("EXP-102", RefusalKind.Invalid, $"脚本用到了暂不支持的写法“{construct}”，请改用其他写法。", where);

    public static Refusal TooLarge(int limit) =>
        new("EXP-103", RefusalKind.TooLarge, $"脚本过长（上限 {limit} 个字符），请拆分或精简后重试。");

    public static Refusal TooDeep(string where) =>
        new("EXP-104", RefusalKind.Invalid, "脚本嵌套层次过深，请拆分成几步后重试。", where);
}
