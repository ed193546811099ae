using Governance.Definitions;

namespace Governance.Cases;

public static class FollowUpRefusals
{
    public static Refusal LinkStillGood() =>
        new("FUP-001", RefusalKind.Conflict, "短信评价链接 24 小时内有效，诉求人还可以答复；到时仍未答复的，再按回访不通处理。", "result");

    public static Refusal NotAsked() =>
        new("FUP-002", RefusalKind.Conflict, "这件办件现在不在回访，感谢您的关注；有新的情况请拨打 12345。");
}
