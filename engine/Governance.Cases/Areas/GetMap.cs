using Governance.Definitions;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>The map around a unit (the caller's own unless named). It shows areas only, never what happened in them.</summary>
public static class GetMap
{
    public sealed record Query(Caller Caller, string? Unit) : IRequest<Result<MapDto>>;

    internal sealed class Handler(UnitBook units) : IRequestHandler<Query, Result<MapDto>>
    {
        public Task<Result<MapDto>> Handle(Query query, CancellationToken cancellationToken) => Task.FromResult(Read(query));

        private Result<MapDto> Read(Query query)
        {
            if (!query.Caller.Can(Permissions.LookupRead))
                return CaseRefusals.NotPermitted("查看地图");
            if ((query.Unit is null ? query.Caller.Unit : units.Find(query.Unit)) is not { } unit)
                return CaseRefusals.UnitUnknown("unit", query.Unit!);
            var map = units.Knowledge.Areas;
            var asked = map.Of(new UnitCode(unit.Code));
            var shown = asked.Kind == UnitKind.Grid ? map.Of(Above(asked)) : asked;
            var above = shown.Kind == UnitKind.District ? null : AreaWire.Unit(map.Of(Above(shown)));
            return new MapDto(
                AreaWire.Unit(shown), asked == shown ? null : AreaWire.Unit(asked), above, [.. shown.Ring.Select(AreaWire.Of)], shown.IsGenerated,
                [.. map.Below(shown).Select(AreaWire.Of)], map.Source);
        }

        private UnitCode Above(Area area) => units.Organisation[area.Code].AdminParent!.Value;
    }
}
