using System.Globalization;

namespace Governance.Cases;

/// <summary>Why a case stands where it stands, as a resident reads it: no names of people, nothing of what units say to each other.</summary>
internal static class ResidentWords
{
    /// <summary>Where nobody may know who reported, the desk answers for it.</summary>
    public static string HolderOf(Casefile file) => file.IsSealed ? file.Desk.Name : file.Holder.Name;

    /// <summary>Who withdrew was not answered, whatever comes before the end as a rule.</summary>
    public static string StatusOf(Casefile file) => file is { IsOpen: false, Ending.Kind: "withdraw" } ? "已撤回" : Words.ForResident(file);

    public static string WaitingFor(Casefile file) => file switch
    {
        { Status: CaseStatus.Merged } => "与反映同一问题的工单合并办理，办完一并答复您。",
        { Status: CaseStatus.Void, AppendedTo: not null } => "已并入您原来的工单办理，请查看原工单。",
        { Status: CaseStatus.Void } => "已撤销，不再办理。",
        { Status: CaseStatus.Refused } => "这件事不属于受理范围，已告知您该找谁办。",
        { Status: CaseStatus.Transferred } => "已转给紧急热线处理。",
        { Ending.Kind: "withdraw" } => "已按您的要求撤回。",
        { Status: CaseStatus.Closed or CaseStatus.Archived, Report.NextAnswerOn: { } day } =>
            string.Create(CultureInfo.InvariantCulture, $"已经答复您。还没有办完的部分，{day.Year} 年 {day.Month} 月 {day.Day} 日再答复您。"),
        { Status: CaseStatus.Closed or CaseStatus.Archived } => "已经办完。",
        { Hold: { Status: CaseStatus.Paused, Code: Hold.AwaitReporter } } => "在等您补充材料。请按办理单位说的补充，交齐后接着办。",
        { Hold: { Status: CaseStatus.Paused } hold } => $"暂停中，原因是{hold.Name}；事由结束后接着办，期限顺延。",
        { Hold: { Status: CaseStatus.Shelved } hold } => $"一时办不完（{hold.Name}），已列入计划，会定期查看进展。",
        { IsObjected: true } => "正在确认由哪个单位办，期限不变。",
        _ => AtStage(file),
    };

    private static string AtStage(Casefile file) => file.Stage switch
    {
        CaseStage.Intake or CaseStage.Classification or CaseStage.Dispatch when file.Dispatch is null => "已经登记，正在确定由哪个单位办。",
        CaseStage.Dispatch or CaseStage.Signing => $"已转给{HolderOf(file)}，等他们签收。",
        CaseStage.Handling => $"{HolderOf(file)}正在办。",
        CaseStage.SignOff => "办理结果正在单位里审核。",
        CaseStage.Reply => "已有办理结果，正准备答复您。",
        CaseStage.Review => "已答复，平台正在检查办得怎么样。",
        CaseStage.FollowUp => "已答复，等您评价。",
        _ => "正在办结。",
    };
}
