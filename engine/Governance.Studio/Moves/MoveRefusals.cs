using System.Globalization;
using Governance.Definitions;

namespace Governance.Studio;

/// <summary>Every "no" of moving running instances to another version.</summary>
public static class MoveRefusals
{
    public static Refusal DraftTarget(int version) =>
        new("STU-055", RefusalKind.Conflict, string.Create(CultureInfo.InvariantCulture, $"第 {version} 版还是草稿，不能迁移过去；请先发布，再迁移。"), "to");

    public static Refusal UnknownTargetNode(string node) =>
        new("STU-056", RefusalKind.Invalid, $"目标版本中没有环节“{node}”，请在对应关系里另选一个。", "nodes");

    public static Refusal NotPreviewed() =>
        new("STU-057", RefusalKind.Conflict, "请先预览：预览一小时内有效，目标版本或对应关系变了也要重新预览。", "token");

    public static Refusal Underway() =>
        new("STU-058", RefusalKind.Conflict, "这个流程的上一次迁移或回滚还没有完成，请等它完成，或先停止。");

    public static Refusal ReasonMissing() =>
        new("STU-059", RefusalKind.Invalid, "请写明理由，如新版本改了什么、依据哪份文件。", "reason");

    public static Refusal ReasonTooLong(int limit) =>
        new("STU-060", RefusalKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"理由不能超过 {limit} 个字，请缩短后再提交。"), "reason");

    public static Refusal NothingUnderway() =>
        new("STU-061", RefusalKind.Conflict, "现在没有正在进行的迁移或回滚，无需停止。");

    public static Refusal NothingToReturn() =>
        new("STU-062", RefusalKind.Conflict, "没有可以回滚的迁移：还没有迁移过，或迁移的都已退回原版本。");

    public static Refusal NothingToMove() =>
        new("STU-063", RefusalKind.Conflict, "预览中没有一个能够迁移，请先指定环节的对应关系，再重新预览。");

    public static Refusal StillCounting() =>
        new("STU-064", RefusalKind.Conflict, "预览还没有算完，请稍候。");

    public static Refusal Ended() =>
        new("STU-065", RefusalKind.Conflict, "流程已经结束，留在办结时的版本。");

    public static Refusal Elsewhere() =>
        new("STU-066", RefusalKind.Conflict, "之后又换到了别的版本，这次不再移动。");

    public static Refusal Unreadable() =>
        new("STU-067", RefusalKind.Conflict, "实例的内容读不出来，请系统管理员检查。");

    public static Refusal SameVersion(int version) =>
        new("STU-068", RefusalKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"第 {version} 版就是目标版本，请只选其他版本作为来源。"), "from");
}
