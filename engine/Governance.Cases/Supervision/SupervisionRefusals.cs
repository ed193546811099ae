using Governance.Definitions;

namespace Governance.Cases;

public static class SupervisionRefusals
{
    public static Refusal NotInBulk(string verb) =>
        new("SUP-001", RefusalKind.Invalid, $"“{verb}”不能批量进行，请打开办件逐件办理。", "verb");

    public static Refusal TooMany(int most) =>
        new("SUP-002", RefusalKind.Invalid, FormattableString.Invariant($"请选择 1 到 {most} 件办件，再批量催办或督办。"), "caseNos");

    public static Refusal TooManyItems(int most) =>
        new("SUP-003", RefusalKind.Invalid, FormattableString.Invariant($"请选择 1 到 {most} 项待办，再批量办理。"), "ids");
}
