using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

[JsonConverter(typeof(DutyIdConverter))]
public readonly record struct DutyId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Which of the three lists (履职事项清单) a duty stands on.</summary>
public enum DutyKind
{
    /// <summary>主责.</summary>
    Primary,

    /// <summary>配合: the unit acts, the department leads the line.</summary>
    Supporting,

    /// <summary>上级收回: never to a street or community.</summary>
    Reclaimed,
}

/// <summary>事权 level.</summary>
public enum DutyLevel
{
    City,
    District,
    Street,
    Community,
}

/// <summary>How the responsible unit is found for a place.</summary>
public enum AreaLogic
{
    /// <summary>属地: the street of the place.</summary>
    Place,

    /// <summary>条线: the stationed unit serving the street.</summary>
    Line,

    /// <summary>权属: the owner first, else the unit named.</summary>
    Asset,

    /// <summary>The whole district.</summary>
    District,

    /// <summary>Up to the city.</summary>
    Upward,
}

public enum UnitReferenceKind
{
    /// <summary>One unit by its code.</summary>
    Unit,

    /// <summary>The street of the place.</summary>
    Street,

    /// <summary>An office of that street.</summary>
    Office,

    /// <summary>The stationed unit of a line serving that street; the line's department where the street is unknown.</summary>
    Line,

    /// <summary>The community of the place.</summary>
    Community,
}

/// <summary>A unit said relative to a place: <c>unit:370102-ZJ</c>, <c>street</c>, <c>office:SQ</c>, <c>line:ZF</c>, <c>community</c>.</summary>
public readonly record struct UnitReference(UnitReferenceKind Kind, string Value)
{
    public override string ToString() => Value.Length == 0 ? Kebab.Of(Kind) : $"{Kebab.Of(Kind)}:{Value}";
}

/// <summary>职责条款: what makes a unit responsible for a category in an area.</summary>
/// <param name="Topics">Matters (事由) the clause is limited to; empty means every matter of its categories.</param>
/// <param name="RequiresEnforcement">Only a unit with 执法权 may lead.</param>
/// <param name="OwnerLeads">权属单位主办: where the text names the owner, the owner leads and <paramref name="Lead"/> supports.</param>
/// <param name="DispatcherReason">Why a person decides even when the machine is sure; none for most.</param>
public sealed record Duty(
    DutyId Id,
    string Name,
    ImmutableArray<CategoryCode> Categories,
    ImmutableArray<string> Topics,
    UnitReference Lead,
    ImmutableArray<UnitReference> Support,
    DutyKind Kind,
    DutyLevel Level,
    AreaLogic Area,
    bool RequiresEnforcement,
    bool OwnerLeads,
    string Text,
    string Basis,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string? DispatcherReason)
{
    /// <summary>Without a day: whether the clause has no end.</summary>
    public bool IsValidOn(DateOnly? day) => ValidTo is null ? day is null || ValidFrom <= day : ValidFrom <= day && day <= ValidTo;
}
