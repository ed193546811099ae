using Governance.Execution;

namespace Governance.Cases;

/// <summary>催办. The reporter's is counted and limited to one in 24 hours.</summary>
internal sealed class UrgeVerb : CaseVerb
{
    private const string Reporter = "reporter";
    private const long Day = 86_400_000_000;

    public override string Name => "urge";

    public override string Title => "催办";

    public override string Description => "提醒当前承办单位抓紧办理；诉求人催办 24 小时内记一次。";

    public override VerbSchema Schema { get; } = new(
        new VerbField("text", "催办内容", Required: true, Format: "textarea"),
        new VerbField("from", "谁催办") { Choices = [new("inner", "内部催办"), new(Reporter, "诉求人催办")], Default = "inner" });

    public override bool May(Casefile file, Acting by) =>
        by.Is(RoleNames.Supervisor) || by.Is(RoleNames.Operator) || by.Is(RoleNames.DutyChief) || by.Is(RoleNames.Dispatcher) || by.Is(RoleNames.Leader);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var byReporter = string.Equals(call.Text("from"), Reporter, StringComparison.Ordinal);
        if (byReporter && call.File.ReporterUrges is [.., var last] && call.Now - last < Day)
            return No(VerbRefusals.UrgedToday());
        call.File = call.File.Noted(Name, call.Text("text")!, call).Marked("催办");
        if (!byReporter)
            return call.Go("case.urged", $"{call.By.Name}催办{call.File.Holder.Name}。");
        call.File = call.File with { ReporterUrges = call.File.ReporterUrges.Add(call.Now) };
        return call.Go("case.urged-by-reporter", FormattableString.Invariant($"诉求人第 {call.File.ReporterUrges.Length} 次催办{call.File.Holder.Name}。"));
    }
}
