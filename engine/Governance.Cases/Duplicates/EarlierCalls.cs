using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>近 90 日来电: what a number reported before, open cases first. Found by the blind index; the number itself is stored nowhere.</summary>
public sealed class EarlierCalls(SealedDocuments vault, IReadDb database, Sight sight, RowView view, CityTime time)
{
    private const int Shown = 5;
    private const int Looked = 50;
    private const int MostParts = 4;
    private const long Period = 90 * 86_400_000_000;

    public async Task<IReadOnlyList<CaseSummary>> Of(string? phone, Caller caller, CancellationToken cancellationToken)
    {
        if (phone is not { Length: > 0 })
            return [];
        var numbers = (await vault.FindByPhone(phone, Looked, cancellationToken)).Select(match => match.CaseNo).ToList();
        // 一单多诉: only the whole is indexed by its number; its parts have numbers that follow from it.
        numbers.AddRange(numbers.SelectMany(number => Dividing.NumbersOf(number, MostParts)).ToList());
        var since = time.NowMicros - Period;
        await using var db = database.Open();
        var rows = await sight.Of(db, caller).Where(row => numbers.Contains(row.CaseNo) && (row.IsOpen || row.CreatedMicros >= since))
            .OrderByDescending(row => row.IsOpen).ThenByDescending(row => row.CreatedMicros).Take(Shown).ToListAsync(cancellationToken);
        return await view.Cases(db, rows, caller, cancellationToken);
    }
}

/// <summary>来电弹屏: who has the caller's open cases and how long they have left, before the call is answered.</summary>
public static class LookUpCaller
{
    public sealed record Query(Caller Caller, string? Phone) : IRequest<Result<Page<CaseSummary>>>;

    internal sealed class Handler(EarlierCalls earlier) : IRequestHandler<Query, Result<Page<CaseSummary>>>
    {
        public async Task<Result<Page<CaseSummary>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.IntakeSuggest))
                return CaseRefusals.NotPermitted("查看来电记录");
            return new Page<CaseSummary>(await earlier.Of(query.Phone, query.Caller, cancellationToken));
        }
    }
}
