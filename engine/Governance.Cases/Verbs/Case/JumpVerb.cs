using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>跳转: a supervisor takes the case to another node, with a reason. Never to its end: the platform closes for nobody.</summary>
internal sealed class JumpVerb : CaseVerb
{
    public override string Name => "jump";

    public override string Title => "跳转";

    public override string Description => "把办件转到流程的另一个节点，选择流程图上的节点；不能跳到办结以后，原来的待办随之结束。";

    public override bool IsDanger => true;

    public override bool NeedsReason => true;

    public override VerbSchema Schema { get; } = new(new VerbField("node", "跳转到", Required: true, Format: "node") { Most = 100, Description = "流程图上的节点名称或编号，如“单位审签”。" });

    public override bool Fits(Casefile file) => file is { IsOpen: true, Hold: null };

    public override string? WhyNot(Casefile file) => file.Hold is null ? null : "办件正在暂停或挂账，请先恢复办理。";

    public override bool May(Casefile file, Acting by) => by.Is(RoleNames.Supervisor) || by.Is(RoleNames.DutyChief);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        if (call.MainFlow() is not { } flow)
            return No(CaseRefusals.NotNow(Title, "流程已经结束。"));
        var name = call.Text("node")!;
        var nodes = call.Nodes(flow)?.Nodes ?? [];
        var node = nodes.FirstOrDefault(known => string.Equals(known.Id, name, StringComparison.Ordinal))
            ?? nodes.FirstOrDefault(known => string.Equals(known.Title, name, StringComparison.Ordinal) && IsOfCases(known))
            ?? nodes.FirstOrDefault(known => string.Equals(known.Title, name, StringComparison.Ordinal));
        if (call.Facts.Missing.Count > 0)
            return call.Go("", "");
        if (node is null)
            return No(VerbRefusals.NoSuchNode(name));
        if (Why(call.File, node) is { } why)
            return No(why);
        call.File = (node.Type is "Governance.Review" or "Governance.Check" or "Governance.FollowUp" ? call.File : call.File.AnswerOwed()) with { Comeback = null };
        call.Move(flow, new Modification.Jump(node.Id));
        return call.Go("case.jumped", $"{call.By.Name}将办件跳转到“{node.Title}”。");
    }

    /// <summary>What a node needs of the case before it can be entered.</summary>
    internal static Refusal? Why(Casefile file, FlowNode node) => node.Type switch
    {
        "Governance.Close" or "Governance.Archive" or "Governance.Appraise" => VerbRefusals.JumpToTheEnd(),
        "Governance.ObjectionReview" or "Governance.ObjectionRound" => VerbRefusals.JumpNeeds(node.Title, "单位提出派单异议"),
        "Governance.Assign" or "Governance.Contact" when file.OpenItem(WorkItemKind.SignAndHandle) is null => VerbRefusals.JumpNeeds(node.Title, "有单位正在承办"),
        "Governance.WorkItem" or "Governance.Contact" or "Governance.SignOff" or "Governance.Reply" or "Governance.Review" or "Governance.Check" or "Governance.FollowUp"
            or "Governance.Dispatch" when file.Dispatch is null => VerbRefusals.JumpNeeds(node.Title, "先派单"),
        "Governance.Review" or "Governance.Check" or "Governance.FollowUp" when file.Reply is null => VerbRefusals.JumpNeeds(node.Title, "先答复诉求人"),
        _ => IsOfCases(node) ? null : VerbRefusals.JumpNeeds(node.Title, "是办件的业务节点"),
    };

    // A shared flow used as an activity often has the name of the one step inside it.
    private static bool IsOfCases(FlowNode node) => node.Type.StartsWith("Governance.", StringComparison.Ordinal);
}
