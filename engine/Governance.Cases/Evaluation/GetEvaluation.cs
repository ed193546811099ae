using System.Collections.Immutable;
using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>Months there are, and schemes to compute one by.</summary>
public static class ListEvaluations
{
    public sealed record Query(Caller Caller) : IRequest<Result<EvaluationsDto>>;

    public sealed record EvaluationsDto(IReadOnlyList<EvaluationRunDto> Runs, IReadOnlyList<SchemeDto> Schemes, bool MayManage);

    public sealed record SchemeDto(string Id, string Name, string? Basis, bool IsVerified);

    internal sealed class Handler(EvaluationReading reading, SchemeBook schemes) : IRequestHandler<Query, Result<EvaluationsDto>>
    {
        public async Task<Result<EvaluationsDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.MaySee(Permissions.EvaluationRead))
                return CaseRefusals.NotPermitted("查看考核评价");
            var manages = query.Caller.Can(Permissions.EvaluationManage);
            return new EvaluationsDto(await reading.Runs(query.Caller.MaySee(Permissions.EvaluationManage), cancellationToken),
                [.. schemes.All.Select(scheme => new SchemeDto(scheme.Id, scheme.Name, scheme.Basis, scheme.IsVerified))], manages);
        }
    }
}

/// <summary>One month: ranking, red and black list.</summary>
public static class GetEvaluation
{
    public sealed record Query(Caller Caller, string Id) : IRequest<Result<EvaluationDto>>;

    internal sealed class Handler(EvaluationReading reading) : IRequestHandler<Query, Result<EvaluationDto>>
    {
        public async Task<Result<EvaluationDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.MaySee(Permissions.EvaluationRead))
                return CaseRefusals.NotPermitted("查看考核评价");
            return await reading.Find(query.Id, query.Caller.MaySee(Permissions.EvaluationManage), cancellationToken) is { } found
                ? found
                : EvaluationRefusals.RunUnknown(query.Id);
        }
    }
}

/// <summary>The cases behind a unit's figures: the unit recomputes from them and contests them one by one.</summary>
public static class GetEvaluationLines
{
    public sealed record Query(Caller Caller, string Id, string Unit) : IRequest<Result<LinesDto>>;

    public sealed record LinesDto(UnitDto Unit, IReadOnlyDictionary<string, ImmutableArray<EvaluationLine>> Indicators);

    internal sealed class Handler(EvaluationReading reading, UnitBook units) : IRequestHandler<Query, Result<LinesDto>>
    {
        public async Task<Result<LinesDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            var caller = query.Caller;
            if (!caller.MaySee(Permissions.EvaluationRead))
                return CaseRefusals.NotPermitted("查看考核评价");
            if (units.Find(query.Unit) is not { } unit)
                return CaseRefusals.UnitUnknown("unit", query.Unit);
            if (!caller.Eyes(units).Any(eye => eye.Can(Permissions.EvaluationRead) && (eye.Can(Permissions.CaseReadAll) || eye.Unit.IsWithin(unit) || unit.IsWithin(eye.Unit))))
                return CaseRefusals.NotPermitted("查看其他单位的考核明细");
            var isShown = await reading.Find(query.Id, caller.MaySee(Permissions.EvaluationManage), cancellationToken) is not null;
            return isShown && await reading.Lines(query.Id, query.Unit, cancellationToken) is { } lines
                ? new LinesDto(UnitDto.Of(unit), lines)
                : EvaluationRefusals.RunUnknown(query.Id);
        }
    }
}
