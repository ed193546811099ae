using Governance.Data;
using Governance.Definitions;
using Governance.Knowledge;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>What who handles a case looks at beside it: where it is, and how matters like it were closed, with the answer that was given.</summary>
public static class GetSurroundings
{
    public sealed record Query(Caller Caller, string CaseNo) : IRequest<Result<SurroundingsDto>>;

    /// <param name="Area">The map to show.</param>
    /// <param name="Alike">类似办结 of the same category within the caller's sight, the most alike first; three at most.</param>
    public sealed record SurroundingsDto(UnitDto Area, SpotDto? Spot, IReadOnlyList<AlikeDto> Alike);

    /// <param name="Reply">What the reporter was told, masked; a text to start from.</param>
    public sealed record AlikeDto(string CaseNo, string Title, UnitDto? Unit, string? MethodName, DateTimeOffset? ClosedAt, string? Reply);

    internal sealed class Handler(IReadDb database, CaseReader cases, Sight sight, Spots spots, UnitBook units, CityTime time) : IRequestHandler<Query, Result<SurroundingsDto>>
    {
        private const long Day = 86_400_000_000;
        private const int SinceDays = 180;
        private const int MostRead = 60;
        private const int MostShown = 3;

        public async Task<Result<SurroundingsDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await cases.Read(query.CaseNo, query.Caller, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var file = (Casefile)found.Value.Domain!;
            await using var db = database.Open();
            var row = await db.Cases.SingleAsync(one => one.CaseNo == file.CaseNo, cancellationToken);
            var area = units.Knowledge.Areas.Of(new UnitCode(file.Place.StreetCode ?? units.Organisation.Root.Code.Value));
            var alike = Sight.SeesContent(file, query.Caller) && file.Category is not null ? await Alike(db, file, query.Caller, cancellationToken) : [];
            return new SurroundingsDto(AreaWire.Unit(area), spots.Of(row), alike);
        }

        private async Task<IReadOnlyList<AlikeDto>> Alike(GovernanceDb db, Casefile file, Caller caller, CancellationToken cancellationToken)
        {
            var (code, since, own) = (file.Category!.Code, time.NowMicros - (SinceDays * Day), Likeness.Read(SearchTokens.Of(file.Content.Title)));
            var rows = await sight.Of(db, caller)
                .Where(row => row.CategoryCode == code && row.CreatedMicros >= since && !row.IsOpen && row.ClosedMicros != null && row.Disposal != null
                    && row.Visibility != Reaches.Confidential && row.CaseNo != file.CaseNo)
                .OrderByDescending(row => row.CreatedMicros).Take(MostRead).ToListAsync(cancellationToken);
            var shown = new List<AlikeDto>();
            foreach (var row in rows.OrderByDescending(row => Likeness.Of(own, Likeness.Read(SearchTokens.Of(row.TitleMasked)))).ThenByDescending(row => row.CreatedMicros).Take(MostShown))
                shown.Add(await Of(row, cancellationToken));
            return shown;
        }

        private async Task<AlikeDto> Of(CaseRow row, CancellationToken cancellationToken)
        {
            var reply = ((await cases.Load(row.CaseNo, cancellationToken))?.Domain as Casefile)?.Reply?.Text;
            var unit = row.DispatchUnit ?? row.HolderUnit;
            return new AlikeDto(
                row.CaseNo, row.TitleMasked, unit is null ? null : new UnitDto(unit, units.NameOf(unit)), row.Disposal is { } method ? ClosingMethods.NameOf(method) : null,
                time.Local(row.ClosedMicros), reply);
        }
    }
}
