using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>What was asked, ordered and done about moving a definition's running instances: the state of the aggregate <c>moves/{definitionId}</c>.</summary>
internal sealed record MovesState
{
    private const int MostOrders = 20;

    /// <summary>How many orders there were ever: the number of the latest.</summary>
    public int Numbered { get; init; }

    public MovePreview? Preview { get; init; }

    /// <summary>The last ones, latest last.</summary>
    public ImmutableArray<MoveOrder> Orders { get; init; } = [];

    [JsonIgnore]
    public MoveOrder? Latest => Orders is [.., var latest] ? latest : null;

    /// <summary>The one order that is being carried out.</summary>
    [JsonIgnore]
    public MoveOrder? Underway => Orders.FirstOrDefault(order => order.Leg.EndedMicros is null);

    public static AggregateKey Key(string definitionId) => new("moves/" + definitionId);

    public static MovesState Read(ReadOnlyMemory<byte> bytes) => JsonSerializer.Deserialize<MovesState>(bytes.Span, StudioJson.Options)!;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, StudioJson.Options);

    public MoveOrder? Order(int number) => Orders.FirstOrDefault(order => order.Number == number);

    public MovesState With(MoveOrder order) => Order(order.Number) is { } known
        ? this with { Orders = Orders.Replace(known, order, ReferenceEqualityComparer.Instance) }
        : this with { Numbered = order.Number, Orders = [.. Orders.Append(order).TakeLast(MostOrders)] };
}

/// <summary>What moving is asked for.</summary>
/// <param name="Hash">Of the drawing of the version they go to.</param>
/// <param name="From">Ids of the versions they come from.</param>
/// <param name="Nodes">Old to new node where they are not found by themselves.</param>
internal sealed record MovePlan(string To, int Version, string Hash, ImmutableArray<MoveSource> From, ImmutableSortedDictionary<string, string> Nodes);

internal sealed record MoveSource(string VersionId, int Version);

/// <summary>Who said so, and why.</summary>
internal sealed record Said(string By, string ByName, string Reason, long AtMicros)
{
    [JsonIgnore]
    public Actor Actor => new(By, ByName);
}

/// <summary>A dry run over everything that would move.</summary>
/// <param name="Token">Names it; an order must carry it.</param>
internal sealed record MovePreview(string Token, MovePlan Plan, string By, string ByName, long AtMicros)
{
    public int Total { get; init; }

    public int Seen { get; init; }

    /// <summary>When everything had been looked at; an order may follow for an hour.</summary>
    public long? DoneMicros { get; init; }

    public ImmutableArray<VersionTally> Versions { get; init; } = [];

    public ImmutableArray<ReasonTally> Reasons { get; init; } = [];

    public ImmutableArray<NodeTally> Nodes { get; init; } = [];

    [JsonIgnore]
    public int Movable => Versions.Sum(version => version.Keeps + version.Moves);
}

internal sealed record VersionTally(string VersionId, int Version, int Keeps, int Moves, int Cannot);

/// <param name="Examples">Numbers of cases, or ids of instances without one.</param>
internal sealed record ReasonTally(string Code, string Message, int Count, ImmutableArray<string> Examples);

/// <param name="IsOpen">They stand there; else they passed it, and nothing in the new version says so.</param>
/// <param name="To">Where they go; null where nothing corresponds.</param>
/// <param name="Suggested">Where they could go: the node of the same type and name.</param>
internal sealed record NodeTally(
    string VersionId, int Version, string NodeId, string Id, string Text, string Type, bool IsContainer, bool IsOpen, int Count, string? To, string? Suggested);

/// <summary>An order, and its way back.</summary>
internal sealed record MoveOrder(int Number, MovePlan Plan, MoveLeg Forth)
{
    public MoveLeg? Back { get; init; }

    /// <summary>How many of those it moved it has brought back.</summary>
    public int Returned { get; init; }

    /// <summary>What was last ordered of it.</summary>
    [JsonIgnore]
    public MoveLeg Leg => Back ?? Forth;

    public MoveOrder With(MoveLeg leg) => Back is null ? this with { Forth = leg } : this with { Back = leg };
}

/// <summary>One way, as far as it has come.</summary>
/// <param name="Total">How many there were when it was ordered.</param>
internal sealed record MoveLeg(Said Ordered, int Total)
{
    public int Seen { get; init; }

    public int Moved { get; init; }

    /// <summary>How many parts are done with; the next has this number.</summary>
    public int Parts { get; init; }

    /// <summary>Where the next part begins.</summary>
    public MoveCursor? Cursor { get; init; }

    public ImmutableArray<ReasonTally> Reasons { get; init; } = [];

    public Said? Stop { get; init; }

    public long? EndedMicros { get; init; }
}

/// <param name="After">Id of the last instance of this version that was looked at.</param>
internal sealed record MoveCursor(string VersionId, string After);
