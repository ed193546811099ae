using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Governance.Knowledge;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>派单目录: what rulings and decisions taught, newest first.</summary>
public static class ListPrecedents
{
    private const int Most = 200;

    /// <param name="All">Those that ended as well.</param>
    public sealed record Query(Caller Caller, string? Category, string? Unit, bool All) : IRequest<Result<Page<PrecedentDto>>>;

    internal sealed class Handler(IReadDb database, PrecedentView view, CityTime time) : IRequestHandler<Query, Result<Page<PrecedentDto>>>
    {
        public async Task<Result<Page<PrecedentDto>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.LookupRead))
                return CaseRefusals.NotPermitted("查看派单目录");
            var now = time.NowMicros;
            await using var db = database.Open();
            var rows = await db.Precedents
                .Where(row => (query.All || row.UntilMicros == null || row.UntilMicros > now) && (query.Category == null || row.Category == query.Category) && (query.Unit == null || row.Unit == query.Unit))
                .OrderByDescending(row => row.FromMicros).Take(Most).ToListAsync(cancellationToken);
            return new Page<PrecedentDto>([.. rows.Select(view.Of)]);
        }
    }
}

/// <param name="Basis">ruling, minutes or decision.</param>
public sealed record PrecedentDto(
    string Id, string CaseNo, CategoryDto Category, UnitDto? Street, UnitDto Unit, string Basis, string BasisName, string Text, string DecidedBy, DateTimeOffset From, DateTimeOffset? Until);

public sealed class PrecedentView(UnitBook units, CityTime time)
{
    internal PrecedentDto Of(PrecedentRow row) => new(
        row.Id, row.CaseNo, new CategoryDto(row.Category, PathOf(row.Category)), row.Street is { } street ? new UnitDto(street, units.NameOf(street)) : null,
        new UnitDto(row.Unit, row.UnitName), row.Basis, Precedence.NameOf(row.Basis), row.Text, row.DecidedBy, time.Local(row.FromMicros), time.Local(row.UntilMicros));

    private string PathOf(string code) => units.Knowledge.Categories.TryGet(new Knowledge.CategoryCode(code), out var category) ? category.Path : code;
}

/// <summary>废止 a precedent: the next suggestion does without it.</summary>
public static class EndPrecedent
{
    public sealed record Command(Caller Caller, string Id, string? Reason) : IRequest<Result<PrecedentDto>>;

    internal sealed class Handler(IReadDb database, RowWrites writes, PrecedentReading reading, PrecedentView view, CityTime time) : IRequestHandler<Command, Result<PrecedentDto>>
    {
        public async Task<Result<PrecedentDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            var by = command.Caller.Acting;
            if (!by.Is(RoleNames.DutyChief) && !by.Is(RoleNames.Dispatcher) && !by.Is(RoleNames.Admin))
                return CaseRefusals.NotPermitted("废止先例");
            if (Reasons.WhyNot(command.Reason) is { } unsaid)
                return unsaid;
            await using var db = database.Open();
            if (await db.Precedents.SingleOrDefaultAsync(row => row.Id == command.Id && row.UntilMicros == null, cancellationToken) is not { } row)
                return DispatchRefusals.PrecedentUnknown(command.Id);
            row.UntilMicros = time.NowMicros;
            var what = new Happening("precedent.ended", $"废止先例：{Masking.Mask(command.Reason!.Trim())}", row.Id);
            var written = await writes.Write(new AggregateKey("precedent/" + row.Id), EvaluateMonth.ActorOf(command.Caller), what, _ => [new PrecedentEnded(row.Id, row.UntilMicros.Value)], cancellationToken);
            if (written.Refusal is { } refusal)
                return refusal;
            await reading.Refresh(cancellationToken);
            return view.Of(row);
        }
    }
}
