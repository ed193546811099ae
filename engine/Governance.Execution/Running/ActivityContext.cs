using Governance.Execution.Values;

namespace Governance.Execution.Running;

/// <summary>What an activity written against the public contract sees.</summary>
internal sealed class ActivityContext(InstanceRun run, Frame frame) : IActivityContext
{
    private string? _bookmarkId;

    public long NowMicros => run.Burst.Input.NowMicros;

    public Actor By => run.Burst.Input.Stimulus.By;

    public string InstanceId => run.Id;

    public string ActivityId => frame.Node.Id;

    public string NodeId => frame.Node.NodeId;

    public string DisplayText => frame.Node.DisplayText;

    public string? CorrelationId => run.CorrelationId;

    public DomainState? Domain => run.Burst.Domain;

    public FactSet Facts => run.Burst.Input.Facts;

    public bool Has(int flag) => run.Burst.Has(flag);

    public string BookmarkId => _bookmarkId ??= run.Burst.Ids.Next();

    public T? Input<T>(string name)
    {
        var bindings = frame.Node.Inputs;
        for (var i = 0; i < bindings.Length; i++)
        {
            if (string.Equals(bindings[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return Typed.As<T>(frame.Inputs[i]);
        }

        return default;
    }

    public string NewId() => run.Burst.Ids.Next();
}
