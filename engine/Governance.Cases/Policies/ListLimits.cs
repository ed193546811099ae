using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>时限: every row of a type's limits, with what was and what will be.</summary>
public static class ListLimits
{
    public sealed record Query(Caller Caller, string? Type) : IRequest<Result<LimitPolicyDto>>;

    internal sealed class Handler(LimitBook book, CaseTypeBook types, LimitView view, CityTime time) : IRequestHandler<Query, Result<LimitPolicyDto>>
    {
        public async Task<Result<LimitPolicyDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!MayRead(query.Caller))
                return CaseRefusals.NotPermitted("查看时限");
            var type = query.Type ?? CaseTypeBook.Standard;
            if (types.Shipped(type) is not { } shipped)
                return CaseRefusals.TypeUnknown(type);
            var changes = await book.Changes(type, cancellationToken);
            var table = LimitOverlay.Over(shipped, changes.Items, time.Today);
            return new LimitPolicyDto(
                type, shipped.Name, time.Today, [.. types.All.OrderBy(known => known.Type, StringComparer.Ordinal).Select(known => new NamedDto(known.Type, known.Name))],
                [.. table.Rows.Select(row => row.Clock.Id).Distinct(StringComparer.Ordinal).Concat(shipped.Clocks.Keys.Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)
                    .Select(clock => new NamedDto(clock, view.ClockName(type, clock)))],
                [.. table.Rows.Select(row => view.Row(type, row, table, changes))], query.Caller.Can(Permissions.PolicyWrite));
        }
    }

    internal static bool MayRead(Caller caller) => caller.Can(Permissions.DefinitionRead) || caller.Can(Permissions.LookupRead);
}

/// <summary>Every change of a type's limits, the latest first.</summary>
public static class GetLimitHistory
{
    public sealed record Query(Caller Caller, string Type, string? Row) : IRequest<Result<Page<LimitChangeDto>>>;

    internal sealed class Handler(LimitBook book, CaseTypeBook types, LimitView view) : IRequestHandler<Query, Result<Page<LimitChangeDto>>>
    {
        public async Task<Result<Page<LimitChangeDto>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!ListLimits.MayRead(query.Caller))
                return CaseRefusals.NotPermitted("查看时限");
            if (types.Shipped(query.Type) is null)
                return CaseRefusals.TypeUnknown(query.Type);
            var changes = await book.Changes(query.Type, cancellationToken);
            return new Page<LimitChangeDto>(
                [.. changes.Items.Where(change => query.Row is null || string.Equals(change.Row, query.Row, StringComparison.Ordinal)).Reverse().Select(change => view.Change(query.Type, change))]);
        }
    }
}
