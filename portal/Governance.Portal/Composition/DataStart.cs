using Governance.Cases;
using Governance.Data;
using Governance.Portal.Demo;
using Governance.Portal.SignIn;
using Governance.Studio;
using Microsoft.EntityFrameworkCore;

namespace Governance.Portal.Composition;

/// <summary>Before anything else runs: the schema, in Development the demo's past, then the definitions of <c>workflows/</c>.</summary>
internal sealed class DataStart(
    IDatabaseStartup database, IReadDb read, UnitChanges units, LimitBook limits, DutyClauses duties, PrecedentReading precedents, DemoSeeding demo, FirstAdministrator administrator, DefinitionFiles definitions,
    TriggerArming triggers, Readiness readiness,
    IHostEnvironment environment)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await database.EnsureCreated(cancellationToken);
        await units.Adopt(cancellationToken);
        await limits.Adopt(cancellationToken);
        await duties.Adopt(cancellationToken);
        await precedents.Refresh(cancellationToken);
        if (environment.IsDevelopment() && await IsEmpty(cancellationToken))
        {
            await demo.Run(cancellationToken);
        }

        await administrator.Ensure(cancellationToken);
        await definitions.Load(cancellationToken);
        await triggers.Ensure(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        // What the start needed once (parsing, migrating, the demo's past) goes back to the system: idle memory is what a small server pays for.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        readiness.Ready = true;
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> IsEmpty(CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        return !await db.Set<AccountRow>().AnyAsync(cancellationToken);
    }
}

/// <summary>Whether the start is over: schema, data and demo are in place.</summary>
internal sealed class Readiness
{
    private volatile bool _ready;

    public bool Ready
    {
        get => _ready;
        set => _ready = value;
    }
}
