namespace Governance.Cases;

/// <summary>The words people read for what the code calls by an identifier.</summary>
public static class Words
{
    public static string Of(CaseStatus status) => status switch
    {
        CaseStatus.Open => "在办",
        CaseStatus.Paused => "暂停",
        CaseStatus.Shelved => "挂账",
        CaseStatus.Closed => "已办结",
        CaseStatus.Archived => "已归档",
        CaseStatus.Refused => "不予受理",
        CaseStatus.Transferred => "已转接",
        CaseStatus.Merged => "已并单",
        _ => "已作废",
    };

    public static string Of(CaseStage stage) => stage switch
    {
        CaseStage.Intake => "登记受理",
        CaseStage.Classification => "智能分类",
        CaseStage.Dispatch => "分拨",
        CaseStage.Signing => "待签收",
        CaseStage.Handling => "承办处置",
        CaseStage.SignOff => "单位审签",
        CaseStage.Reply => "反馈答复",
        CaseStage.Review => "平台审核",
        CaseStage.FollowUp => "回访",
        CaseStage.Closing => "办结",
        CaseStage.Archive => "归档",
        _ => "办件评价",
    };

    public static string Of(WorkItemKind kind) => kind switch
    {
        WorkItemKind.SignAndHandle => "承办",
        WorkItemKind.CoHandle => "协办",
        WorkItemKind.Dispatch => "人工分拨",
        WorkItemKind.ObjectionReview => "异议审核",
        WorkItemKind.Approval => "单位审签",
        WorkItemKind.Reply => "反馈答复",
        WorkItemKind.Review => "平台审核",
        WorkItemKind.Check => "现场核查",
        WorkItemKind.RequestReview => "申请审批",
        WorkItemKind.Countersign => "会签",
        WorkItemKind.Read => "传阅",
        WorkItemKind.SupervisionReply => "督办办理",
        WorkItemKind.SupervisionReview => "督办审核",
        WorkItemKind.LeaderRead => "呈阅",
        WorkItemKind.Elevation => "提级协调",
        WorkItemKind.Contest => "剔除审核",
        WorkItemKind.Verify => "现场核实",
        WorkItemKind.Opinion => "会商意见",
        WorkItemKind.ReportIn => "报到",
        WorkItemKind.Mediation => "调解",
        WorkItemKind.ReInspection => "复查",
        WorkItemKind.Step => "办理",
        _ => "回访",
    };

    public static string Of(WorkItemStatus status) => status switch
    {
        WorkItemStatus.Pending => "待处理",
        WorkItemStatus.Signed => "已签收",
        WorkItemStatus.Done => "已完成",
        WorkItemStatus.Objected => "异议中",
        WorkItemStatus.Transferred => "已转办",
        WorkItemStatus.Cancelled => "已取消",
        _ => "已暂停",
    };

    public static string Of(Urgency urgency) => urgency switch
    {
        Urgency.Normal => "一般",
        Urgency.Urgent => "紧急",
        _ => "特急",
    };

    public static string Of(Nature nature) => nature switch
    {
        Nature.Consultation => "咨询",
        Nature.Help => "求助",
        Nature.Complaint => "投诉",
        Nature.Report => "举报",
        Nature.Suggestion => "建议",
        _ => "表扬",
    };

    /// <summary>What a resident reads: archiving is invisible to them.</summary>
    public static string ForResident(Casefile file) => file switch
    {
        { Status: CaseStatus.Void, AppendedTo: not null } => "已并入原工单办理",
        { Status: CaseStatus.Void } => "已撤销",
        { Status: CaseStatus.Refused or CaseStatus.Transferred } => "已答复",
        { Status: CaseStatus.Merged } => file.Reply is null ? "办理中" : "已答复",
        { Appraisal: not null } => "已评价",
        { Status: CaseStatus.Closed or CaseStatus.Archived } => "已办结",
        { Stage: CaseStage.Review or CaseStage.FollowUp } => "已答复",
        { Stage: CaseStage.Handling or CaseStage.SignOff or CaseStage.Reply } => "办理中",
        { Stage: CaseStage.Signing } => "已转办",
        _ => "已受理",
    };
}
