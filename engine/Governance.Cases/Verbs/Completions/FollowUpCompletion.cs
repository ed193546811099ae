using Governance.Execution;

namespace Governance.Cases;

/// <summary>回访: three tries before 回访不通; dissatisfied with result or process, with ground, opens another round (at most twice).</summary>
internal sealed class FollowUpCompletion : Completion
{
    private const int Tries = 3;
    private const int MostRounds = 3;

    public override WorkItemKind Kind => WorkItemKind.FollowUp;

    public override string Title => "记录回访";

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("result", "回访结果", Required: true) { Choices = FollowUpResults.Recordable },
        new VerbField("ground", "不满意是否有理", FieldType.Flag) { Description = "对结果或过程不满意且有理的，退回原单位重办。" },
        new VerbField("reason", "不满意原因", Format: "textarea"),
        new VerbField("comment", "诉求人意见", Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var result = call.Text("result")!;
        var tries = call.File.FollowUpTries + 1;
        if (string.Equals(result, FollowUpResults.Unreached, StringComparison.Ordinal) && tries < Tries)
        {
            call.File = call.File with { FollowUpTries = tries };
            return call.Go("follow-up.unreached", FormattableString.Invariant($"第 {tries} 次回访未接通，稍后再访。"), item);
        }

        if (FollowUpResults.IsDissatisfied(result) && call.Text("reason") is null)
            return new DomainStep.Refused(CaseRefusals.FieldMissing("reason", "不满意原因"));
        var given = new FollowUpResult(result, call.Text("reason"), HasGround(call, result), call.Text("comment"), tries, call.Now, call.By.Name, call.File.Round);
        call.File = call.File with { FollowUp = given, FollowUpTries = tries };
        return Conclude(call, item, given);
    }

    private static DomainStep Conclude(VerbCall call, WorkItem item, FollowUpResult given)
    {
        var text = $"回访结果：{FollowUpResults.NameOf(given.Result)}。";
        if (call.File.Membership is not null)
            return ConcludeMerged(call, item, given, text);
        if (given.Ground && call.File.Round < MostRounds)
        {
            call.File = call.File with
            {
                Round = call.File.Round + 1,
                FollowUp = null,
                EarlierFollowUps = call.File.EarlierFollowUps.Add(given),
            };
            return Finish(call, item, "Redo", "follow-up.redo", FormattableString.Invariant($"{text}退回重办，进入第 {call.File.Round} 轮。"), given.Reason);
        }

        if (given.Ground)
            call.File = call.File.Marked("连续不满意");
        return Finish(call, item, Port(given.Result), "follow-up.done", text, given.Comment);
    }

    /// <summary>A member's own reporter: one who is dissatisfied with ground gets his case back, as it stood.</summary>
    private static DomainStep ConcludeMerged(VerbCall call, WorkItem item, FollowUpResult given, string text)
    {
        call.File = call.File.With(item.Done(Port(given.Result), call.By.Name, call.Now, given.Comment));
        if (!given.Ground)
            return call.Go("follow-up.done", text, item);
        var own = call.File.SplitOff(call.Now).Marked("并单后不满意");
        call.File = own with { EarlierFollowUps = own.EarlierFollowUps.Add(given) };
        return call.Go("follow-up.split", $"{text}拆出单独办理。", item);
    }

    private static bool HasGround(VerbCall call, string result) =>
        result is FollowUpResults.Result or FollowUpResults.Process && call.Flag("ground");

    private static string Port(string result) => result switch
    {
        FollowUpResults.Satisfied or FollowUpResults.Mostly => "Satisfied",
        FollowUpResults.Unreached => "Unreached",
        FollowUpResults.Declined => "Waived",
        _ => "Unsatisfied",
    };
}
