using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>转接 110, 119, 120 or another line, alone or with all three on the call; where they do not take it, it is taken here first.</summary>
internal sealed class TransferOutVerb : CaseVerb
{
    private static readonly ImmutableArray<Choice> Lines =
        [new("110", "110 公安"), new("119", "119 消防"), new("120", "120 急救"), new("122", "122 交警"), new("other", "其他热线")];

    private static readonly ImmutableArray<Choice> Outcomes =
    [
        new("connected", "一键转接成功"), new("agreed", "三方通话协商一致，由对方办理"), new("kept", "协商不成，先接先理"), new("joint", "联合处置"),
    ];

    public override string Name => "transfer-out";

    public override string Title => "转接紧急热线";

    public override string Description => "转接 110、119、120 等，记录三方通话的结果；协商不成的先接先理，联合处置的继续派单。";

    public override bool IsDanger => true;

    public override VerbSchema Schema { get; } = new(
        new VerbField("line", "转接到", Required: true) { Choices = Lines },
        new VerbField("outcome", "转接结果", Required: true) { Choices = Outcomes },
        new VerbField("text", "通话情况", Required: true, Format: "textarea"));

    public override bool Fits(Casefile file) => file.IsOpen && file.Dispatch is null;

    public override string? WhyNot(Casefile file) => file.IsOpen ? "已经派单，紧急情况请直接拨打紧急热线并在办件里备注。" : null;

    public override bool May(Casefile file, Acting by) => by.IsDesk;

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var (line, outcome) = (Codes.TitleOf(Lines, call.Text("line")!), call.Text("outcome")!);
        call.File = call.File.Noted(Name, $"{line}，{Codes.TitleOf(Outcomes, outcome)}：{call.Text("text")}", call);
        if (outcome is "connected" or "agreed")
        {
            call.End(CaseStatus.Transferred, new Ending(Name, call.Text("line"), line, call.Text("text"), call.Now, call.By.Name));
            return call.Go("case.transferred-out", $"已转接{line}。");
        }

        call.File = call.File.Marked(outcome is "joint" ? "联合处置" : "先接先理");
        return call.Go("case.transfer-kept", outcome is "joint" ? $"与{line}联合处置，继续派单。" : $"与{line}协商不成，先接先理。");
    }
}
