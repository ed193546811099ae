using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>分拨台首页, beside the queue: objections to decide, what is nobody's, what the city sent and nobody signed, and what is red.</summary>
public static class GetDeskDay
{
    public sealed record Query(Caller Caller) : IRequest<Result<DeskDayDto>>;

    /// <param name="Objections">异议待审.</param>
    /// <param name="Ownerless">无主: waits for the dispatcher, and no duty names a unit.</param>
    /// <param name="CityUnsigned">市派未签: handed down by the city and waiting to be signed.</param>
    /// <param name="Red">红色警报: past the deadline.</param>
    public sealed record DeskDayDto(DateTimeOffset AsOf, int Objections, DeskListDto Ownerless, DeskListDto CityUnsigned, DeskListDto Red);

    /// <param name="IsFloor">Counting stopped: at least so many.</param>
    /// <param name="Items">The first of them, by deadline.</param>
    public sealed record DeskListDto(int Count, bool IsFloor, IReadOnlyList<CaseSummary> Items);

    internal sealed class Handler(IReadDb database, CaseReader cases, SupervisionFigures figures, Sight sight, RowView view, CityTime time) : IRequestHandler<Query, Result<DeskDayDto>>
    {
        private const string CityChannel = "city-12345";
        private const int MostShown = 20;

        // What a duty says stands in the case alone: so many of the queue are opened.
        private const int MostOpened = 60;

        /// <summary>So many of the waiting items are looked at, by deadline.</summary>
        internal int MostCounted { get; init; } = 2_000;

        public async Task<Result<DeskDayDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            var caller = query.Caller;
            if (!caller.Acting.IsDesk || !caller.Can(Permissions.CaseReadAll))
                return CaseRefusals.NotPermitted("查看分拨台首页");
            await using var db = database.Open();
            var objections = await Waiting(db, caller, "objection-review").CountAsync(cancellationToken);
            return new DeskDayDto(
                time.Local(time.NowMicros), objections, await Ownerless(db, caller, cancellationToken), await CityUnsigned(db, caller, cancellationToken), await Red(db, caller, cancellationToken));
        }

        private IQueryable<WorkItemRow> Waiting(GovernanceDb db, Caller caller, string kind)
        {
            var lineage = caller.Lineage;
            return db.WorkItems.Where(item => item.IsOpen && item.Kind == kind && item.Status == "pending" && (item.ComplainedPath == null || !lineage.Contains(item.ComplainedPath)))
                .OrderBy(item => item.DueOrder).ThenBy(item => item.Id).Take(MostCounted);
        }

        private async Task<DeskListDto> CityUnsigned(GovernanceDb db, Caller caller, CancellationToken cancellationToken)
        {
            var waiting = Waiting(db, caller, "sign-and-handle");
            var numbers = await waiting.Select(item => item.CaseNo)
                .Join(db.Cases.Where(row => row.Channel == CityChannel), number => number, row => row.CaseNo, (number, _) => number).ToListAsync(cancellationToken);
            return await Listed(db, caller, numbers, await waiting.CountAsync(cancellationToken) >= MostCounted, cancellationToken);
        }

        private async Task<DeskListDto> Ownerless(GovernanceDb db, Caller caller, CancellationToken cancellationToken)
        {
            var waiting = await Waiting(db, caller, "dispatch").Select(item => item.CaseNo).Take(MostOpened).ToListAsync(cancellationToken);
            var numbers = new List<string>();
            foreach (var number in waiting)
                if (await cases.Load(number, cancellationToken) is { Domain: Casefile file } && IsNobodys(file))
                    numbers.Add(number);
            return await Listed(db, caller, numbers, waiting.Count >= MostOpened, cancellationToken);
        }

        // Where no duty fits, the desk itself is all that is left to propose.
        private static bool IsNobodys(Casefile file) => file is { Proposal: null, Plan: { } plan } && plan.Candidates.All(candidate => candidate.Unit.IsWithin(file.Desk));

        private async Task<DeskListDto> Listed(GovernanceDb db, Caller caller, List<string> numbers, bool isFloor, CancellationToken cancellationToken)
        {
            var first = numbers.Take(MostShown).ToList();
            var rows = first.Count == 0 ? [] : await sight.Of(db, caller).Where(row => first.Contains(row.CaseNo)).OrderBy(row => row.DueOrder).ThenBy(row => row.CaseNo).ToListAsync(cancellationToken);
            return new DeskListDto(numbers.Count, isFloor, await view.Cases(db, rows, caller, cancellationToken));
        }

        private async Task<DeskListDto> Red(GovernanceDb db, Caller caller, CancellationToken cancellationToken)
        {
            var (now, lineage) = (time.NowMicros, caller.Lineage);
            var count = (await figures.Read(cancellationToken)).Open.Where(one => one.Complained is null || !lineage.Contains(one.Complained, StringComparer.Ordinal)).Sum(one => one.Late);
            var rows = await sight.Of(db, caller).Where(row => row.IsOpen && row.DueOrder < now).OrderBy(row => row.DueOrder).ThenBy(row => row.CaseNo).Take(MostShown).ToListAsync(cancellationToken);
            return new DeskListDto(count, false, await view.Cases(db, rows, caller, cancellationToken));
        }
    }
}
