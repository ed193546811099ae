using System.Collections.Immutable;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;

namespace Governance.Cases;

/// <summary>The responsible party says what it did, once. The unit looks at it and answers for the case as before.</summary>
public static class AnswerPartyTask
{
    private const int Longest = 2000;
    private const int MostFiles = 10;

    public sealed record Command(string? CaseNo, string? Code, string? Text, ImmutableArray<string> Attachments) : IRequest<Result<string>>;

    internal sealed class Handler(PartyDoor door, ReporterVault vault, AttachmentNames names, IBursts bursts, CityTime time) : IRequestHandler<Command, Result<string>>
    {
        public async Task<Result<string>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await door.Find(command.CaseNo, command.Code, cancellationToken) is not var (file, task))
                return PartyRefusals.CodeWrong();
            if (door.Closed(file, task) is { } closed)
                return closed;
            if (string.IsNullOrWhiteSpace(command.Text))
                return CaseRefusals.FieldMissing("text", "办理情况");
            if (command.Text.Length > Longest)
                return CaseRefusals.TextTooLong("text", "办理情况", Longest);
            var files = await Files(command, file, task, cancellationToken);
            if (files.Refusal is { } wrong)
                return wrong;
            var data = new PartyAnswerData(task.Id, await vault.Mask(file, command.Text.Trim(), cancellationToken), files.Value);
            var stimulus = new Stimulus(time.NewId(), AggregateKey.Case(file.CaseNo), CaseStimuli.Party, CaseJson.Element(data), new Actor("party", task.Party));
            ImmutableArray<Effect> named = [.. files.Value.Select(given => new AttachmentNamed(given.Id, file.CaseNo))];
            var done = await bursts.Run(stimulus, new BurstOptions(named), cancellationToken);
            return done.Refusal is { } refusal ? refusal : "已提交，谢谢配合；如需补充，办理单位会与您联系。";
        }

        private async ValueTask<Result<ImmutableArray<Attachment>>> Files(Command command, Casefile file, PartyTask task, CancellationToken cancellationToken)
        {
            if (command.Attachments.IsDefaultOrEmpty)
                return ImmutableArray<Attachment>.Empty;
            if (command.Attachments.Length > MostFiles)
                return PartyRefusals.TooManyFiles(MostFiles);
            var own = command.Attachments.Select(receipt => door.Upload(file, task, receipt)).ToList();
            if (own.Contains(null))
                return PartyRefusals.NotYourFile();
            var found = await names.Find([.. own.OfType<string>()], task.Party, time.NowMicros, cancellationToken);
            if (found.Refusal is { } missing)
                return missing;
            var masked = new List<Attachment>();
            foreach (var given in found.Value)
                masked.Add(given with { Name = await vault.Mask(file, given.Name, cancellationToken) });
            return masked.ToImmutableArray();
        }
    }

    internal static DomainStep Decide(Casefile file, BurstInput input)
    {
        var data = CaseJson.Read<PartyAnswerData>(input.Stimulus.Data);
        if (file.PartyTask(data.TaskId) is not { } task)
            return new DomainStep.Refused(PartyRefusals.CodeWrong());
        if (PartyDoor.WhyNot(file, task, input.NowMicros) is { } closed)
            return new DomainStep.Refused(closed);
        var facts = new FactReader(input.Facts);
        var answered = file.With(task with { Status = PartyTask.Answered, Answer = data.Text, EndedMicros = input.NowMicros, Files = data.Attached.Length })
            .StoppedOf(ClockKinds.Party, task.Id, input.NowMicros);
        answered = answered with
        {
            Attachments = [.. file.Attachments.UnionBy(data.Attached, given => given.Id, StringComparer.Ordinal)],
            Notes = file.Notes.Add(new Note("note", $"责任主体{task.Party}回复：{data.Text}", input.NowMicros, task.Party)),
        };
        // What the unit waited for has come.
        if (answered.Hold is { Status: CaseStatus.Paused, Code: Hold.AwaitParty })
            answered = answered.Released(facts, input.NowMicros);
        return facts.Missing.Count > 0
            ? new DomainStep.Needs([.. facts.Missing])
            : new DomainStep.Go(answered.Marked("责任主体已回复"), [], [new Happening("party.answered", $"责任主体{task.Party}提交办理情况，请{file.Holder.Name}核实。", file.CaseNo)]);
    }
}

/// <param name="Text">Masked.</param>
internal sealed record PartyAnswerData(string TaskId, string Text, ImmutableArray<Attachment> Attached);
