namespace Governance.Cases;

/// <summary>Outcomes of items in words: the ports' titles.</summary>
internal static class OutcomeWords
{
    /// <param name="step">Activity type of the step, or null.</param>
    public static string? Of(string? step, string? outcome) => StepBook.Find(step) is { } human
        ? human.Ports.FirstOrDefault(port => string.Equals(port.Name, outcome, StringComparison.Ordinal))?.DisplayName
            // A member of a gathering leaves by no port: its answer itself is the outcome.
            ?? human.Outcomes.FirstOrDefault(answer => string.Equals(answer.Value, outcome, StringComparison.Ordinal))?.Title ?? Of(outcome)
        : Of(outcome);

    public static string? Of(string? outcome) => outcome switch
    {
        null => null,
        "Completed" => "已提交",
        "Signed" => "已签收",
        "Dispatched" => "已派单",
        "Redispatched" => "同意改派",
        "Refused" => "驳回异议",
        "Ruled" => "已裁定",
        "Agreed" => "同意",
        "SentBack" => "退回",
        "Delivered" => "已送达",
        "Failed" => "未通过",
        "Qualified" => "合格",
        "CheckNeeded" => "要求核查",
        "Passed" => "合格",
        "Satisfied" => "满意",
        "Redo" => "退回重办",
        "Unsatisfied" => "不满意",
        "Unreached" => "回访不通",
        "Waived" => "免回访",
        "Declined" => "不同意",
        "Read" => "已阅",
        "Reported" => "已报送",
        "Lifted" => "已销督",
        "Again" => "继续督办",
        "Instructed" => "已批示",
        "Coordinated" => "已协调",
        _ => outcome,
    };

    /// <summary>What became of a 派单异议; null while it waits.</summary>
    public static string? OfObjection(string? decision) => decision switch
    {
        null => null,
        "agree" => "同意改派",
        "refuse" => "驳回",
        "withdrawn" => "单位撤回",
        _ => "已裁定",
    };
}
