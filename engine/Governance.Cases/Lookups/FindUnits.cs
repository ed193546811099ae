using Governance.Definitions;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>Units by words of their name, kind, or subtree.</summary>
public static class FindUnits
{
    private const int Most = 50;

    public sealed record Query(Caller Caller, string? Q, string? Kind, string? Under) : IRequest<Result<Page<LookupItem>>>;

    internal sealed class Handler(UnitBook units) : IRequestHandler<Query, Result<Page<LookupItem>>>
    {
        public Task<Result<Page<LookupItem>>> Handle(Query query, CancellationToken cancellationToken) => Task.FromResult(Find(query));

        private Result<Page<LookupItem>> Find(Query query)
        {
            if (!query.Caller.Can(Permissions.LookupRead))
                return CaseRefusals.NotPermitted("查询机构");
            var found = units.Organisation.All.Where(unit => unit.Successor is null && Fits(unit, query))
                .OrderBy(unit => unit.Kind == UnitKind.Grid).ThenBy(unit => unit.ShortName.Length).Take(Most)
                .Select(unit => new LookupItem(unit.Code.Value, unit.ShortName, PathOf(unit)));
            return new Page<LookupItem>([.. found]);
        }

        private bool Fits(OrgUnit unit, Query query) =>
            (query.Kind is null ? unit.Kind != UnitKind.Grid || query.Under is not null : string.Equals(CaseRows.Wire(unit.Kind), query.Kind, StringComparison.Ordinal))
            && (query.Under is null || units.Organisation.IsWithin(unit.Code, new UnitCode(query.Under)))
            && (string.IsNullOrWhiteSpace(query.Q) || IsNamed(unit, query.Q.Trim()));

        private static bool IsNamed(OrgUnit unit, string words) =>
            unit.Name.Contains(words, StringComparison.Ordinal) || unit.ShortName.Contains(words, StringComparison.Ordinal)
            || unit.Aliases.Any(alias => alias.Contains(words, StringComparison.Ordinal)) || unit.Code.Value.StartsWith(words, StringComparison.OrdinalIgnoreCase);

        private string? PathOf(OrgUnit unit) => unit.AdminParent is { } above ? units.NameOf(above.Value) : null;
    }
}
