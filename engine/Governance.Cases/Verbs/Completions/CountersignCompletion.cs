using Governance.Execution;

namespace Governance.Cases;

/// <summary>会签意见.</summary>
internal sealed class CountersignCompletion : Completion
{
    private const string Agree = "agree";

    public override WorkItemKind Kind => WorkItemKind.Countersign;

    public override string Title => "提交会签意见";

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("decision", "意见", Required: true) { Choices = [new(Agree, "同意"), new("disagree", "不同意")] },
        new VerbField("opinion", "具体意见", Format: "textarea") { Description = "不同意的，请写明理由。" });

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var agrees = string.Equals(call.Text("decision"), Agree, StringComparison.Ordinal);
        if (!agrees && call.Text("opinion") is null)
            return new DomainStep.Refused(CaseRefusals.FieldMissing("opinion", "具体意见"));
        call.File = call.File.With(item.Done(agrees ? "Agreed" : "Declined", call.By.Name, call.Now, call.Text("opinion"))).Stopped(item.Id, call.Now);
        var text = $"{item.Unit.Name}会签{(agrees ? "同意" : "不同意")}。";
        var group = call.File.Signings.FirstOrDefault(known => known.Outcome is null && string.Equals(known.Id, item.About, StringComparison.Ordinal));
        if (group?.Signers.FirstOrDefault(known => string.Equals(known.ItemId, item.Id, StringComparison.Ordinal)) is not { } signer)
            return call.Go("countersign.given", text, item);
        var answered = signer with { Agrees = agrees, Opinion = call.Text("opinion"), By = call.By.Name, AtMicros = call.Now };
        return Countersigning.Settle(call, group.With(answered), "countersign.given", text, item);
    }
}
