using Governance.Execution;

namespace Governance.Data;

/// <summary>Turns a unit into statements, in the order they must run.</summary>
internal static class UnitStatements
{
    /// <summary>The guard: no row changed means that the aggregate moved on.</summary>
    public static Statement Guard(BurstUnit unit)
    {
        var (key, head, state) = (unit.Key.Value, Bytes(unit.EntryHash), Bytes(unit.State));
        return unit.ExpectedVersion == 0
            ? new(UnitSql.First, key, head, state, unit.IsOpen, unit.AtMicros)
            : new(UnitSql.Next, key, unit.ExpectedVersion, head, state, unit.IsOpen, unit.AtMicros);
    }

    /// <summary>The caller's key with this answer; no row changed means that the key was used.</summary>
    public static Statement? Remember(BurstUnit unit) => unit.Idempotency is { } key
        ? new(UnitSql.Remember, key.Scope, key.Key, Bytes(key.BodyHash), key.Status, Bytes(key.Answer), unit.AtMicros)
        : null;

    /// <summary>Questions to which a row is an objection: another instance runs that excludes the one this unit starts.</summary>
    public static IEnumerable<Statement> Claims(BurstUnit unit) => unit.Effects.OfType<ClaimActivation>().Select(claim => claim switch
    {
        { DefinitionId: { } definition, CorrelationId: { } correlation } => new Statement(UnitSql.RunsBoth, definition, correlation),
        { DefinitionId: { } definition } => new Statement(UnitSql.RunsDefinition, definition),
        _ => new Statement(UnitSql.RunsCorrelation, claim.CorrelationId),
    });

    /// <summary>Everything after the guards except row effects.</summary>
    public static IEnumerable<Statement> Rest(BurstUnit unit)
    {
        yield return new(UnitSql.Entry, unit.Key.Value, unit.ExpectedVersion + 1, Bytes(unit.Entry), Bytes(unit.EntryHash), unit.AtMicros);
        // What the stimulus came from goes before anything is armed: a timer may arm itself again under its own id.
        yield return new(UnitSql.Untell, unit.Consumes);
        yield return new(UnitSql.Fired, unit.Consumes);
        foreach (var effect in unit.Effects.Concat(unit.Unjournaled).Where(e => e is not (RowEffect or ClaimActivation)))
        {
            yield return Of(effect, unit);
            foreach (var statement in effect is InstanceChanged changed ? Waits(changed.Instance, unit) : [])
                yield return statement;
        }
    }

    public static IEnumerable<RowEffect> Rows(BurstUnit unit) => unit.Effects.Concat(unit.Unjournaled).OfType<RowEffect>();

    public static byte[] Bytes(ReadOnlyMemory<byte> memory) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(memory, out var segment)
        && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : memory.ToArray();

    private static Statement Of(Effect effect, BurstUnit unit) => effect switch
    {
        ArmTimer arm => new(UnitSql.Arm, arm.Id, arm.Then.To.Value, arm.DueMicros, arm.Then.Id, StimulusText.Write(arm.Then)),
        DisarmTimer disarm => new(UnitSql.Disarm, disarm.Id),
        Tell tell => new(UnitSql.Tell, tell.Internal.Id, tell.Internal.To.Value, StimulusText.Write(tell.Internal), unit.AtMicros),
        Send send => new(UnitSql.Send, send.Id, send.Channel, StimulusText.Text(send.Body), unit.AtMicros),
        InstanceChanged changed => Instance(changed.Instance, unit),
        _ => throw new NotSupportedException($"The store does not know the effect '{effect.Name}'."),
    };

    private static Statement Instance(InstanceState i, BurstUnit unit) => new(
        UnitSql.Instance, i.Id, unit.Key.Value, i.DefinitionId, i.VersionId, i.Version, i.Status.ToString(), i.SubStatus.ToString(),
        i.CorrelationId, i.Name, i.Incidents.Length, i.CreatedMicros, i.UpdatedMicros,
        i.FinishedMicros ?? (i.Status == InstanceStatus.Finished ? i.UpdatedMicros : null));

    private static IEnumerable<Statement> Waits(InstanceState instance, BurstUnit unit)
    {
        // In its aggregate's first unit an instance has waited for nothing yet.
        if (unit.ExpectedVersion > 0)
            yield return new(UnitSql.WaitsNoMore, instance.Id);
        foreach (var bookmark in instance.Bookmarks)
        {
            if (EventFacts.WaitName(bookmark) is { } name)
                yield return new(UnitSql.Waits, instance.Id, bookmark.Id, name, unit.Key.Value, instance.CorrelationId);
        }
    }
}
