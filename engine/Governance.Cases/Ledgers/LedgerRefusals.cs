using Governance.Definitions;

namespace Governance.Cases;

public static class LedgerRefusals
{
    public static Refusal Period(int days) =>
        new("LED-001", RefusalKind.Invalid, FormattableString.Invariant($"起止时间不正确：结束要晚于开始，最长 {days} 天，请重新选择。"), "from");
}
