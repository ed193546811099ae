using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>离职转办: everything a person has, to another one; first as a list that changes nothing. Each item is a burst of its own, so a repeat goes on where it stopped.</summary>
public static class HandOver
{
    private const int Most = 500;

    public sealed record Command(Caller Caller, string From, string To, string? Reason, bool DryRun) : IRequest<Result<HandedOver>>;

    /// <param name="Items">What goes, or went, over.</param>
    /// <param name="Left">What could not, and why.</param>
    public sealed record HandedOver(IReadOnlyList<string> Items, IReadOnlyList<NotHandedOver> Left, bool DryRun);

    public sealed record NotHandedOver(string Id, string Code, string Why);

    internal sealed class Handler(IReadDb database, IMediator mediator) : IRequestHandler<Command, Result<HandedOver>>
    {
        public async Task<Result<HandedOver>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.WorkItemAct))
                return CaseRefusals.NotPermitted("交接待办");
            if (string.IsNullOrWhiteSpace(command.Reason))
                return CaseRefusals.ReasonMissing();
            if (string.Equals(command.From, command.To, StringComparison.OrdinalIgnoreCase))
                return VerbRefusals.HandOverToSelf();
            var items = await ItemsOf(command.From, cancellationToken);
            if (command.DryRun)
                return new HandedOver(items, [], DryRun: true);
            var (done, left) = (new List<string>(), new List<NotHandedOver>());
            foreach (var id in items)
            {
                var data = JsonSerializer.SerializeToElement(new { assignee = command.To });
                var result = await mediator.Send(new ActOnWorkItem.Command(command.Caller, id, "hand-over", data, command.Reason, null, null), cancellationToken);
                if (result.Refusal is { } why)
                    left.Add(new NotHandedOver(id, why.Code, why.Message));
                else
                    done.Add(id);
            }

            return new HandedOver(done, left, DryRun: false);
        }

        private async Task<List<string>> ItemsOf(string userName, CancellationToken cancellationToken)
        {
            await using var db = database.Open();
            return await db.WorkItems.Where(item => item.Assignee == userName && item.IsOpen).OrderBy(item => item.Id).Select(item => item.Id).Take(Most)
                .ToListAsync(cancellationToken);
        }
    }
}
