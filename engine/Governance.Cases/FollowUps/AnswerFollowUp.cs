using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>The reporter answers by the link of a message or on their own page: content closes the 回访, discontent waits for a person who asks why.</summary>
public static class AnswerFollowUp
{
    private const string Page = "page";

    /// <param name="Result">satisfied, mostly-satisfied, dissatisfied-result or dissatisfied-process.</param>
    public sealed record Command(string? CaseNo, string? Code, string? Result, string? Solved, string? Comment) : IRequest<Result<string>>;

    internal sealed class Handler(ResidentDoor door, KnowledgeBase knowledge, ReporterVault vault, IBursts bursts, CityTime time) : IRequestHandler<Command, Result<string>>
    {
        private const int Longest = 500;

        public async Task<Result<string>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await door.Find(command.CaseNo, command.Code, cancellationToken) is not { File: var file } found)
                return VaultRefusals.CodeWrong();
            if (command.Result is not (FollowUpResults.Satisfied or FollowUpResults.Mostly or FollowUpResults.Result or FollowUpResults.Process))
                return CaseRefusals.FieldWrong("result", "评价", "不在可选范围内，请重新选择。");
            if (command.Solved is { } solved && !FollowUpResults.Solving.Any(known => string.Equals(known.Value, solved, StringComparison.Ordinal)))
                return CaseRefusals.FieldWrong("solved", "是否解决", "不在可选范围内，请重新选择。");
            var words = PlainWords.Of(command.Comment);
            if (words?.Length > Longest)
                return CaseRefusals.TextTooLong("comment", "意见", Longest);
            if (words is not null && knowledge.Secrets.Find(words) is { } secret)
                return ResidentRefusals.MaybeSecret("comment", secret);
            var comment = words is null ? null : await vault.Mask(file, words, cancellationToken);
            var data = JsonSerializer.SerializeToElement(new { result = command.Result, solved = command.Solved, comment, reason = comment, by = found.ByLink ? null : Page });
            var stimulus = new Stimulus(time.NewId(), AggregateKey.Case(file.CaseNo), CaseStimuli.Answer, data, new Actor("reporter", "诉求人"));
            var done = await bursts.Run(stimulus, BurstOptions.None, cancellationToken);
            return done.Refusal is { } refusal ? refusal : "感谢您的评价。";
        }
    }

    /// <summary>What the link's code is made of: a code of one round is none of the next.</summary>
    public static string Subject(Casefile file) => FormattableString.Invariant($"follow-up/{file.CaseNo}/{file.Round}");

    /// <summary>Null while the follow-up waits for the reporter.</summary>
    internal static Refusal? WhyNot(Casefile file) =>
        file.OpenItem(WorkItemKind.FollowUp) is not { } item || OneFollowUp.Rests(item) ? FollowUpRefusals.NotAsked() : null;

    internal static DomainStep Decide(Aggregate before, Casefile file, BurstInput input)
    {
        if (WhyNot(file) is { } early)
            return new DomainStep.Refused(early);
        var item = file.OpenItem(WorkItemKind.FollowUp)!;
        var call = new VerbCall(file, before, new Acting("reporter", "诉求人", file.Desk) { Roles = [RoleNames.Caller] }, input.Stimulus.Data, input);
        if (!FollowUpResults.IsDissatisfied(call.Text("result")!))
            return new FollowUpCompletion().Apply(call, item);
        var way = call.Text("by") is Page ? "网上" : "短信";
        var text = $"{way}评价：{FollowUpResults.NameOf(call.Text("result")!)}。{call.Text("comment")}";
        call.File = file.Noted("follow-up", text, call).Marked($"{way}不满意");
        return call.Go("follow-up.answered", $"诉求人通过{way}表示不满意，请回访员核实原因后记录。", item);
    }
}
