using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>批量催办, 批量督办: the verb case by case, each with its own answer. What one case refuses does not stop the others.</summary>
public static class ActInBulk
{
    /// <param name="Verb">urge or supervise.</param>
    /// <param name="IdempotencyKey">Good for every case of the call: sent again, nothing is urged twice.</param>
    public sealed record Command(Caller Caller, string? Verb, ImmutableArray<string> CaseNos, JsonElement Data, string? IdempotencyKey) : IRequest<Result<BulkDto>>;

    public sealed record BulkDto(int Done, IReadOnlyList<BulkLineDto> Items);

    /// <param name="Code">Refusal code and sentence; null when it was done.</param>
    public sealed record BulkLineDto(string CaseNo, bool Done, string? Code, string? Message);

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Command, Result<BulkDto>>
    {
        private const int Most = 200;

        public async Task<Result<BulkDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.SupervisionRead) || !command.Caller.Can(Permissions.CaseAct))
                return CaseRefusals.NotPermitted("批量催办和督办");
            if (command.Verb is not ("urge" or "supervise"))
                return SupervisionRefusals.NotInBulk(command.Verb ?? "");
            if (command.CaseNos.IsDefaultOrEmpty || command.CaseNos.Length > Most)
                return SupervisionRefusals.TooMany(Most);
            var lines = new List<BulkLineDto>();
            foreach (var caseNo in command.CaseNos.Distinct(StringComparer.Ordinal))
            {
                var done = await mediator.Send(
                    new ActOnCase.Command(command.Caller, caseNo, command.Verb, command.Data, null, null, command.IdempotencyKey), cancellationToken);
                lines.Add(new BulkLineDto(caseNo, done.Refusal is null, done.Refusal?.Code, done.Refusal?.Message));
            }

            return new BulkDto(lines.Count(line => line.Done), lines);
        }
    }
}
