using System.Text.Json.Serialization;

namespace Governance.Studio;

/// <summary>What one version draws differently from another, in an analyst's words.</summary>
/// <param name="Running">Instances that run on <paramref name="From"/> now.</param>
/// <param name="IsSame">Nothing but where things are drawn.</param>
/// <param name="Versions">All there are to choose from, newest first.</param>
internal sealed record Comparison(
    string DefinitionId, string Name, ComparedVersion From, ComparedVersion To, string Summary, bool IsSame, int Running,
    IReadOnlyList<Difference> Differences, IReadOnlyList<ComparedPicture> Pictures, IReadOnlyList<ComparedVersion> Versions);

/// <param name="State"><c>published</c>, <c>draft</c> or <c>earlier</c>.</param>
internal sealed record ComparedVersion(int Version, string VersionId, string State, string SavedBy, DateTimeOffset SavedAt);

/// <summary>One difference.</summary>
/// <param name="Key">Unique in its comparison.</param>
internal sealed record Difference(string Key, DifferenceGroup Group, DifferenceKind Kind, string Text)
{
    /// <summary>Names of the containers it lies in; null on the main drawing.</summary>
    public string? Where { get; init; }

    /// <summary>Keys of nodes in the pictures.</summary>
    public IReadOnlyList<string> Nodes { get; init; } = [];

    /// <summary>Key of the picture that shows it; null where nothing can be shown.</summary>
    public string? Picture { get; init; }

    public IReadOnlyList<DifferenceDetail> Details { get; init; } = [];

    /// <summary>Cases that are worked on at this node now, on the earlier of the two versions.</summary>
    public int Open { get; init; }
}

/// <summary>One property of what changed.</summary>
internal sealed record DifferenceDetail(string Name, ValueWords Before, ValueWords After);

/// <param name="Language">Such as JavaScript; null for what is plainly written.</param>
internal sealed record ValueWords(string Text, string? Language = null)
{
    public static readonly ValueWords Nothing = new("未填写");

    public static ValueWords Of(string? text) => string.IsNullOrEmpty(text) ? Nothing : new(text);
}

[JsonConverter(typeof(JsonStringEnumConverter<DifferenceGroup>))]
internal enum DifferenceGroup
{
    [JsonStringEnumMemberName("activity")]
    Activity,

    [JsonStringEnumMemberName("arrow")]
    Arrow,

    [JsonStringEnumMemberName("setting")]
    Setting,

    /// <summary>Positions, sizes, bends: nothing runs differently.</summary>
    [JsonStringEnumMemberName("drawn")]
    Drawn,
}

[JsonConverter(typeof(JsonStringEnumConverter<DifferenceKind>))]
internal enum DifferenceKind
{
    [JsonStringEnumMemberName("added")]
    Added,

    [JsonStringEnumMemberName("removed")]
    Removed,

    [JsonStringEnumMemberName("changed")]
    Changed,

    /// <summary>Into another container.</summary>
    [JsonStringEnumMemberName("moved")]
    Moved,
}
