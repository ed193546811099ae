namespace Governance.ScenarioTests.Browser;

/// <summary>The usual way of an appeal, step by step.</summary>
/// <remarks><c>unit</c> is the prefix of a unit's three demo accounts: -zg 专管员, -jb 经办人, -ld 审签领导.</remarks>
internal static class GivenSteps
{
    private const string Handling = "sign-and-handle";

    public static Task<GivenAppeal> Signed(this GivenAppeal appeal, string unit) => appeal.Do(unit + "-zg", Handling, "sign");

    public static Task<GivenAppeal> Assigned(this GivenAppeal appeal, string unit) =>
        appeal.Do(unit + "-zg", Handling, "assign", new { assignee = unit + "-jb", note = "请今天到现场看一看。" });

    public static async Task<GivenAppeal> Handled(this GivenAppeal appeal, string unit)
    {
        await appeal.Do(unit + "-jb", Handling, "contact", new { result = "reached", note = "已说明办理安排。" });
        return await appeal.Do(unit + "-jb", Handling, "complete", Report.Data);
    }

    public static Task<GivenAppeal> SignedOff(this GivenAppeal appeal, string unit) =>
        appeal.Do(unit + "-ld", "approval", "sign-off", new { opinion = "同意，请做好答复。" });

    public static Task<GivenAppeal> Replied(this GivenAppeal appeal, string unit) =>
        appeal.Do(unit + "-zg", "reply", "complete", new { by = "phone", text = Report.Draft, delivered = "yes" });

    public static async Task<GivenAppeal> Reviewed(this GivenAppeal appeal)
    {
        await appeal.Do("shenhe", "review", "complete", new { decision = "qualified", remark = "答复具体，有依据。" });
        return await appeal.CheckedIfDrawn();
    }

    public static Task<GivenAppeal> FollowedUp(this GivenAppeal appeal) =>
        appeal.Do("huifang", "follow-up", "complete", new { result = "satisfied", comment = "处理得很快，谢谢。" });
}
