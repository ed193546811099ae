using Governance.Execution;

namespace Governance.Cases;

/// <summary>直接答复办结: answered in the call with an article; never dispatched.</summary>
internal sealed class AnswerVerb : CaseVerb
{
    public override string Name => "answer";

    public override string Title => "直接答复办结";

    public override string Description => "咨询、建议、表扬和能当场答复的求助，写明答复和依据后直接办结，不再派单。";

    public override VerbSchema Schema { get; } = new(
        new VerbField("text", "答复内容", Required: true, Format: "textarea"),
        new VerbField("basis", "答复依据", Required: true) { Description = "知识库条目或文件名称。" });

    public override bool Fits(Casefile file) => WhyNot(file) is null && file.IsOpen;

    public override string? WhyNot(Casefile file) => file switch
    {
        { IsOpen: false } => null,
        { Dispatch: not null } => "已经派单，请由承办单位答复。",
        { Nature: Nature.Complaint or Nature.Report } => "投诉和举报应当派单办理，不能直接办结。",
        _ => null,
    };

    public override bool May(Casefile file, Acting by) => by.IsDesk;

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        call.File = call.File.AnsweredAtDesk("explained", call.Text("text")!, "当场答复。", call);
        call.End(CaseStatus.Archived, new Ending("answer", null, "直接答复", call.Text("text"), call.Now, call.By.Name));
        return call.Go("case.answered", $"{call.By.Name}直接答复办结。");
    }
}
