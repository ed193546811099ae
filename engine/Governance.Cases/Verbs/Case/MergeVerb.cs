using Governance.Execution;

namespace Governance.Cases;

/// <summary>并单: this case leads; each of the others rests in it, keeps its reporter, its answer and its call-back, and can be split off again.</summary>
internal sealed class MergeVerb : CaseVerb
{
    private const int Most = 20;

    public override string Name => "merge";

    public override string Title => "并单";

    public override string Description => "把反映同一事项的其他办件并入本件一起办理；每位诉求人仍单独答复和回访，随时可以拆单恢复。";

    public override bool NeedsReason => true;

    public override VerbSchema Schema { get; } = new(new VerbField("cases", "并入哪些办件", FieldType.List, Required: true, Format: "cases") { Most = Most, Description = "填写办件编号。" });

    public override bool Fits(Casefile file) => file.IsOpen && !string.Equals(file.Reach, Reaches.Confidential, StringComparison.Ordinal);

    public override string? WhyNot(Casefile file) => file.IsOpen ? "保密工单不能并单。" : null;

    public override bool May(Casefile file, Acting by) => by.Is(RoleNames.Dispatcher) || by.Is(RoleNames.DutyChief);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var asked = call.List("cases").Distinct(StringComparer.Ordinal).ToList();
        foreach (var text in asked)
        {
            if (!CaseNo.TryParse(text, out _))
                return No(VerbRefusals.NoSuchCase(text));
            if (string.Equals(text, call.File.CaseNo, StringComparison.Ordinal))
                return No(VerbRefusals.MergeWithSelf());
            if (call.File.Link(text) is { State: LinkState.Asked or LinkState.Joined })
                return No(VerbRefusals.MergedAlready(text));
            var link = new CaseLink(text, LinkState.Asked, call.Now, call.By.Name);
            call.File = call.File.Link(text) is null ? call.File with { Links = call.File.Links.Add(link) } : call.File.Linked(link);
        }

        return asked.Count == 0
            ? No(CaseRefusals.FieldMissing("cases", "并入哪些办件"))
            : call.Go("case.merge-asked", $"{call.By.Name}将 {string.Join('、', asked)} 并入本件。");
    }
}
