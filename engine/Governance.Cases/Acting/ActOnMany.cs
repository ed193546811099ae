using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>批量签收、分派、交接: the verb item by item, each a burst with its own answer. What one item refuses does not stop the others.</summary>
public static class ActOnMany
{
    /// <param name="Verb">sign, assign or hand-over.</param>
    /// <param name="IdempotencyKey">Good for every item of the call: sent again, nothing is done twice.</param>
    public sealed record Command(Caller Caller, string? Verb, ImmutableArray<string> Ids, JsonElement Data, string? Reason, string? IdempotencyKey) : IRequest<Result<ManyDto>>;

    public sealed record ManyDto(int Done, IReadOnlyList<LineDto> Items);

    /// <param name="Code">Refusal code and sentence; null when it was done.</param>
    public sealed record LineDto(string Id, bool Done, string? Code, string? Message);

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Command, Result<ManyDto>>
    {
        private const int Most = 200;

        public async Task<Result<ManyDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.WorkItemAct))
                return CaseRefusals.NotPermitted("办理待办");
            if (command.Verb is not ("sign" or "assign" or "hand-over"))
                return SupervisionRefusals.NotInBulk(command.Verb ?? "");
            if (command.Ids.IsDefaultOrEmpty || command.Ids.Length > Most)
                return SupervisionRefusals.TooManyItems(Most);
            var lines = new List<LineDto>();
            foreach (var id in command.Ids.Distinct(StringComparer.Ordinal))
            {
                var done = await mediator.Send(
                    new ActOnWorkItem.Command(command.Caller, id, command.Verb, command.Data, command.Reason, null, command.IdempotencyKey), cancellationToken);
                lines.Add(new LineDto(id, done.Refusal is null, done.Refusal?.Code, done.Refusal?.Message));
            }

            return new ManyDto(lines.Count(line => line.Done), lines);
        }
    }
}
