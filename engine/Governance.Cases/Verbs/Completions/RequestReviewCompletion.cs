using Governance.Execution;

namespace Governance.Cases;

/// <summary>审批 of a request, by somebody other than who asked.</summary>
internal sealed class RequestReviewCompletion : Completion
{
    private const string Agree = "agree";
    private const string Refuse = "refuse";

    public override WorkItemKind Kind => WorkItemKind.RequestReview;

    public override string Title => "审批";

    public override bool May(WorkItem item, Acting by) =>
        WhoMay.Holds(item, by) || (PetitionBook.Find(item.Node)?.AlsoRoles.Any(by.Is) == true && WhoMay.Belongs(item, by));

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("decision", "审批结论", Required: true) { Choices = [new(Agree, "同意"), new(Refuse, "不同意")] },
        new VerbField("opinion", "审批意见", Format: "textarea") { Description = "不同意的，请写明理由。" });

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        if (call.File.Request(item.About) is not { } request || PetitionBook.Find(request.Kind) is not { } petition)
            return new DomainStep.Refused(CaseRefusals.ItemUnknown(item.Id));
        if (call.By.IsPerson(request.ByUser))
            return new DomainStep.Refused(VerbRefusals.SecondPerson(petition.Title));
        var agreed = string.Equals(call.Text("decision"), Agree, StringComparison.Ordinal);
        if (!agreed && call.Text("opinion") is null)
            return new DomainStep.Refused(CaseRefusals.FieldMissing("opinion", "审批意见"));
        if (agreed && petition.WhyNot(call, request) is { } why)
            return new DomainStep.Refused(why);
        return Decide(call, item, petition, request, agreed);
    }

    private static DomainStep Decide(VerbCall call, WorkItem item, Petition petition, Request request, bool agreed)
    {
        call.File = call.File.With(request with
        {
            Decision = agreed ? Agree : Refuse,
            DecidedBy = call.By.Name,
            DecisionReason = call.Text("opinion"),
            DecidedMicros = call.Now,
        });
        if (agreed)
            petition.Grant(call, request);
        if (agreed && petition is ShelvingPetition)
            call.TakeUp(item, SideFlows.Shelving);
        return Finish(call, item, agreed ? "Agreed" : "Declined", petition.Kind + (agreed ? ".granted" : ".denied"),
            $"{call.By.Name}{(agreed ? "同意" : "不同意")}{petition.Title}。", call.Text("opinion"));
    }
}
