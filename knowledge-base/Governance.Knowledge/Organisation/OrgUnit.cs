using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>Statistical digits for areas (12, grids 15), <c>370102-ZJ</c> for departments.</summary>
[JsonConverter(typeof(UnitCodeConverter))]
public readonly record struct UnitCode(string Value)
{
    public override string ToString() => Value;
}

public enum UnitKind
{
    /// <summary>区.</summary>
    District,

    /// <summary>党委部门.</summary>
    Party,

    /// <summary>政府部门.</summary>
    Government,

    /// <summary>垂直管理和驻区单位.</summary>
    Vertical,

    /// <summary>法院, 检察院.</summary>
    Judicial,

    /// <summary>事业中心.</summary>
    Centre,

    /// <summary>街道.</summary>
    Street,

    /// <summary>街道机构.</summary>
    StreetOffice,

    /// <summary>派驻站所: belongs to a department, serves a street.</summary>
    Stationed,

    /// <summary>社区.</summary>
    Community,

    /// <summary>网格.</summary>
    Grid,

    /// <summary>公用企业.</summary>
    Utility,

    /// <summary>群团.</summary>
    MassOrganisation,

    /// <summary>市级单位, outside the district's tree.</summary>
    City,

    /// <summary>临时专班.</summary>
    TaskForce,
}

/// <summary>执法权.</summary>
public enum Enforcement
{
    /// <summary>无.</summary>
    None,

    /// <summary>委托执法.</summary>
    Delegated,

    /// <summary>有.</summary>
    Full,
}

/// <summary>A node of the organisation (机构).</summary>
/// <param name="AdminParent">块: where it stands; none for the district itself and for city units.</param>
/// <param name="LineParent">条: the department a stationed unit belongs to.</param>
/// <param name="ServiceAreas">Streets, communities or grids it works for; empty means its own subtree.</param>
/// <param name="Aliases">What residents call it.</param>
public sealed record OrgUnit(
    UnitCode Code,
    string Name,
    string ShortName,
    UnitKind Kind,
    UnitCode? AdminParent,
    UnitCode? LineParent,
    ImmutableArray<UnitCode> ServiceAreas,
    Enforcement Enforcement,
    string? DutyPhone,
    ImmutableArray<string> Aliases)
{
    /// <summary>撤并: who goes on for it; none while it is there itself.</summary>
    public UnitCode? Successor { get; init; }

    public bool IsStreetOrBelow => Kind is UnitKind.Street or UnitKind.StreetOffice or UnitKind.Community or UnitKind.Grid;
}
