#pragma warning disable CA1309 // Translated to SQL, where paths are compared by their bytes.
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
            // Only who may hand over learns what there is to hand over.
            if (!command.Caller.Can(Permissions.WorkItemAct) || !MayHandOver(command.Caller))
                return CaseRefusals.NotPermitted("交接待办");
            if (Reasons.WhyNot(command.Reason) is { } unsaid)
                return unsaid;
            if (string.Equals(command.From, command.To, StringComparison.OrdinalIgnoreCase))
                return VerbRefusals.HandOverToSelf();
            var items = await ItemsOf(command, cancellationToken);
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

        private static bool MayHandOver(Caller caller) => caller.Acting is var by && (by.Is(RoleNames.Admin) || by.Is(RoleNames.Liaison) || by.Is(RoleNames.UnitLeader));

        /// <summary>An administrator's are everybody's, anybody else's those inside the own unit.</summary>
        private async Task<List<string>> ItemsOf(Command command, CancellationToken cancellationToken)
        {
            await using var db = database.Open();
            var rows = db.WorkItems.Where(item => item.Assignee == command.From && item.IsOpen);
            if (!command.Caller.Acting.Is(RoleNames.Admin))
            {
                var (from, until) = Sight.Range(command.Caller.Unit.Path);
                rows = rows.Where(item => string.Compare(item.UnitPath, from) >= 0 && string.Compare(item.UnitPath, until) < 0);
            }

            return await rows.OrderBy(item => item.Id).Select(item => item.Id).Take(Most)
                .ToListAsync(cancellationToken);
        }
    }
}
