namespace Governance.Cases;

/// <summary>One line that tells a person what to do with an item.</summary>
internal static class Todo
{
    public static string Of(WorkItemKind kind, WorkItemStatus status, bool assigned, bool contactOwed, string? limit, string? title = null, string? clock = null)
    {
        var within = limit is null ? "" : $"在 {limit}内";
        if (status is WorkItemStatus.Signed or WorkItemStatus.Pending && Visit(kind, status, clock, limit) is { } visit)
            return visit;
        return (kind, status) switch
        {
            (_, WorkItemStatus.Done or WorkItemStatus.Cancelled or WorkItemStatus.Transferred) => Words.Of(status),
            (WorkItemKind.FollowUp, WorkItemStatus.Suspended) => "等待同一次反映的其他事项办完后一并回访，或等待恢复",
            (_, WorkItemStatus.Suspended) => "已暂停，等待恢复或会签意见",
            (_, WorkItemStatus.Objected) => "派单异议审核中，请等待结论",
            (WorkItemKind.SignAndHandle or WorkItemKind.CoHandle, WorkItemStatus.Pending) => $"请{within}签收",
            (WorkItemKind.SignAndHandle, _) when !assigned => "请在单位内分派经办人",
            (WorkItemKind.SignAndHandle, _) when contactOwed => $"请{within}联系诉求人",
            (WorkItemKind.SignAndHandle, _) => $"请{within}办理并提交结果",
            (WorkItemKind.CoHandle, _) => $"请{within}提交协办意见",
            (WorkItemKind.Verify or WorkItemKind.Opinion or WorkItemKind.ReportIn or WorkItemKind.Mediation or WorkItemKind.ReInspection or WorkItemKind.Step, _) =>
                $"请{within}完成{title ?? Words.Of(kind)}",
            (_, WorkItemStatus.Pending) when title is not null => $"请{within}完成{title}",
            (WorkItemKind.Dispatch, _) => $"请{within}确定主办单位",
            (WorkItemKind.ObjectionReview, _) => $"请{within}审核派单异议",
            (WorkItemKind.Approval, _) => "请审签办理结果",
            (WorkItemKind.Reply, _) => $"请{within}答复诉求人",
            (WorkItemKind.Review, _) => $"请{within}审核答复",
            (WorkItemKind.Check, _) => $"请{within}到现场核查",
            (WorkItemKind.FollowUp, _) => $"请{within}回访诉求人",
            (WorkItemKind.RequestReview, _) => "请审批申请",
            (WorkItemKind.Countersign, _) => $"请{within}提交会签意见",
            (WorkItemKind.Read, _) => "请阅知",
            (WorkItemKind.SupervisionReply, _) => $"请{within}报送督办办理情况",
            (WorkItemKind.SupervisionReview, _) => "请审核督办报告",
            (WorkItemKind.LeaderRead, _) => "请阅示",
            (WorkItemKind.Elevation, _) => "请跟进上级协调并记录结果",
            _ => "请审核剔除申请",
        };
    }

    // What shows itself at certain hours only: when to be there comes before everything else.
    private static string? Visit(WorkItemKind kind, WorkItemStatus status, string? clock, string? limit) => (kind, status, clock) switch
    {
        (WorkItemKind.Check, _, ClockKinds.Appointment) => $"请按{limit}到现场核查，过了时段看不到",
        (WorkItemKind.SignAndHandle, WorkItemStatus.Pending, ClockKinds.Appointment) => $"请签收，{limit}到现场查看",
        (WorkItemKind.SignAndHandle, _, ClockKinds.Appointment) => $"请按{limit}到现场查看，过了时段看不到",
        (WorkItemKind.SignAndHandle, WorkItemStatus.Signed, ClockKinds.OnSite) => $"请在 {limit}内到现场查看",
        _ => null,
    };
}
