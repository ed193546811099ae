using System.Globalization;
using System.Text.Json;

namespace Governance.Execution;

/// <summary>The exact bytes of a journal entry: what caused the burst, what it read, what it did, and the hash of what came of it.</summary>
public static class JournalEntry
{
    private const int Format = 1;
    private const string Algorithm = "sha256";

    /// <param name="stateHash">SHA-256 of the state after the burst.</param>
    public static byte[] Write(Aggregate before, BurstInput input, Step.Done done, ReadOnlySpan<byte> stateHash)
    {
        var json = JsonBuffer.Rent();
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("hash", Algorithm);
        json.WriteString("previous", System.Convert.ToHexStringLower(before.Head.AsSpan()));
        json.WriteString("aggregate", before.Key.Value);
        json.WriteNumber("sequence", before.Version + 1);
        json.WriteNumber("at", input.NowMicros);
        Member(json, "actor", input.Stimulus.By);
        if (input.Stimulus.Reason is { } reason)
            json.WriteString("reason", reason);
        Input(json, input, done);
        Effects(json, done);
        Member(json, "happenings", done.Happenings);
        Log(json, done.Log);
        json.WriteString("state", System.Convert.ToHexStringLower(stateHash));
        json.WriteEndObject();
        return JsonBuffer.Return(json);
    }

    /// <summary>The input a recorded burst ran on: running it again must give the same state hash.</summary>
    public static BurstInput ReadInput(ReadOnlyMemory<byte> entry)
    {
        using var document = JsonDocument.Parse(entry);
        var input = document.RootElement.GetProperty("input");
        var facts = FactSet.None.With(input.GetProperty("facts").EnumerateObject().Select(f => KeyValuePair.Create(f.Name, f.Value.Clone())));
        var flags = input.GetProperty("flags").GetInt32();
        return new BurstInput(
            input.GetProperty("stimulus").Deserialize<Stimulus>(StateJson.Options)!,
            input.GetProperty("now").GetInt64(),
            UInt128.Parse(input.GetProperty("seed").GetString()!, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            flags,
            facts)
        {
            KeepMicros = input.TryGetProperty("keep", out var keep) ? keep.GetInt64() : flags >= EngineFlags.RecordsKeeping ? 0 : null,
            Versions = input.TryGetProperty("versions", out var versions)
                ? BurstInput.NoVersions.AddRange(versions.EnumerateObject().Select(v => KeyValuePair.Create(v.Name, v.Value.GetString()!)))
                : BurstInput.NoVersions,
        };
    }

    /// <summary>Hash of the state after the burst, as hexadecimal digits.</summary>
    public static string ReadStateHash(ReadOnlyMemory<byte> entry)
    {
        using var document = JsonDocument.Parse(entry);
        return document.RootElement.GetProperty("state").GetString()!;
    }

    private static void Input(Utf8JsonWriter json, BurstInput input, Step.Done done)
    {
        json.WriteStartObject("input");
        Member(json, "stimulus", input.Stimulus);
        json.WriteNumber("now", input.NowMicros);
        json.WriteString("seed", input.IdSeed.ToString("x32", CultureInfo.InvariantCulture));
        json.WriteNumber("flags", input.Flags);
        json.WriteStartObject("facts");
        foreach (var (key, value) in input.Facts.Values)
        {
            json.WritePropertyName(key);
            JsonSerializer.Serialize(json, value, StateJson.Options);
        }

        json.WriteEndObject();
        if (!done.Versions.IsEmpty)
            Member(json, "versions", done.Versions);
        if (input.Flags >= EngineFlags.RecordsKeeping && done.KeptMicros is { } kept)
            json.WriteNumber("keep", kept);
        json.WriteEndObject();
    }

    private static void Effects(Utf8JsonWriter json, Step.Done done)
    {
        json.WriteStartArray("effects");
        foreach (var effect in done.Effects)
        {
            // Rows that lists show follow from the state; they can be made again and are no part of the chain.
            if (effect.FollowsFromState || effect is Reply)
                continue;

            json.WriteStartObject();
            json.WriteString("effect", effect.Name);
            json.WritePropertyName("value");
            JsonSerializer.Serialize(json, effect, effect.GetType(), StateJson.Options);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Log(Utf8JsonWriter json, ExecutionLog log)
    {
        json.WriteStartObject("log");
        json.WriteStartArray("records");
        foreach (var record in log.Records)
            RecordJson.Write(json, record);
        json.WriteEndArray();
        Member(json, "lines", log.Lines);
        json.WriteEndObject();
    }

    private static void Member<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, StateJson.Options);
    }
}
