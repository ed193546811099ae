using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>补充, 催办, 不满意说明, 撤回, 申请保密: by whoever holds the case's code; journaled as the reporter's.</summary>
public static class ActAsResident
{
    /// <param name="Act">supplement, urge, explain, withdraw or secrecy.</param>
    /// <param name="Attachments">Receipts of uploads made for this very case.</param>
    public sealed record Command(string? CaseNo, string? Code, string? Act, string? Text, ImmutableArray<string> Attachments, string? Key) : IRequest<Result<Done>>;

    /// <param name="Text">What the resident is told.</param>
    public sealed record Done(string Text, AskProgress.ProgressDto Progress);

    internal sealed class Handler(
        ResidentDoor door, ResidentProgress progress, ResidentSayings sayings, AttachmentNames names, ReporterVault reporters, IBursts bursts, CityTime time, KnowledgeBase knowledge)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await door.Find(command.CaseNo, command.Code, cancellationToken) is not { } found)
                return VaultRefusals.CodeWrong();
            if (ResidentActBook.Find(command.Act) is not { } act)
                return ResidentRefusals.ActUnknown(command.Act ?? "");
            var words = act.Words.Most == 0 ? null : PlainWords.Of(command.Text);
            if (found.ByLink && !act.IsJudging)
                return ResidentRefusals.FollowUpLinkOnly();
            if (Words(act, words) is { } no)
                return no;
            var files = await Files(act, found.File, command.Attachments, cancellationToken);
            if (files.Refusal is { } foreign)
                return foreign;
            var masked = await sayings.Of(found.File, words, cancellationToken);
            var done = await Run(command, act, found, masked, files.Value, cancellationToken);
            // The burst's own "no", with its times by this city's clock.
            if (done.Refusal is { } refusal)
                return act.WhyNot(found.File, time.NowMicros, time.Local) ?? refusal;
            var after = (Casefile)done.Value.Aggregate.Domain!;
            return new Done(act.Thanks(after), progress.Of(after, found.Asked, found.ByLink));
        }

        private Refusal? Words(ResidentAct act, string? words)
        {
            if (words is null)
                return act.Words.Needed ? CaseRefusals.FieldMissing("text", act.Title) : null;
            if (words.Length > act.Words.Most)
                return CaseRefusals.TextTooLong("text", act.Title, act.Words.Most);
            return knowledge.Secrets.Find(words) is { } word ? ResidentRefusals.MaybeSecret("text", word) : null;
        }

        private async ValueTask<Result<ImmutableArray<Attachment>>> Files(ResidentAct act, Casefile file, ImmutableArray<string> receipts, CancellationToken cancellationToken)
        {
            var own = door.Uploads(ResidentDoor.Of(file), act.TakesFiles ? receipts : []);
            if (own.Refusal is { } foreign)
                return foreign;
            var found = await names.Find(own.Value, Residents.Name, time.NowMicros, cancellationToken);
            if (found.Refusal is { } missing)
                return missing;
            var masked = new List<Attachment>();
            foreach (var given in found.Value)
                masked.Add(given with { Name = await reporters.Mask(file, given.Name, cancellationToken) });
            return masked.ToImmutableArray();
        }

        private Task<Result<BurstOutcome>> Run(Command command, ResidentAct act, ResidentCase found, MaskedVerb said, ImmutableArray<Attachment> files, CancellationToken cancellationToken)
        {
            var caseNo = found.File.CaseNo;
            var data = new ResidentActData(act.Name, said.Data) { Attached = files };
            var reason = act is WithdrawAct ? said.Reason ?? "诉求人在网上自行撤回。" : null;
            var stimulus = new Stimulus(time.NewId(), AggregateKey.Case(caseNo), CaseStimuli.Resident, CaseJson.Element(data), new Actor(Residents.UserName, Residents.Name), reason);
            ImmutableArray<Effect> beside = [.. said.Sealed, .. files.Select(given => new AttachmentNamed(given.Id, caseNo))];
            var options = new BurstOptions(beside) { Seen = found.Now };
            if (Residents.IsKey(command.Key))
                options = options with { IdempotencyScope = $"resident/{caseNo}/{act.Name}", IdempotencyKey = command.Key, BodyHash = HashOf(command) };
            return bursts.Run(stimulus, options, cancellationToken);
        }

        private static byte[] HashOf(Command command) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { command.Text, Attachments = command.Attachments.IsDefault ? [] : command.Attachments }));
    }
}
