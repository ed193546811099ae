namespace Governance.Portal.Commands.Chaos;

/// <summary>What callers know: which operations were tried, and which were acknowledged.</summary>
internal sealed class ChaosLedger
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, ChaosOperation> _tried = [];
    private readonly Dictionary<Guid, ChaosOperation> _acknowledged = [];

    /// <summary>Operations that were tried again after the death of whoever tried them first.</summary>
    public int Retried { get; private set; }

    public IReadOnlyCollection<ChaosOperation> Acknowledged => _acknowledged.Values;

    /// <returns>Whether it was an acknowledgement.</returns>
    public bool Hear(string line)
    {
        var isAcknowledged = line.StartsWith("ACK ", StringComparison.Ordinal);
        if (!isAcknowledged && !line.StartsWith("TRY ", StringComparison.Ordinal))
            return false;

        var operation = ChaosOperation.Parse(line[4..]);
        lock (_gate)
            (isAcknowledged ? _acknowledged : _tried)[operation.Stimulus] = operation;
        return isAcknowledged;
    }

    /// <summary>What must be tried again, and what follows from what was acknowledged.</summary>
    public List<ChaosOperation> Outstanding()
    {
        lock (_gate)
        {
            var open = _tried.Values.Where(o => !_acknowledged.ContainsKey(o.Stimulus)).ToList();
            Retried += open.Count;
            open.AddRange(_acknowledged.Values.Where(o => o.Kind is "start").Select(o => ChaosOperation.Go(o.Subject)).Where(go => !_tried.ContainsKey(go.Stimulus)));
            return open;
        }
    }
}
