using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>A map of an area and what it is divided into. Rings and points are <c>[longitude, latitude]</c>, WGS-84.</summary>
/// <param name="Unit">The area shown.</param>
/// <param name="Focus">What of it the caller asked for: a grid is shown within its community.</param>
/// <param name="Above">Where one step out leads; null for the district.</param>
/// <param name="IsGenerated">Whether the outline itself was made by the program; the parts always are.</param>
public sealed record MapDto(UnitDto Unit, UnitDto? Focus, UnitDto? Above, IReadOnlyList<double[]> Outline, bool IsGenerated, IReadOnlyList<AreaDto> Areas, string Source);

public sealed record AreaDto(string Code, string Name, string Kind, double[] Centre, IReadOnlyList<double[]> Ring);

/// <summary>Where a matter lies.</summary>
/// <param name="IsExact">Given with the case; else the made-up centre of its grid, community or street.</param>
public sealed record SpotDto(double Longitude, double Latitude, bool IsExact);

/// <summary>One piece of work with its place.</summary>
/// <param name="Task">verify 核实, check 核查, re-inspect 隐患复查, visit 走访 or other.</param>
/// <param name="Spot">Null while nobody knows where it is.</param>
public sealed record OnSpotDto(WorkItemSummary Item, string Task, string TaskName, SpotDto? Spot);

public sealed record PlacedCaseDto(CaseSummary Case, SpotDto? Spot);

/// <summary>我的网格: what one person has to do on the spot.</summary>
/// <param name="Home">Where distances are counted from without a location: the middle of the own grid.</param>
/// <param name="HasMore">More work waits than is shown.</param>
public sealed record GridDayDto(UnitDto Unit, UnitDto Area, SpotDto Home, IReadOnlyList<OnSpotDto> Items, bool HasMore);

/// <summary>分中心: how one's own area stands.</summary>
/// <param name="Open">By deadline.</param>
public sealed record AreaDayDto(
    UnitDto Unit, UnitDto Area, DateTimeOffset AsOf, AreaCountsDto Counts, IReadOnlyList<PlacedCaseDto> Open, bool HasMore, IReadOnlyList<WorkItemSummary> ToAssign,
    IReadOnlyList<CaseSummary> Whistles, IReadOnlyList<WorkerDto> Workers, int SeenWithinMinutes, ShareDto Share);

public sealed record AreaCountsDto(int Open, int DueSoon, int Overdue);

/// <param name="IsOnline">Seen by this server within the minutes said, or with a page open now.</param>
public sealed record WorkerDto(PersonDto Person, UnitDto Unit, bool IsOnline);

/// <summary>85%: how much is settled by communities and grids themselves.</summary>
/// <param name="Area">The street the caller's unit stands in.</param>
/// <param name="Goal">0 to 1.</param>
public sealed record ShareDto(DateTimeOffset From, UnitDto Area, BasicCountDto Own, BasicCountDto District, double Goal);

/// <param name="Hits">主办 was a grid or a community when it was closed.</param>
public sealed record BasicCountDto(int Hits, int Counted);

internal static class AreaWire
{
    // A fifth place is a metre.
    private const int Places = 5;

    public static double[] Of(GeoPoint point) => [Math.Round(point.Longitude, Places), Math.Round(point.Latitude, Places)];

    public static UnitDto Unit(Area area) => new(area.Code.Value, area.Name);

    public static AreaDto Of(Area area) => new(area.Code.Value, area.Name, CaseRows.Wire(area.Kind), Of(area.Centre), [.. area.Ring.Select(Of)]);
}
