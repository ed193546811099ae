using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Who is away and who stands in: the caller's own, and of the units the caller runs.</summary>
public static class ListAbsences
{
    private const int Most = 200;

    /// <param name="All">Past ones as well.</param>
    public sealed record Query(Caller Caller, string? UserName, string? Unit, bool All) : IRequest<Result<Page<AbsenceDto>>>;

    internal sealed class Handler(IReadDb database, UnitBook units, AbsenceView view, CityTime time) : IRequestHandler<Query, Result<Page<AbsenceDto>>>
    {
        public async Task<Result<Page<AbsenceDto>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.LookupRead))
                return CaseRefusals.NotPermitted("查看请假和代理");
            var now = time.NowMicros;
            await using var db = database.Open();
            var rows = await db.Absences
                .Where(row => (query.All || (row.EndedMicros == null && row.UntilMicros > now)) && (query.UserName == null || row.UserName == query.UserName))
                .OrderByDescending(row => row.FromMicros).Take(Most).ToListAsync(cancellationToken);
            var shown = new List<AbsenceDto>();
            foreach (var row in rows.Where(row => Concerns(row, query)))
                shown.Add(await view.Of(row, cancellationToken));
            return new Page<AbsenceDto>(shown);
        }

        private bool Concerns(AbsenceRow row, Query query)
        {
            var unit = units.Find(row.Unit);
            if (query.Unit is not null && !(units.Find(query.Unit) is { } asked && unit?.IsWithin(asked) == true))
                return false;
            return query.Caller.UserName is var me && (string.Equals(row.UserName, me, StringComparison.Ordinal) || string.Equals(row.Deputy, me, StringComparison.Ordinal))
                || (unit is not null && (UnitOffice.MayRun(query.Caller, unit) || unit.IsWithin(query.Caller.Unit)));
        }
    }
}
