using Governance.Definitions;

namespace Governance.Execution.Running;

/// <summary>Suspending an instance and releasing it.</summary>
internal static class Holds
{
    public static void Suspend(BurstRun burst, string instanceId, string? reason)
    {
        if (Running(burst, instanceId) is not { } run)
            return;
        if (run.Hold is not null)
            burst.Refuse(Refusal(run));
        else
            run.Hold = new HoldState(burst.Input.NowMicros, reason);
    }

    public static void Release(BurstRun burst, string instanceId)
    {
        if (Running(burst, instanceId) is not { } run)
            return;
        if (run.Hold is not { } hold)
        {
            burst.Refuse(RunRefusals.NotSuspended(instanceId));
            return;
        }

        run.Hold = null;
        foreach (var kept in hold.Kept)
            EngineStimuli.Wake(burst, run.Id, kept.BookmarkId, kept.Input);
    }

    public static Refusal Refusal(InstanceRun run) => RunRefusals.Suspended(run.Id, run.Hold?.Reason ?? "未写明原因");

    private static InstanceRun? Running(BurstRun burst, string instanceId)
    {
        var run = burst.Instance(instanceId);
        if (run is null)
            burst.Refuse(RunRefusals.UnknownInstance(instanceId));
        else if (run.Status == InstanceStatus.Finished)
            burst.Refuse(ModifyRefusals.InstanceOver(instanceId));
        else
            return run;
        return null;
    }
}
