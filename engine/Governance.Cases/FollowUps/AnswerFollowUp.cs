using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;
using MediatR;

namespace Governance.Cases;

/// <summary>The reporter answers by the link: content closes the 回访, discontent waits for a person who asks why.</summary>
public static class AnswerFollowUp
{
    /// <param name="Result">satisfied, mostly-satisfied, dissatisfied-result or dissatisfied-process.</param>
    public sealed record Command(string? CaseNo, string? Code, string? Result, string? Solved, string? Comment) : IRequest<Result<string>>;

    internal sealed class Handler(CaseReader cases, QueryCodes codes, ReporterVault vault, IBursts bursts, CityTime time) : IRequestHandler<Command, Result<string>>
    {
        private const int Longest = 500;

        public async Task<Result<string>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await cases.Load(command.CaseNo ?? "", cancellationToken) is not { Domain: Casefile file } || !codes.Matches(Subject(file), command.Code))
                return VaultRefusals.CodeWrong();
            if (command.Result is not (FollowUpResults.Satisfied or FollowUpResults.Mostly or FollowUpResults.Result or FollowUpResults.Process))
                return CaseRefusals.FieldWrong("result", "评价", "不在可选范围内，请重新选择。");
            if (command.Comment?.Length > Longest)
                return CaseRefusals.TextTooLong("comment", "意见", Longest);
            var comment = command.Comment is { Length: > 0 } words ? await vault.Mask(file, words, cancellationToken) : null;
            var data = JsonSerializer.SerializeToElement(new { result = command.Result, solved = command.Solved, comment, reason = comment });
            var stimulus = new Stimulus(time.NewId(), AggregateKey.Case(file.CaseNo), CaseStimuli.Answer, data, new Actor("reporter", "诉求人"));
            var done = await bursts.Run(stimulus, BurstOptions.None, cancellationToken);
            return done.Refusal is { } refusal ? refusal : "感谢您的评价。";
        }
    }

    /// <summary>What the link's code is made of: a code of one round is none of the next.</summary>
    public static string Subject(Casefile file) => FormattableString.Invariant($"follow-up/{file.CaseNo}/{file.Round}");

    internal static DomainStep Decide(Aggregate before, Casefile file, BurstInput input)
    {
        if (file.OpenItem(WorkItemKind.FollowUp) is not { } item || OneFollowUp.Rests(item))
            return new DomainStep.Refused(FollowUpRefusals.NotAsked());
        var call = new VerbCall(file, before, new Acting("reporter", "诉求人", file.Desk) { Roles = [RoleNames.Caller] }, input.Stimulus.Data, input);
        if (!FollowUpResults.IsDissatisfied(call.Text("result")!))
            return new FollowUpCompletion().Apply(call, item);
        var text = $"短信评价：{FollowUpResults.NameOf(call.Text("result")!)}。{call.Text("comment")}";
        call.File = file.Noted("follow-up", text, call).Marked("短信不满意");
        return call.Go("follow-up.answered", "诉求人通过短信表示不满意，请回访员核实原因后记录。", item);
    }
}
