using Governance.Execution;

namespace Governance.Cases;

/// <summary>不予受理并告知法定途径, 解释说明 of an unreasonable demand, or 恶意扰乱: proposed here, approved by another. The reporter may object once.</summary>
internal sealed class RefuseVerb : CaseVerb
{
    private const string Road = "not-accepted";

    public override string Name => "refuse";

    public override string Title => "不予受理";

    public override string Description => "应走法定途径的告知途径，诉求不合理的解释说明，恶意扰乱的只记录；由值班长审批，诉求人可以提出一次异议。";

    public override bool IsDanger => true;

    public override bool NeedsReason => true;

    public override VerbSchema Schema { get; } = new(
        new VerbField("kind", "处理方式", Required: true) { Choices = [new(Road, "不予受理，告知法定途径"), new("explain", "解释说明（诉求不合理）"), new(MalicePetition.Name, "恶意扰乱，只记录不派单")] },
        new VerbField("road", "法定途径") { Choices = LegalRoads.All },
        new VerbField("evidence", "证据", Format: "textarea") { Description = "认定恶意扰乱的，写明来电记录、录音编号等证据。" },
        new VerbField("text", "告知诉求人的话", Required: true, Format: "textarea"));

    public override bool Fits(Casefile file) => file.IsOpen && WhyNot(file) is null;

    public override string? WhyNot(Casefile file) => file switch
    {
        { IsOpen: false } => null,
        { Dispatch: not null } => "已经派单，请由承办单位以“解释说明”或“转法定途径”办结。",
        { Ending.Kind: "refuse" or MalicePetition.Name } => "诉求人已对不予受理提出异议，请派单办理。",
        _ => null,
    };

    public override bool May(Casefile file, Acting by) => by.IsDesk;

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var kind = call.Text("kind")!;
        if (kind is Road && call.Text("road") is null)
            return No(CaseRefusals.FieldMissing("road", "法定途径"));
        if (kind is MalicePetition.Name && call.Text("evidence") is null)
            return No(CaseRefusals.FieldMissing("evidence", "证据"));
        var (petition, name) = Asked(call, kind);
        return petition.Ask(call, null, $"{name}：{call.Reason}；告知：{call.Text("text")}", request => request with { Code = call.Text("road"), Basis = call.Text("text") });
    }

    private static (Petition Petition, string Name) Asked(VerbCall call, string kind) => kind switch
    {
        Road => (new RefusalPetition(), $"不予受理，告知{LegalRoads.NameOf(call.Text("road")!)}"),
        MalicePetition.Name => (new MalicePetition(), $"恶意扰乱（证据：{call.Text("evidence")}）"),
        _ => (new ExplanationPetition(), "解释说明"),
    };
}
