using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>暂停: four named reasons, each with a maximum at which work goes on by itself.</summary>
internal sealed class PauseVerb : WorkItemVerb
{
    private static readonly ImmutableArray<Choice> Reasons =
    [
        new(Hold.AwaitReporter, "等待群众补充"), new("legal-procedure", "司法/鉴定程序"), new("force-majeure", "不可抗力"), new(Hold.AwaitParty, "等待责任主体整改"),
    ];

    public override string Name => "pause";

    public override string Description => "因法定事由暂停计时，写明情况；到最长期限自动恢复。同一事由每轮只能用一次。";

    public override bool NeedsReason => true;

    public override string Title(WorkItem item) => "暂停";

    public override bool Fits(Casefile file, WorkItem item) =>
        item is { Kind: WorkItemKind.SignAndHandle, Status: WorkItemStatus.Signed } && file.Hold is null && WhyNot(file, item) is null;

    public override string? WhyNot(Casefile file, WorkItem item) =>
        item.Status == WorkItemStatus.Signed && file.AnswerClock is { FiredMicros: not null } ? "办结时限已经到期，不能再暂停；请尽快办结并说明情况。" : null;

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by) || WhoMay.IsLiaison(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(new VerbField("reason", "暂停事由", Required: true) { Choices = Reasons });

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var code = call.Text("reason")!;
        if (call.File.AnswerClock is { } clock && call.Now > clock.DueMicros)
            return No(VerbRefusals.PauseLate());
        if (call.File.AnswerClock?.Pauses.Any(pause => string.Equals(pause.Reason, code, StringComparison.Ordinal)) == true)
            return No(VerbRefusals.PauseTwice(Codes.TitleOf(Reasons, code)));
        var limit = call.Facts.PauseLimit(new PauseQuestion(call.File.Type, code, call.Now));
        if (call.Facts.Missing.Count > 0)
            return call.Go("", "");
        if (limit is null)
            return No(VerbRefusals.PauseUnknown(Codes.TitleOf(Reasons, code)));
        var hold = new Hold(CaseStatus.Paused, code, limit.Row, call.Reason!, call.By.Name, call.Now);
        call.File = call.File.Held(hold, call.Now).Armed(ClockKinds.Pause, null, limit, call.Now);
        return call.Go("case.paused", $"{item.At.Name}暂停办理：{limit.Row}，最长 {limit.Limit}。", item);
    }
}
