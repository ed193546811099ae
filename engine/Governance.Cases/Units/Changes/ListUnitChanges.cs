using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>What changed and what will, newest first.</summary>
public static class ListUnitChanges
{
    private const int Most = 200;

    public sealed record Query(Caller Caller, string? Code) : IRequest<Result<Page<UnitChangeDto>>>;

    internal sealed class Handler(IReadDb database, UnitChangeView view) : IRequestHandler<Query, Result<Page<UnitChangeDto>>>
    {
        public async Task<Result<Page<UnitChangeDto>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.LookupRead))
                return CaseRefusals.NotPermitted("查看单位变更");
            await using var db = database.Open();
            var rows = await db.UnitChanges.Where(row => query.Code == null || row.Code == query.Code || row.Successor == query.Code)
                .OrderByDescending(row => row.EffectiveMicros).Take(Most).ToListAsync(cancellationToken);
            return new Page<UnitChangeDto>([.. rows.Select(row => view.Of(row))]);
        }
    }
}

/// <summary>One unit as it is today: an old code answers with who goes on.</summary>
public static class GetUnit
{
    public sealed record Query(Caller Caller, string Code) : IRequest<Result<UnitAnswer>>;

    /// <param name="Asked">The code that was asked for, with the name it had.</param>
    /// <param name="Unit">Who answers for it today.</param>
    public sealed record UnitAnswer(UnitDto Asked, UnitDto Unit, string Kind, UnitDto? Parent, IReadOnlyList<string> OtherNames, IReadOnlyList<UnitChangeDto> Changes);

    internal sealed class Handler(IMediator mediator, UnitBook units) : IRequestHandler<Query, Result<UnitAnswer>>
    {
        public async Task<Result<UnitAnswer>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (units.Find(query.Code) is not { } unit)
                return CaseRefusals.UnitUnknown("code", query.Code);
            var changes = await mediator.Send(new ListUnitChanges.Query(query.Caller, query.Code), cancellationToken);
            if (changes.Refusal is { } refusal)
                return refusal;
            var known = units.Organisation[new Knowledge.UnitCode(unit.Code)];
            var parent = known.AdminParent is { } above ? new UnitDto(above.Value, units.NameOf(above.Value)) : null;
            return new UnitAnswer(new UnitDto(query.Code, units.NameOf(query.Code)), UnitDto.Of(unit), CaseRows.Wire(known.Kind), parent, known.Aliases, changes.Value.Items);
        }
    }
}
