namespace Governance.Execution.Running;

/// <summary>Outputs of activities within one burst, for <c>getOutputFrom</c> and <c>getLastResult</c>.</summary>
internal sealed class OutputRegister
{
    private List<(string ActivityId, string Name, object? Value)>? _records;

    public object? LastResult { get; private set; }

    public IReadOnlyList<(string ActivityId, string Name, object? Value)> Records => _records ?? [];

    public void Record(Frame frame, string name, object? value) => Record(frame.Node.Id, name, value);

    public void Record(string activityId, string name, object? value)
    {
        (_records ??= []).Add((activityId, name, value));
        if (string.Equals(name, "Result", StringComparison.Ordinal))
            LastResult = value;
    }

    public object? Find(string activityId, string? name)
    {
        for (var i = (_records?.Count ?? 0) - 1; i >= 0; i--)
        {
            var record = _records![i];
            if (string.Equals(record.ActivityId, activityId, StringComparison.Ordinal) && string.Equals(record.Name, name ?? "Result", StringComparison.Ordinal))
                return record.Value;
        }

        return null;
    }
}
