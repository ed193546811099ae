using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>督办: yellow, red, or by letter; cannot be lifted by the unit supervised.</summary>
internal sealed class SupervisionVerb : CaseVerb
{
    private const string Yellow = "yellow";
    private const int Days = 3;

    public override string Name => "supervise";

    public override string Title => "督办";

    private static readonly ImmutableArray<Choice> Levels =
        [new(Yellow, ClockLadder.Yellow), new("red", ClockLadder.Red), new("letter", "督办函"), new("on-site", "现场督查"), new("admonition", "约谈通报")];

    public override string Description => "对承办单位发出黄牌预警、红牌督办或督办函，到现场督查，或约谈通报。";

    public override VerbSchema Schema { get; } = new(
        new VerbField("level", "督办等级", Required: true) { Choices = Levels },
        new VerbField("text", "督办要求", Required: true, Format: "textarea"),
        new VerbField("days", "要求几个工作日内报告", FieldType.Whole) { Description = "除黄牌预警外都须报告办理情况，1 到 30，默认 3。" });

    public override bool May(Casefile file, Acting by) => by.Is(RoleNames.Supervisor) || by.Is(RoleNames.DutyChief) || by.Is(RoleNames.Leader);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var (level, days) = (call.Text("level")!, call.Number("days") ?? Days);
        if (days is < 1 or > 30)
            return No(CaseRefusals.FieldWrong("days", "要求几个工作日内报告", "应为 1 到 30。"));
        var mark = Codes.TitleOf(Levels, level);
        call.File = call.File.Noted(Name, call.Text("text")!, call).Marked(mark).Marked("督办");
        var text = $"{call.By.Name}对{call.File.Holder.Name}{mark}。";
        if (level is Yellow)
            return call.Go("case.supervised", text);
        Supervising.Order(call, level, call.Text("text")!, call.File.Holder, call.By.Is(RoleNames.Leader) ? RoleNames.Leader : RoleNames.Supervisor, days);
        return call.StartFlow(SideFlows.Supervision, Title, "case.supervised", text, () => Supervising.AskReport(call, call.File.Supervisions[^1]));
    }
}
