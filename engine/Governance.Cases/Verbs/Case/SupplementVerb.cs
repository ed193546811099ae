using Governance.Execution;

namespace Governance.Cases;

/// <summary>补充/追加: a repeat call adds to the open case instead of opening another.</summary>
internal sealed class SupplementVerb : CaseVerb
{
    public override string Name => "supplement";

    public override string Title => "追加诉求";

    public override string Description => "诉求人再次来电或补充材料时，追加到原单并提醒承办单位。";

    public override VerbSchema Schema { get; } = new(
        new VerbField("text", "补充内容", Required: true, Format: "textarea"),
        new VerbField("urge", "同时催办", FieldType.Flag));

    public override bool May(Casefile file, Acting by) =>
        by.Is(RoleNames.Operator) || by.Is(RoleNames.DutyChief) || by.Is(RoleNames.Dispatcher) || by.Is(RoleNames.Caller);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        call.File = call.File.Noted(Name, call.Text("text")!, call).Marked("重复");
        if (call.Flag("urge"))
            call.File = call.File.Marked("催办");
        // What everybody waited for has come.
        if (call.File.Hold is { Status: CaseStatus.Paused, Code: Hold.AwaitReporter })
            call.File = call.File.Released(call.Facts, call.Now);
        return call.Go("case.supplemented", $"{call.By.Name}追加诉求内容。");
    }
}
