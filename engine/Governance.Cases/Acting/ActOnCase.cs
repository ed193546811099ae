using System.Text.Json;
using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>A verb of the case itself.</summary>
public static class ActOnCase
{
    public sealed record Command(Caller Caller, string CaseNo, string Verb, JsonElement Data, string? Reason, long? Version, string? IdempotencyKey)
        : IRequest<Result<CaseDetail>>;

    internal sealed class Handler(CaseReader cases, CaseView view, VerbRun run, VerbPrivacy privacy) : IRequestHandler<Command, Result<CaseDetail>>
    {
        public async Task<Result<CaseDetail>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.CaseAct))
                return CaseRefusals.NotPermitted("操作办件");
            var found = await cases.Read(command.CaseNo, command.Caller, cancellationToken);
            if (found.Refusal is { } hidden)
                return hidden;
            var schema = VerbBook.Case(command.Verb)?.SchemaOf((Casefile)found.Value.Domain!) ?? VerbSchema.Empty;
            if (await Hidden(schema, command, cancellationToken) is { } unseen)
                return unseen;
            var masked = await privacy.Mask((Casefile)found.Value.Domain!, schema, command.Data, command.Reason, cancellationToken);
            var data = new CaseVerbData(command.Verb, masked.Data, command.Caller.Acting);
            var after = await run.Run(CaseStimuli.Case, found.Value, data, command.Caller, masked.Reason, command.Version, masked.Sealed,
                $"case/{command.CaseNo}/{command.Verb}", command.IdempotencyKey, command.Data, command.Reason, cancellationToken);
            return after.Then<CaseDetail>(then => view.Detail(then, command.Caller));
        }

        /// <summary>Another case is named: it must be there, and be the caller's to see.</summary>
        private async ValueTask<Refusal?> Hidden(VerbSchema schema, Command command, CancellationToken cancellationToken)
        {
            foreach (var number in schema.Fields.Where(field => field.Format is "case" or "cases").SelectMany(field => Named(command.Data, field)))
                if ((await cases.Read(number, command.Caller, cancellationToken)).IsRefused)
                    return VerbRefusals.NoSuchCase(number);
            return null;
        }

        private static IEnumerable<string> Named(JsonElement data, VerbField field) => VerbSchema.Member(data, field.Name) switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Where(member => member.ValueKind == JsonValueKind.String).Take(field.Most).Select(member => member.GetString()!),
            { ValueKind: JsonValueKind.String } one => [one.GetString()!.Trim()],
            _ => [],
        };
    }
}
