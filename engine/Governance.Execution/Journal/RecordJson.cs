using System.Text.Json;

namespace Governance.Execution;

/// <summary>Writes an execution record as <see cref="StateJson"/> would: most of an entry is these, and the general way costs four times as much.</summary>
internal static class RecordJson
{
    private static readonly JsonEncodedText InstanceId = JsonEncodedText.Encode("instanceId");
    private static readonly JsonEncodedText Number = JsonEncodedText.Encode("number");
    private static readonly JsonEncodedText Parent = JsonEncodedText.Encode("parent");
    private static readonly JsonEncodedText ActivityId = JsonEncodedText.Encode("activityId");
    private static readonly JsonEncodedText NodeId = JsonEncodedText.Encode("nodeId");
    private static readonly JsonEncodedText ActivityType = JsonEncodedText.Encode("activityType");
    private static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
    private static readonly JsonEncodedText StartedMicros = JsonEncodedText.Encode("startedMicros");
    private static readonly JsonEncodedText EndedMicros = JsonEncodedText.Encode("endedMicros");
    private static readonly JsonEncodedText Outcomes = JsonEncodedText.Encode("outcomes");
    private static readonly JsonEncodedText Values = JsonEncodedText.Encode("values");
    private static readonly JsonEncodedText[] Statuses = [.. Enum.GetNames<ActivityStatus>().Select(n => JsonEncodedText.Encode(n))];

    public static void Write(Utf8JsonWriter json, in ExecutionRecord record)
    {
        json.WriteStartObject();
        json.WriteString(InstanceId, record.InstanceId);
        if (record.Number != 0)
            json.WriteNumber(Number, record.Number);
        if (record.Parent is { } parent)
            json.WriteNumber(Parent, parent);
        json.WriteString(ActivityId, record.ActivityId);
        json.WriteString(NodeId, record.NodeId);
        json.WriteString(ActivityType, record.ActivityType);
        if (record.Status != default)
            json.WriteString(Status, Statuses[(int)record.Status]);
        if (record.StartedMicros != 0)
            json.WriteNumber(StartedMicros, record.StartedMicros);
        if (record.EndedMicros is { } ended)
            json.WriteNumber(EndedMicros, ended);
        if (record.Outcomes is { } outcomes)
            WriteOutcomes(json, outcomes);
        if (record.Values is { } values)
        {
            json.WritePropertyName(Values);
            JsonSerializer.Serialize(json, values, StateJson.Options);
        }

        json.WriteEndObject();
    }

    private static void WriteOutcomes(Utf8JsonWriter json, IReadOnlyList<string> outcomes)
    {
        json.WriteStartArray(Outcomes);
        for (var i = 0; i < outcomes.Count; i++)
            json.WriteStringValue(outcomes[i]);
        json.WriteEndArray();
    }
}
