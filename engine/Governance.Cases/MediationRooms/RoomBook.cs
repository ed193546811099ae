using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Cases;

/// <summary>Which mediation rooms a unit has: <c>workflows/dispute/rooms.json</c>.</summary>
public sealed class RoomBook
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> _rooms;
    private readonly ImmutableArray<string> _standard;

    private RoomBook(FrozenDictionary<string, ImmutableArray<string>> rooms, ImmutableArray<string> standard) => (_rooms, _standard) = (rooms, standard);

    public ImmutableArray<string> Of(UnitRef unit) => _rooms.GetValueOrDefault(unit.Code, _standard);

    /// <param name="directory">The folder <c>workflows</c>.</param>
    /// <exception cref="InvalidDataException">The file says nothing.</exception>
    public static RoomBook Load(string directory)
    {
        var path = Path.Combine(directory, "dispute", "rooms.json");
        var file = JsonSerializer.Deserialize<RoomFile>(File.ReadAllText(path), CaseJson.Options) ?? throw new InvalidDataException($"{path} is empty.");
        return new RoomBook(file.Rooms.ToFrozenDictionary(StringComparer.Ordinal), file.Standard);
    }

    private sealed record RoomFile(Dictionary<string, ImmutableArray<string>> Rooms, ImmutableArray<string> Standard);
}
