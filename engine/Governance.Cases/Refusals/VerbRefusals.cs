using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" that belongs to one verb alone.</summary>
public static class VerbRefusals
{
    public static Refusal RequestPending(string title) =>
        new("CASE-101", RefusalKind.Conflict, $"已经提出{title}，正在等待审批；需要修改的，请先撤回。");

    public static Refusal SecondPerson(string title) =>
        new("CASE-102", RefusalKind.Forbidden, $"{title}须由另一个人审批，不能自己提出自己批准。");

    public static Refusal ReporterNotTold(string title) =>
        new("CASE-103", RefusalKind.Conflict, $"还没有告知诉求人，不能批准{title}；请先联系诉求人并记录，再批准。", "told");

    public static Refusal ExtendLate() =>
        new("CASE-104", RefusalKind.Conflict, "办结时限已经到期，延期须在到期前申请；请尽快办结并说明情况。");

    public static Refusal ExtendTooLong(int most) =>
        new("CASE-105", RefusalKind.Invalid, FormattableString.Invariant($"延期须在 1 到 {most} 日之间，请修改。"), "days");

    public static Refusal PauseLate() =>
        new("CASE-106", RefusalKind.Conflict, "办结时限已经到期，不能再暂停；请尽快办结并说明情况。");

    public static Refusal PauseTwice(string reason) =>
        new("CASE-107", RefusalKind.Conflict, $"本轮已经以“{reason}”暂停过，不能再用；仍需时间的，请申请延期或挂账。", "reason");

    public static Refusal PauseUnknown(string reason) =>
        new("CASE-108", RefusalKind.Conflict, $"这类办件不允许以“{reason}”暂停，请选择其他事由或申请延期。", "reason");

    public static Refusal DelegateToSelf() =>
        new("CASE-109", RefusalKind.Invalid, "不能委派给自己，请选择其他人。", "assignee");

    public static Refusal SigningPending() =>
        new("CASE-110", RefusalKind.Conflict, "已经有加签在等待意见，请等待结果，或先减签。");

    public static Refusal SignerTwice(string name) =>
        new("CASE-111", RefusalKind.Conflict, $"“{name}”已经在协办，不用重复请求。", "units");

    public static Refusal SignerIsSelf() =>
        new("CASE-112", RefusalKind.Invalid, "不能加签给自己或本单位，请选择其他单位或人员。", "units");

    public static Refusal CopiedAlready() =>
        new("CASE-113", RefusalKind.Conflict, "这些单位都已抄送过，不用重复抄送。", "units");

    public static Refusal UrgedToday() =>
        new("CASE-114", RefusalKind.Conflict, "诉求人 24 小时内已经催办过，请告知当前承办单位和剩余时限，明天再催办。");

    public static Refusal SupervisedBySelf(string unit) =>
        new("CASE-115", RefusalKind.Forbidden, $"“{unit}”是被督办单位，不能自己销督；请由督办的人审核。");

    public static Refusal StillSupervised() =>
        new("CASE-116", RefusalKind.Conflict, "督办还没有销，不能审核通过；请先由承办单位报送办理情况，经督办的人同意销督。");

    public static Refusal TransferToSame(string unit) =>
        new("CASE-117", RefusalKind.Invalid, $"“{unit}”就是现在的主办单位，请选择其他单位。", "unit");

    public static Refusal NoSuchNode(string name) =>
        new("CASE-118", RefusalKind.Invalid, $"流程里没有“{name}”这个节点，请对照流程图填写名称。", "node");

    public static Refusal JumpToTheEnd() =>
        new("CASE-119", RefusalKind.Conflict, "不能跳到办结、归档或评价：平台不代替单位办结，请跳到审核或回访。", "node");

    public static Refusal JumpNeeds(string node, string what) =>
        new("CASE-120", RefusalKind.Conflict, $"现在不能跳到“{node}”：需要{what}。请另选节点。", "node");

    public static Refusal StepTaken() =>
        new("CASE-121", RefusalKind.Conflict, "下一步已经有人处理，不能撤回；需要改正的，请联系对方退回。");

    public static Refusal NoSuchCase(string caseNo) =>
        new("CASE-122", RefusalKind.Invalid, $"没有编号为“{caseNo}”的办件，或您无权查看，请核对编号。", "cases");

    public static Refusal MergeWithSelf() =>
        new("CASE-123", RefusalKind.Invalid, "不能并入自己，请填写其他办件的编号。", "cases");

    public static Refusal MergedAlready(string caseNo) =>
        new("CASE-124", RefusalKind.Conflict, $"{caseNo} 已经并入或正在并入，不用重复操作。", "cases");

    public static Refusal SideFlowRuns(string title) =>
        new("CASE-125", RefusalKind.Conflict, $"{title}正在进行，请等待结果后再发起。");

    public static Refusal FirstTaken(string clause) =>
        new("CASE-126", RefusalKind.Conflict, $"{clause}，依首接负责不能退单；请签收牵头办理，其余部分请求协办。", "partly");

    public static Refusal HandOverToSelf() =>
        new("CASE-127", RefusalKind.Invalid, "不能交接给本人，请选择其他人。", "to");

    public static Refusal CheckedEarly(string hour) =>
        new("CASE-130", RefusalKind.Conflict, $"还没有到核查时刻（{hour}），这时看不到，不能认定合格；请到时核查。确需提前的，由督查员写明提前核查的理由后提交。", "early");

    public static Refusal NextAnswerMissing(string method) =>
        new("CASE-131", RefusalKind.Invalid, $"办结方式选“{method}”的，请填写下次答复日期：到这一天再答复诉求人。", "nextAnswerOn");

    public static Refusal NextAnswerWrong() =>
        new("CASE-132", RefusalKind.Invalid, "下次答复日期请填明天以后、三年以内的日期；更久才办得成的，请申请挂账。", "nextAnswerOn");

    public static Refusal SameType(string name) =>
        new("CASE-129", RefusalKind.Conflict, $"本件已经是{name}，请选择其他类型。", "type");

    public static Refusal OnlyStreetsWhistle() =>
        new("CASE-128", RefusalKind.Forbidden, "只有街道可以吹哨：社区请报所在街道，部门需要协同的请申请协办或提请会商。");
}
