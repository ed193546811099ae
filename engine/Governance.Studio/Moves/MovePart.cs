using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>
/// Some instances that an order moves: the state of <c>moved/{definitionId}/{order}/{part}</c>, written before the first of them is moved and again when all
/// were. Who stops in between finds here whom it had begun with; a roll back, whom it has to bring back.
/// </summary>
/// <param name="Seen">How many were looked at for it; those that cannot move are no members.</param>
internal sealed record MovePart(ImmutableArray<MoveMember> Members, int Seen, MoveCursor Cursor, ImmutableArray<ReasonTally> Reasons)
{
    public bool IsDone { get; init; }

    public static AggregateKey Key(string definitionId, int order, int part) =>
        new(string.Create(CultureInfo.InvariantCulture, $"moved/{definitionId}/{order}/{part}"));

    public static MovePart Read(ReadOnlyMemory<byte> bytes) => JsonSerializer.Deserialize<MovePart>(bytes.Span, StudioJson.Options)!;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, StudioJson.Options);

    /// <summary>Two nodes may have worked on it: whom either moved was moved.</summary>
    public MovePart Together(MovePart other)
    {
        var others = other.Members.ToDictionary(member => member.InstanceId, StringComparer.Ordinal);
        return this with { Members = [.. Members.Select(member => others.TryGetValue(member.InstanceId, out var twin) ? member.Together(twin) : member)] };
    }
}

/// <param name="From">Id of the version it came from.</param>
/// <param name="Stood">Where it stood, as far as that is elsewhere now.</param>
internal sealed record MoveMember(string InstanceId, string Aggregate, string From, ImmutableArray<StoodAt> Stood)
{
    public bool IsMoved { get; init; }

    public bool IsReturned { get; init; }

    /// <summary>What people know it by.</summary>
    [JsonIgnore]
    public string Number => new Standing(InstanceId, Aggregate, From).Number;

    public MoveMember Together(MoveMember other) => this with { IsMoved = IsMoved || other.IsMoved, IsReturned = IsReturned || other.IsReturned };
}

/// <param name="Frame">Number of the execution.</param>
internal sealed record StoodAt(int Frame, string From, string To);
