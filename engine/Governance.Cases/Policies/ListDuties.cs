using Governance.Definitions;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>职责条款: by words, category or unit; with what was and what will be.</summary>
public static class ListDuties
{
    public sealed record Query(Caller Caller, string? Q, string? Category, string? Unit, string? Kind, bool All) : IRequest<Result<DutyPageDto>>;

    internal sealed class Handler(DutyClauses clauses, KnowledgeBase shipped, DutyView view, CityTime time) : IRequestHandler<Query, Result<DutyPageDto>>
    {
        public async Task<Result<DutyPageDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!ListLimits.MayRead(query.Caller))
                return CaseRefusals.NotPermitted("查看职责条款");
            var changes = await clauses.Changes(cancellationToken);
            var items = DutyOverlay.Versions(shipped.Duties, changes.Items, shipped.Organisation).Select(view.Of)
                .Where(duty => (query.All || duty.Status is not "ended") && Fits(duty, query));
            return new DutyPageDto(time.Today, [.. items], view.References(), query.Caller.Can(Permissions.PolicyWrite));
        }

        private static bool Fits(DutyDto duty, Query query) =>
            (query.Kind is null || string.Equals(duty.Kind, query.Kind, StringComparison.Ordinal))
            && (query.Category is null || duty.Categories.Any(covered => query.Category.StartsWith(covered.Code, StringComparison.Ordinal) || covered.Code.StartsWith(query.Category, StringComparison.Ordinal)))
            && (query.Unit is null || duty.Support.Prepend(duty.Lead).Any(unit => string.Equals(unit.Value, $"unit:{query.Unit}", StringComparison.Ordinal)))
            && (query.Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Said(duty).Contains(word, StringComparison.OrdinalIgnoreCase));

        private static string Said(DutyDto duty) =>
            string.Join(' ', [duty.Id, duty.Name, duty.Text, duty.Basis, .. duty.Categories.Select(category => category.Path), .. duty.Support.Prepend(duty.Lead).Select(unit => unit.Name), .. duty.Topics]);
    }
}

/// <summary>Every change of the clauses, the latest first.</summary>
public static class GetDutyHistory
{
    public sealed record Query(Caller Caller, string? Duty) : IRequest<Result<Page<DutyChangeDto>>>;

    internal sealed class Handler(DutyClauses clauses, DutyView view) : IRequestHandler<Query, Result<Page<DutyChangeDto>>>
    {
        public async Task<Result<Page<DutyChangeDto>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!ListLimits.MayRead(query.Caller))
                return CaseRefusals.NotPermitted("查看职责条款");
            var changes = await clauses.Changes(cancellationToken);
            return new Page<DutyChangeDto>([.. changes.Items.Where(change => query.Duty is null || string.Equals(change.Duty, query.Duty, StringComparison.Ordinal)).Reverse().Select(view.Of)]);
        }
    }
}
