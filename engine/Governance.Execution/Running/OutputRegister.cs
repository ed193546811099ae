namespace Governance.Execution.Running;

/// <summary>Outputs of activities within one burst, for <c>getOutputFrom</c> and <c>getLastResult</c>.</summary>
internal sealed class OutputRegister
{
    private List<(string ActivityId, string Name, object? Value)>? _records;
    private List<int>? _executions;

    public object? LastResult { get; private set; }

    public IReadOnlyList<(string ActivityId, string Name, object? Value)> Records => _records ?? [];

    public void Record(Frame frame, string name, object? value)
    {
        Record(frame.Node.Id, name, value);
        (_executions ??= []).Add(frame.Number);
    }

    public void Record(string activityId, string name, object? value)
    {
        (_records ??= []).Add((activityId, name, value));
        if (string.Equals(name, "Result", StringComparison.Ordinal))
            LastResult = value;
    }

    /// <summary>What an execution of this burst gave; later values of a name come after earlier ones.</summary>
    public IEnumerable<(string Name, object? Value)> Of(Frame frame)
    {
        // Those of before a technical wait come first and belong to no execution of this burst.
        var older = (_records?.Count ?? 0) - (_executions?.Count ?? 0);
        for (var i = 0; i < (_executions?.Count ?? 0); i++)
        {
            if (_executions![i] == frame.Number)
                yield return (_records![older + i].Name, _records[older + i].Value);
        }
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
