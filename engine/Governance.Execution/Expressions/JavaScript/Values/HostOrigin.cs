namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Where a value of the host came from, so that a change made by the script can be handed back when it ends.</summary>
internal sealed class HostOrigin(object source)
{
    private List<HostOrigin>? _also;

    public object Source { get; } = source;

    public bool Changed { get; set; }

    public void MarkChanged()
    {
        Changed = true;
        foreach (var other in _also ?? [])
            other.Changed = true;
    }

    /// <summary>The same object is now also part of another value of the host.</summary>
    public void Join(HostOrigin other)
    {
        if (!ReferenceEquals(this, other) && _also?.Contains(other) != true)
            (_also ??= []).Add(other);
    }
}
