namespace Governance.Knowledge;

/// <summary>What happened to a unit: 更名, 撤并, 拆分 or 划转 (网格调整).</summary>
public enum UnitChangeKind
{
    /// <summary>更名: the code stays.</summary>
    Rename,

    /// <summary>撤并: another unit goes on.</summary>
    Merge,

    /// <summary>拆分: several take a part; one of them goes on with what is open.</summary>
    Split,

    /// <summary>划转: it stands below another unit from then on.</summary>
    Move,
}

/// <param name="Successor">Merge and split: who goes on.</param>
/// <param name="Name">Rename: the new names.</param>
/// <param name="Parent">Move: where it stands.</param>
public sealed record OrganisationChange(UnitChangeKind Kind, UnitCode Code, UnitCode? Successor = null, string? Name = null, string? ShortName = null, UnitCode? Parent = null)
{
    /// <summary>The organisation after it. Nobody disappears: an old code and an old name still find who goes on.</summary>
    public Organisation Apply(Organisation before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return new Organisation([.. before.All.Select(unit => Changed(before, unit))]);
    }

    private OrgUnit Changed(Organisation before, OrgUnit unit) => Kind switch
    {
        UnitChangeKind.Rename => unit.Code == Code ? Renamed(unit) : unit,
        UnitChangeKind.Move => unit.Code == Code ? unit with { AdminParent = Parent } : unit,
        _ => unit.Code == Code ? unit with { Successor = Successor } : Inherited(before, unit),
    };

    private OrgUnit Renamed(OrgUnit unit) => unit with
    {
        Name = Name ?? unit.Name,
        ShortName = ShortName ?? unit.ShortName,
        Aliases = [.. unit.Aliases.Append(unit.ShortName).Append(unit.Name).Distinct(StringComparer.Ordinal)],
    };

    // What stood below the old unit stands below the new one, or goes up in its like there (a street's 社区管理办 in the other street's).
    private OrgUnit Inherited(Organisation before, OrgUnit unit)
    {
        var heir = unit with { LineParent = unit.LineParent == Code ? Successor : unit.LineParent };
        if (unit.AdminParent != Code)
            return heir;
        return Like(before, unit) is { } like ? heir with { AdminParent = Successor, Successor = like } : heir with { AdminParent = Successor };
    }

    private UnitCode? Like(Organisation before, OrgUnit unit)
    {
        if (unit.Kind is not (UnitKind.StreetOffice or UnitKind.Stationed) || Successor is not { Value.Length: 12 } street || Code.Value.Length != 12)
            return null;
        var (old, other) = ("-" + Code.Value[6..9], "-" + street.Value[6..9]);
        var code = new UnitCode(unit.Code.Value.Replace(old, other, StringComparison.Ordinal));
        return code != unit.Code && before.TryGet(code, out var like) && like.AdminParent == Successor ? code : null;
    }
}
