using System.Globalization;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>延期: asked before expiry, once, with reason and basis; another person consents, and only when the reporter knows.</summary>
internal sealed class ExtendVerb : WorkItemVerb
{
    private const int Most = 10;

    public override string Name => "extend";

    public override string Description => "在办结时限到期前申请延长，写明理由和依据；须告知诉求人后方可批准。一般只延一次，不超过 10 工作日。";

    public override bool NeedsReason => true;

    public override string Title(WorkItem item) => "申请延期";

    public override bool Fits(Casefile file, WorkItem item) =>
        item is { Kind: WorkItemKind.SignAndHandle, Status: WorkItemStatus.Signed } && WhyNot(file, item) is null;

    public override string? WhyNot(Casefile file, WorkItem item) => item is not { Kind: WorkItemKind.SignAndHandle, Status: WorkItemStatus.Signed } ? null
        : file.AnswerClock switch
        {
            not { StoppedMicros: null } => "没有在走的办结时限，不需要延期。",
            { FiredMicros: not null } => "办结时限已经到期，延期须在到期前申请；请尽快办结并说明情况。",
            { Extensions: > 0 } => "已经延过一次，不能再延；确有客观原因的，可以申请挂账。",
            { Unit: not ("working-day" or "natural-day") } => "按小时计的紧急事项不能延期，请尽快处置。",
            _ => null,
        };

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by) || WhoMay.IsLiaison(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("days", $"延长多少{(file.AnswerClock?.Unit is "natural-day" ? "自然日" : "工作日")}", FieldType.Whole, Required: true)
        {
            Description = $"最多 {MostDays(file).ToString(CultureInfo.InvariantCulture)}。",
        },
        new VerbField("basis", "依据", Required: true, Format: "textarea"),
        new VerbField("told", "怎样告知诉求人") { Choices = ReplyWays.All, Description = "还没有告知的先不填，告知后用“联系诉求人”记录，再由审批人批准。" });

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        if (call.File.AnswerClock is not { } clock)
            return No(CaseRefusals.NotNow(Title(item), "没有办结时限。"));
        if (call.Now > clock.DueMicros)
            return No(VerbRefusals.ExtendLate());
        var days = call.Number("days")!.Value;
        if (days < 1 || days > MostDays(call.File))
            return No(VerbRefusals.ExtendTooLong(MostDays(call.File)));
        return new ExtensionPetition().Ask(call, item, FormattableString.Invariant($"申请延长 {days} 日：{call.Reason}（依据：{call.Text("basis")}）"),
            request => request with { Amount = days, Basis = call.Text("basis"), Told = call.Text("told") });
    }

    private static int MostDays(Casefile file) =>
        file.AnswerClock?.Extension?.Split(' ') is [var amount, ..] && int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : Most;
}
