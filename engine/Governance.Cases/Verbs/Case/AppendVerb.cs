using Governance.Execution;

namespace Governance.Cases;

/// <summary>追加到原单: a repeat that was registered as a case of its own goes into the one that is open, which is urged; this one ends.</summary>
internal sealed class AppendVerb : CaseVerb
{
    public override string Name => Proposing.Append;

    public override string Title => "追加到原单";

    public override string Description => "诉求人催问的事项已有在办工单时，把本件追加到原单并催办，本件不再单独办理；原单已办结的不能追加，仍按新诉求办理。";

    public override bool NeedsReason => true;

    public override VerbSchema Schema { get; } = new(
        new VerbField("case", "原单编号", Required: true, Format: "case") { Description = "诉求人正在办理中的工单编号。" },
        new VerbField("text", "追加内容", Required: true, Format: "textarea"),
        new VerbField("urge", "同时催办", FieldType.Flag));

    public override bool Fits(Casefile file) => file.IsOpen && WhyNot(file) is null;

    public override string? WhyNot(Casefile file) => file switch
    {
        { IsOpen: false } => null,
        { Dispatch: not null } => "已经派单，确属重复的请用并单。",
        { Membership: not null } => "本件已经并入其他办件，请先拆单。",
        { AppendedTo.State: AppendedTo.Asked } => "正在等待原单确认，请稍候刷新。",
        _ => null,
    };

    public override bool May(Casefile file, Acting by) => by.IsDesk;

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var number = call.Text("case")!;
        if (!CaseNo.TryParse(number, out _))
            return No(VerbRefusals.NoSuchCase(number));
        if (string.Equals(number, call.File.CaseNo, StringComparison.Ordinal))
            return No(VerbRefusals.MergeWithSelf());
        call.File = call.File with { AppendedTo = new AppendedTo(number, AppendedTo.Asked, call.Text("text")!, call.Flag("urge"), call.Now, call.By.Name) };
        return call.Go("case.append-asked", $"{call.By.Name}将本件追加到 {number}。");
    }
}
