using System.Text.Json;
using Governance.Data;

namespace Governance.Cases;

/// <param name="Status">planned, carrying-out, done or revoked.</param>
/// <param name="OpenCases">Open cases it touches: of a preview, and while it is planned.</param>
public sealed record UnitChangeDto(
    string Id, string Kind, string KindName, UnitDto Unit, UnitDto? Successor, IReadOnlyList<UnitDto> Parts, string? NewName, string? NewShortName, UnitDto? NewParent,
    DateTimeOffset Effective, string Reason, string SetBy, DateTimeOffset SetAt, DateTimeOffset? AppliedAt, string Status, int? OpenCases);

public sealed class UnitChangeView(UnitBook units, CityTime time)
{
    internal UnitChangeDto Of(UnitChangeRow row, int? openCases = null) => new(
        row.Id, row.Kind, NameOf(row.Kind), Unit(row.Code)!, Unit(row.Successor), [.. PartsOf(row).Select(part => Unit(part)!)], row.NewName, row.NewShortName, Unit(row.NewParent),
        time.Local(row.EffectiveMicros), row.Reason, row.SetBy, time.Local(row.SetMicros), time.Local(row.AppliedMicros), StatusOf(row), openCases);

    internal static IReadOnlyList<string> PartsOf(UnitChangeRow row) => row.Parts is null ? [] : JsonSerializer.Deserialize<string[]>(row.Parts) ?? [];

    private static string NameOf(string kind) => kind switch
    {
        "rename" => "更名",
        "merge" => "撤并",
        "split" => "拆分",
        _ => "划转",
    };

    private string StatusOf(UnitChangeRow row) => row switch
    {
        { RevokedMicros: not null } => "revoked",
        { AppliedMicros: not null } => "done",
        _ => row.EffectiveMicros > time.NowMicros ? "planned" : "carrying-out",
    };

    private UnitDto? Unit(string? code) => code is null ? null : new UnitDto(code, units.NameOf(code));
}
