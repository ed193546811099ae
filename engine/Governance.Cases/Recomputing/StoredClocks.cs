using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Cases;

/// <summary>What a recount needs of a case, found in its stored state without reading the rest.</summary>
/// <param name="Clocks">Those that may move as they are; of the others what the rows of a case depend on.</param>
/// <param name="Places">Where each of the clocks lies in the state.</param>
internal sealed record StoredClocks(string CaseNo, CaseStatus Status, ImmutableArray<StoredItem> Items, ImmutableArray<Clock> Clocks, ImmutableArray<(int From, int Length)> Places)
{
    /// <returns>Null where the state holds something that a recount changes besides: then the whole case has to be read.</returns>
    /// <exception cref="JsonException">The state is none.</exception>
    public static StoredClocks? Find(ReadOnlySpan<byte> state, RecountData data)
    {
        // 责任主体: what parties are told follows their clocks. Whether it stands there or is merely mentioned, the ordinary burst knows.
        if (state.IndexOf("\"partyTasks\""u8) >= 0)
            return null;
        var reader = new Utf8JsonReader(state);
        reader.Read();
        return EnterDomain(ref reader) ? Members(ref reader, state, data) : null;
    }

    private static bool EnterDomain(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("domain"u8))
                return reader.Read();
            reader.Skip();
        }

        return false;
    }

    // In the order in which a case is written; the clocks are the last of them.
    private static StoredClocks? Members(ref Utf8JsonReader reader, ReadOnlySpan<byte> state, RecountData data)
    {
        var (number, status, items) = (default(string), default(CaseStatus?), default(ImmutableArray<StoredItem>));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("caseNo"u8))
                number = Text(ref reader);
            else if (reader.ValueTextEquals("status"u8))
                status = Value<CaseStatus>(ref reader);
            else if (reader.ValueTextEquals("workItems"u8))
                items = ReadItems(ref reader);
            else if (reader.ValueTextEquals("clocks"u8))
                return number is null || status is not { } known || items.IsDefault ? null : WithClocks(new StoredClocks(number, known, items, [], []), ref reader, state, data);
            else
                reader.Skip();
        }

        return null;
    }

    private static StoredClocks WithClocks(StoredClocks found, ref Utf8JsonReader reader, ReadOnlySpan<byte> state, RecountData data)
    {
        var (clocks, places) = (ImmutableArray.CreateBuilder<Clock>(), ImmutableArray.CreateBuilder<(int From, int Length)>());
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var from = (int)reader.TokenStartIndex;
            var clock = ReadClock(ref reader);
            var place = (From: from, Length: (int)reader.BytesConsumed - from);
            places.Add(place);
            clocks.Add(Moves(data, clock.Id) ? JsonSerializer.Deserialize<Clock>(state.Slice(place.From, place.Length), CaseJson.Options)! : clock);
        }

        return found with { Clocks = clocks.ToImmutable(), Places = places.ToImmutable() };
    }

    private static bool Moves(RecountData data, string id)
    {
        foreach (var move in data.Moves)
            if (string.Equals(move.ClockId, id, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static Clock ReadClock(ref Utf8JsonReader reader)
    {
        var (id, kind, item) = ("", "", default(string));
        var (status, due, stopped) = (default(ClockStatus), 0L, default(long?));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
                id = Text(ref reader);
            else if (reader.ValueTextEquals("kind"u8))
                kind = Text(ref reader);
            else if (reader.ValueTextEquals("itemId"u8))
                item = Text(ref reader);
            else if (reader.ValueTextEquals("status"u8))
                status = Value<ClockStatus>(ref reader);
            else if (reader.ValueTextEquals("dueMicros"u8))
                due = Number(ref reader);
            else if (reader.ValueTextEquals("stoppedMicros"u8))
                stopped = Number(ref reader);
            else
                reader.Skip();
        }

        return new Clock { Id = id, Kind = kind, ItemId = item, Status = status, DueMicros = due, StoppedMicros = stopped, ArmedMicros = 0, Limit = "", Unit = "", Row = "" };
    }

    private static ImmutableArray<StoredItem> ReadItems(ref Utf8JsonReader reader)
    {
        var items = ImmutableArray.CreateBuilder<StoredItem>();
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var item = new StoredItem("", default);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("id"u8))
                    item = item with { Id = Text(ref reader) };
                else if (reader.ValueTextEquals("status"u8))
                    item = item with { Status = Value<WorkItemStatus>(ref reader) };
                else
                    reader.Skip();
            }

            items.Add(item);
        }

        return items.ToImmutable();
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString() ?? throw new JsonException("A member of a case was null.");
    }

    private static long Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt64();
    }

    private static T Value<T>(ref Utf8JsonReader reader)
        where T : struct, Enum
    {
        reader.Read();
        return JsonSerializer.Deserialize<T>(ref reader, CaseJson.Options);
    }
}

/// <summary>What a work item's deadline depends on.</summary>
internal sealed record StoredItem(string Id, WorkItemStatus Status);
