using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>回访: three tries on two days, then a link by SMS for a day, then 回访不通; dissatisfied with ground opens another round (at most twice).</summary>
internal sealed class FollowUpCompletion : Completion
{
    private const int Tries = 3;
    private const int MostRounds = 3;

    // An evening and the next morning are two days: who is at work all day is not out of reach.
    private const long Spread = 12L * 3_600_000_000;
    private const long LinkLasts = 24L * 3_600_000_000;

    public override WorkItemKind Kind => WorkItemKind.FollowUp;

    public override string Title => "记录回访";

    public override VerbSchema Schema(Casefile file, WorkItem item) => new([.. Own, .. Open(file).SelectMany(OfOther)]);

    private static readonly ImmutableArray<VerbField> Own =
    [
        new VerbField("result", "回访结果", Required: true) { Choices = FollowUpResults.Recordable },
        new VerbField("solved", "是否解决") { Choices = FollowUpResults.Solving, Description = "诉求人自己的说法，计入解决率。" },
        new VerbField("ground", "不满意是否有理", FieldType.Flag) { Description = "对结果或过程不满意且有理的，退回原单位重办。" },
        new VerbField("reason", "不满意原因", Format: "textarea"),
        new VerbField("comment", "诉求人意见", Format: "textarea"),
    ];

    // One call asks for all; each matter keeps its own answer, because another unit handled it.
    private static IEnumerable<VerbField> OfOther(AskedFor other)
    {
        var (mark, name) = (Ending(other.CaseNo), $"（{other.Title}）");
        yield return new VerbField("result" + mark, "回访结果" + name) { Choices = Answers, Description = $"同一次反映的 {other.CaseNo}；不填的与本件相同。" };
        yield return new VerbField("solved" + mark, "是否解决" + name) { Choices = FollowUpResults.Solving };
        yield return new VerbField("ground" + mark, "不满意是否有理" + name, FieldType.Flag);
        yield return new VerbField("reason" + mark, "不满意原因" + name, Format: "textarea");
    }

    // Whoever was reached was reached for all.
    private static readonly ImmutableArray<Choice> Answers = [.. FollowUpResults.Recordable.Where(choice => choice.Value is not (FollowUpResults.Unreached or FollowUpResults.Declined))];

    // The part's place in its number, before the check digit.
    private static string Ending(string caseNo) => caseNo[^5..^2];

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var result = call.Text("result")!;
        var tries = call.File.FollowUpTries + 1;
        if (string.Equals(result, FollowUpResults.Unreached, StringComparison.Ordinal) && Missed(call, item, tries) is { } again)
            return again;

        if (FollowUpResults.IsDissatisfied(result) && call.Text("reason") is null)
            return new DomainStep.Refused(CaseRefusals.FieldMissing("reason", "不满意原因"));
        var given = new FollowUpResult(result, call.Text("reason"), HasGround(call, result), call.Text("comment"), tries, call.Now, call.By.Name, call.File.Round) { Solved = call.Text("solved") };
        call.File = call.File with { FollowUp = given, FollowUpTries = tries };
        foreach (var other in Open(call.File))
        {
            if (Said(call, other, given) is not { } said)
                return new DomainStep.Refused(CaseRefusals.FieldMissing("reason" + Ending(other.CaseNo), $"不满意原因（{other.Title}）"));
            call.File = call.File with { FollowUpFor = [.. call.File.FollowUpFor!.Value.Select(known => known == other ? other with { Given = said } : known)] };
        }

        return Conclude(call, item, given);
    }

    /// <summary>What the reporter said of another matter of the same call; the same as of this one, unless something else was said.</summary>
    private static FollowUpResult? Said(VerbCall call, AskedFor other, FollowUpResult given)
    {
        var mark = Ending(other.CaseNo);
        if (call.Text("result" + mark) is not { } result)
            return given;
        var reason = call.Text("reason" + mark);
        return FollowUpResults.IsDissatisfied(result) && reason is null
            ? null
            : given with { Result = result, Reason = reason, Solved = call.Text("solved" + mark), Ground = result is FollowUpResults.Result or FollowUpResults.Process && call.Flag("ground" + mark), Comment = null };
    }

    private static IEnumerable<AskedFor> Open(Casefile file) => [.. (file.FollowUpFor ?? []).Where(other => other.Given is null)];

    /// <summary>Null when everything was tried: then it is 回访不通.</summary>
    private static DomainStep? Missed(VerbCall call, WorkItem item, int tries)
    {
        if (call.File.FollowUpSmsMicros is { } sent)
            return call.Now - sent < LinkLasts ? new DomainStep.Refused(FollowUpRefusals.LinkStillGood()) : null;
        var misses = call.File.FollowUpMisses.Add(call.Now);
        call.File = call.File with { FollowUpTries = tries, FollowUpMisses = misses };
        if (tries < Tries)
            return call.Go("follow-up.unreached", FormattableString.Invariant($"第 {tries} 次回访未接通，稍后再访。"), item);
        if (misses[^1] - misses[0] < Spread)
            return call.Go("follow-up.unreached", FormattableString.Invariant($"第 {tries} 次回访未接通，请改天再访：三次须分在两天。"), item);
        call.File = call.File with { FollowUpSmsMicros = call.Now };
        return call.Go("follow-up.sms", "三次回访未接通，发送短信评价链接，24 小时内有效；到时仍未答复的，再记一次未接通即按回访不通处理。", item);
    }

    /// <param name="with">Said before the result: who was asked together with whom.</param>
    internal static DomainStep Conclude(VerbCall call, WorkItem item, FollowUpResult given, string with = "")
    {
        var text = $"{with}回访结果：{FollowUpResults.NameOf(given.Result)}。";
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
