namespace Governance.Cases;

/// <summary>恶意扰乱: recorded, not dispatched; by a person on evidence, confirmed by another, never by the model.</summary>
internal sealed class MalicePetition : Petition
{
    public const string Name = "malicious";

    public override string Kind => Name;

    public override string Title => "恶意扰乱认定";

    public override string Role => RoleNames.DutyChief;

    public override void Grant(VerbCall call, Request request)
    {
        call.File = call.File.Marked("恶意扰乱");
        call.End(CaseStatus.Refused, new Ending(Name, null, "恶意扰乱，不派单；情节严重的移送公安", request.Basis, call.Now, call.By.Name));
    }
}
