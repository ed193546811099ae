using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>登记: validates, seals, masks, numbers and starts a case, in one burst. A repeat answers with the first case.</summary>
public static class OpenCase
{
    /// <param name="IdempotencyKey">Header of that name; scoped to the caller.</param>
    public sealed record Command(Caller Caller, OpenCaseRequest Request, string? IdempotencyKey) : IRequest<Result<Opened>>;

    /// <param name="Repeated">The case existed: answer 200 instead of 201.</param>
    public sealed record Opened(CaseDetail Case, bool Repeated);

    internal sealed class Handler(
        IBursts bursts, IUnitStore store, IReadDb database, CaseReader cases, CaseView view, IntakeTypes intakeTypes, IntakeRules rules, Registrar registrar,
        SealedDocuments vault, QueryCodes codes, CrowdWatch crowd, AttachmentNames names, CityTime time) : IRequestHandler<Command, Result<Opened>>
    {
        // 信访条例: five signers send a representative.
        private const int GroupSigners = 5;
        private const int MostEarlier = 5;

        public async Task<Result<Opened>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.CaseOpen))
                return CaseRefusals.NotPermitted("登记办件");
            if (rules.Check(command.Request) is { } wrong)
                return wrong;
            if (await Known(command, cancellationToken) is { } known)
                return known;
            var attachments = await names.Find(command.Request.Attachments, command.Caller, time.NowMicros, cancellationToken);
            if (attachments.Refusal is { } missing)
                return missing;
            var type = intakeTypes.Of(command.Request);
            var earlier = await Earlier(command, cancellationToken);
            var registration = registrar.Register(command.Request, type, await Number(type, cancellationToken), Marks(command, earlier), attachments.Value);
            return await Run(command, type, registration with { File = registration.File with { EarlierNos = earlier.IsEmpty ? null : earlier } }, cancellationToken);
        }

        private async Task<Result<Opened>> Run(Command command, CaseType type, Registration registration, CancellationToken cancellationToken)
        {
            var caller = command.Caller;
            var stimulus = new Stimulus(time.NewId(), AggregateKey.Case(registration.File.CaseNo), CaseStimuli.Open,
                CaseJson.Element(new OpenData(registration.File, type.DefinitionId)), new Actor(caller.UserName, caller.Name, caller.Unit.Name));
            ImmutableArray<Effect> named = [.. registration.File.Attachments.Select(file => new AttachmentNamed(file.Id, registration.File.CaseNo))];
            var options = new BurstOptions(registration.Sealed.AddRange(named), ScopeOf(caller), command.IdempotencyKey, HashOf(command.Request), after => (201, Answer(after)));
            var result = await bursts.Run(stimulus, command.IdempotencyKey is null ? options with { IdempotencyScope = null } : options, cancellationToken);
            if (result.Refusal is { } refusal)
                return await Clashed(command, refusal, cancellationToken);
            var outcome = result.Value;
            if (!outcome.Repeated)
                return new Opened(Detail(await crowd.Look(outcome.Aggregate, cancellationToken), caller), false);
            return await Repeat(System.Text.Encoding.UTF8.GetString(outcome.FirstAnswer.Span), caller, cancellationToken);
        }

        /// <summary>The key or the source's number was seen: the case opened then.</summary>
        private async Task<Result<Opened>?> Known(Command command, CancellationToken cancellationToken)
        {
            if (command.IdempotencyKey is { } key && await store.FindAnswer(ScopeOf(command.Caller), key, cancellationToken) is { } first)
            {
                return first.BodyHash.Span.SequenceEqual(HashOf(command.Request).Span)
                    ? await Repeat(System.Text.Encoding.UTF8.GetString(first.Answer.Span), command.Caller, cancellationToken)
                    : CaseRefusals.KeyReused();
            }

            return await ByExternalKey(command, cancellationToken);
        }

        private async Task<Result<Opened>?> ByExternalKey(Command command, CancellationToken cancellationToken)
        {
            if (command.Request.ExternalKey is not { Length: > 0 } key)
                return null;
            await using var db = database.Open();
            var number = await db.Cases.Where(row => row.Channel == command.Request.Channel && row.ExternalKey == key).Select(row => row.CaseNo)
                .FirstOrDefaultAsync(cancellationToken);
            return number is null ? (Result<Opened>?)null : await Repeat(number, command.Caller, cancellationToken);
        }

        // Two senders of one external key at once: the loser's unit is rolled back whole and it gets the winner's case.
        private async Task<Result<Opened>> Clashed(Command command, Refusal refusal, CancellationToken cancellationToken) =>
            refusal.Kind == RefusalKind.Conflict && await ByExternalKey(command, cancellationToken) is { } winner ? winner : refusal;

        private async Task<Result<Opened>> Repeat(string caseNo, Caller caller, CancellationToken cancellationToken) =>
            await cases.Load(caseNo, cancellationToken) is { } found ? new Opened(Detail(found, caller), true) : CaseRefusals.CaseUnknown(caseNo);

        // Told once, to whoever registers: nobody calls an anonymous reporter back.
        private CaseDetail Detail(Aggregate after, Caller caller)
        {
            var detail = view.Detail(after, caller);
            return ((Casefile)after.Domain!).IsAnonymous ? detail with { QueryCode = codes.Of(detail.CaseNo) } : detail;
        }

        private async ValueTask<CaseNo> Number(CaseType type, CancellationToken cancellationToken)
        {
            var day = time.Today;
            var sequence = await store.Reserve(string.Create(CultureInfo.InvariantCulture, $"case/{type.Prefix}/{day:yyyyMMdd}"), 1, cancellationToken);
            return CaseNo.Of(type.Prefix, day, sequence);
        }

        /// <summary>重复 when the same number has an open case, 群体 when several sign together.</summary>
        private static ImmutableArray<string> Marks(Command command, ImmutableArray<string> earlier)
        {
            ImmutableArray<string> signed = command.Request.JointSigners >= GroupSigners ? [CrowdWatch.Mark] : [];
            return earlier.IsEmpty ? signed : signed.Add("重复");
        }

        /// <summary>Open cases of the same number, the newest first.</summary>
        private async ValueTask<ImmutableArray<string>> Earlier(Command command, CancellationToken cancellationToken)
        {
            if (command.Request.Reporter?.Phone is not { Length: > 0 } phone)
                return [];
            var numbers = (await vault.FindByPhone(phone, 20, cancellationToken)).Select(match => match.CaseNo).ToList();
            if (numbers.Count == 0)
                return [];
            await using var db = database.Open();
            return [.. await db.Cases.Where(row => numbers.Contains(row.CaseNo) && row.IsOpen).OrderByDescending(row => row.CreatedMicros).Select(row => row.CaseNo).Take(MostEarlier).ToListAsync(cancellationToken)];
        }

        private static string ScopeOf(Caller caller) => "case.open/" + caller.UserName;

        private static byte[] Answer(Aggregate after) => System.Text.Encoding.UTF8.GetBytes(((Casefile)after.Domain!).CaseNo);

        private static ReadOnlyMemory<byte> HashOf(OpenCaseRequest request) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, CaseJson.Options));
    }
}
