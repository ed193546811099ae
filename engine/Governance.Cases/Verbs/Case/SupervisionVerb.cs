using Governance.Execution;

namespace Governance.Cases;

/// <summary>督办: yellow, red, or by letter; cannot be lifted by the unit supervised.</summary>
internal sealed class SupervisionVerb : CaseVerb
{
    public override string Name => "supervise";

    public override string Title => "督办";

    public override string Description => "对承办单位发出黄牌预警、红牌督办或督办函。";

    public override VerbSchema Schema { get; } = new(
        new VerbField("level", "督办等级", Required: true) { Choices = [new("yellow", "黄牌预警"), new("red", "红牌督办"), new("letter", "督办函")] },
        new VerbField("text", "督办要求", Required: true, Format: "textarea"));

    public override bool May(Casefile file, Acting by) => by.Is(RoleNames.Supervisor) || by.Is(RoleNames.DutyChief) || by.Is(RoleNames.Leader);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var mark = call.Text("level") switch
        {
            "yellow" => ClockLadder.Yellow,
            "red" => ClockLadder.Red,
            _ => "督办函",
        };
        call.File = call.File.Noted(Name, call.Text("text")!, call).Marked(mark).Marked("督办");
        return call.Go("case.supervised", $"{call.By.Name}对{call.File.Holder.Name}{mark}。");
    }
}
