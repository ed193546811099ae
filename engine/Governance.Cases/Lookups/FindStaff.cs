using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>People of a unit's subtree, by role.</summary>
public static class FindStaff
{
    public sealed record Query(Caller Caller, string? Unit, string? Role) : IRequest<Result<Page<LookupItem>>>;

    internal sealed class Handler(IStaffDirectory staff, UnitBook units) : IRequestHandler<Query, Result<Page<LookupItem>>>
    {
        public async Task<Result<Page<LookupItem>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.LookupRead))
                return CaseRefusals.NotPermitted("查询人员");
            var unit = units.Find(query.Unit) ?? query.Caller.Unit;
            var found = await staff.List(unit, query.Role, cancellationToken);
            return new Page<LookupItem>([.. found.Select(person => new LookupItem(person.UserName, person.Name, person.Unit.Name))]);
        }
    }
}
