using Governance.Execution;

namespace Governance.Cases;

/// <summary>剔除审核: the district centre first, the review group second, never the same person.</summary>
internal sealed class ContestCompletion : Completion
{
    public const string First = "contest-first";
    public const string Second = "contest-second";
    private const string Agree = "agree";

    public override WorkItemKind Kind => WorkItemKind.Contest;

    public override string Title => "审核剔除申请";

    // 复核申诉 is the assessor's as well as the supervisor's; two people decide in any case.
    public override bool May(WorkItem item, Acting by) =>
        WhoMay.Holds(item, by) || (item.Node is Second && item.Assignee is null && by.Is(RoleNames.Assessor) && WhoMay.Belongs(item, by));

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("decision", "审核结论", Required: true) { Choices = [new(Agree, "同意剔除"), new("refuse", "不同意剔除")] },
        new VerbField("opinion", "审核意见", Required: true, Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        if (call.File.Exclusions.FirstOrDefault(known => string.Equals(known.Id, item.About, StringComparison.Ordinal)) is not { } asked)
            return new DomainStep.Refused(CaseRefusals.ItemUnknown(item.Id));
        if (call.By.IsPerson(asked.ByUser) || call.By.IsPerson(asked.FirstUser))
            return new DomainStep.Refused(VerbRefusals.SecondPerson("考核剔除"));
        var agreed = string.Equals(call.Text("decision"), Agree, StringComparison.Ordinal);
        return agreed && item.Node is First ? PassOn(call, item, asked) : Decide(call, item, asked, agreed);
    }

    private static DomainStep PassOn(VerbCall call, WorkItem item, Exclusion asked)
    {
        call.File = Changed(call.File, asked with { FirstBy = call.By.Name, FirstUser = call.By.Hand });
        call.TakeUp(item, SideFlows.Exclusion, () => call.File = call.File.Opened(call.Aside(WorkItemKind.Contest, Second, call.File.Desk, RoleNames.Supervisor) with { About = asked.Id, Remark = item.Remark }));
        return Finish(call, item, "Agreed", "contest.first-agreed", "区中心初审同意剔除，转复核组。", call.Text("opinion"));
    }

    private static DomainStep Decide(VerbCall call, WorkItem item, Exclusion asked, bool agreed)
    {
        call.File = Changed(call.File, asked with
        {
            Decision = agreed ? Agree : "refuse",
            DecidedBy = call.By.Name,
            DecisionReason = call.Text("opinion"),
            DecidedMicros = call.Now,
        });
        return Finish(call, item, agreed ? "Agreed" : "Declined", agreed ? "contest.agreed" : "contest.refused",
            agreed ? $"同意剔除：{ExclusionGrounds.NameOf(asked.Ground)}。" : "不同意剔除。", call.Text("opinion"));
    }

    private static Casefile Changed(Casefile file, Exclusion changed) =>
        file with { Exclusions = [.. file.Exclusions.Select(known => string.Equals(known.Id, changed.Id, StringComparison.Ordinal) ? changed : known)] };
}
