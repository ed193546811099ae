using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Cases;

/// <summary>What a recount needs of a case, found in its stored state without reading the rest.</summary>
/// <param name="From">Where the list of clocks begins in the state.</param>
internal sealed record StoredClocks(string CaseNo, CaseStatus Status, ImmutableArray<StoredItem> Items, ImmutableArray<Clock> Clocks, int From, int Length)
{
    /// <returns>Null where the state holds something that a recount changes besides: then the whole case has to be read.</returns>
    /// <exception cref="JsonException">The state is none.</exception>
    public static StoredClocks? Find(ReadOnlySpan<byte> state)
    {
        var reader = new Utf8JsonReader(state);
        reader.Read();
        var found = new StoredClocks("", CaseStatus.Closed, [], [], 0, 0);
        return EnterDomain(ref reader) && Members(ref reader, ref found) && found is { CaseNo.Length: > 0, Length: > 0 } ? found : null;
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

    private static bool Members(ref Utf8JsonReader reader, ref StoredClocks found)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // 责任主体: what parties are told follows their clocks.
            if (reader.ValueTextEquals("partyTasks"u8))
                return false;
            if (reader.ValueTextEquals("caseNo"u8))
                found = found with { CaseNo = Value<string>(ref reader) };
            else if (reader.ValueTextEquals("status"u8))
                found = found with { Status = Value<CaseStatus>(ref reader) };
            else if (reader.ValueTextEquals("workItems"u8))
                found = found with { Items = Value<ImmutableArray<StoredItem>>(ref reader) };
            else if (reader.ValueTextEquals("clocks"u8))
                found = WithClocks(ref reader, found);
            else
                reader.Skip();
        }

        return true;
    }

    private static StoredClocks WithClocks(ref Utf8JsonReader reader, StoredClocks found)
    {
        reader.Read();
        var from = (int)reader.TokenStartIndex;
        return found with { Clocks = Value<ImmutableArray<Clock>>(ref reader), From = from, Length = (int)reader.BytesConsumed - from };
    }

    private static T Value<T>(ref Utf8JsonReader reader) =>
        JsonSerializer.Deserialize<T>(ref reader, CaseJson.Options) ?? throw new JsonException("A member of a case was null.");
}

/// <summary>What a work item's deadline depends on.</summary>
internal sealed record StoredItem(string Id, WorkItemStatus Status);
