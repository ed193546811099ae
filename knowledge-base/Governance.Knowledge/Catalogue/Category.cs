using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>Two digits a level: <c>01</c>, <c>0102</c>, <c>010203</c>. Stable for ever.</summary>
[JsonConverter(typeof(CategoryCodeConverter))]
public readonly record struct CategoryCode(string Value)
{
    /// <summary>Whether <paramref name="other"/> is this category or lies below it.</summary>
    public bool Covers(CategoryCode other) => other.Value.StartsWith(Value, StringComparison.Ordinal);

    public override string ToString() => Value;
}

/// <summary>The kind of matter a category opens when nobody says otherwise.</summary>
public enum DefaultCaseType
{
    /// <summary>诉求.</summary>
    Appeal,

    /// <summary>矛盾纠纷.</summary>
    Dispute,

    /// <summary>隐患.</summary>
    Hazard,

    /// <summary>联办事项.</summary>
    Joint,
}

/// <summary>A node of the three-level catalogue 事项分类.</summary>
/// <param name="Path">Names from the top, joined by <c>/</c>.</param>
/// <param name="Threshold">Confidence from which a dispatch may be automatic; 0 to 1; inherited.</param>
public sealed record Category(
    CategoryCode Code,
    string Name,
    string Path,
    CategoryCode? Parent,
    DefaultCaseType CaseType,
    double Threshold,
    ImmutableArray<CategoryCode> Children)
{
    public int Level => Code.Value.Length / 2;
}
