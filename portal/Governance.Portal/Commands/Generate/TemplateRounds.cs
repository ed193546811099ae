using Governance.Cases;
using Governance.Data;
using Governance.Execution;
using Governance.Portal.Composition;
using Governance.Portal.Demo;
using Governance.Studio;

namespace Governance.Portal.Commands.Generate;

/// <summary>Cases to copy: the product itself opens the demo's messages in databases of their own and takes each some way.</summary>
internal static class TemplateRounds
{
    public const int Messages = 60;

    private const int ToTheEnd = 99;
    private const int Rounds = 2;
    private static readonly TimeSpan BetweenCases = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Neglect = TimeSpan.FromDays(9);

    // Ten past five on a Friday: what runs in working time has a night and a weekend before it.
    private static readonly DateTimeOffset End = new(2026, 11, 6, 17, 10, 0, TimeSpan.FromHours(8));

    /// <param name="files">Where the product's data lies.</param>
    /// <param name="messages">How many of the demo's messages; sixteen at least.</param>
    /// <param name="cancellationToken">Stops between two cases.</param>
    public static async Task<Templates> Make(ProductFiles files, int messages, CancellationToken cancellationToken)
    {
        var templates = new Templates([], [], []);
        await Round(files, messages, _ => ToTheEnd, async (reader, _) => templates.Closed.AddRange(await reader.Closed(cancellationToken)), cancellationToken);
        for (var round = 0; round < Rounds; round++)
        {
            var shift = round;
            await Round(
                files, messages, opened => (opened + (shift * 5)) % 10,
                async (reader, later) =>
                {
                    templates.Fresh.AddRange(await reader.Open(cancellationToken));
                    await later(End + Neglect);
                    templates.Late.AddRange(await reader.Open(cancellationToken));
                },
                cancellationToken);
        }

        return templates;
    }

    private static async Task Round(
        ProductFiles files, int messages, Func<int, int> depth, Func<TemplateReader, Func<DateTimeOffset, Task>, Task> take, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateTempSubdirectory("governance-generate-").FullName;
        try
        {
            var clock = new RoundClock { Now = End - (BetweenCases * messages) };
            await using var rooms = Rooms(files, directory, clock);
            await rooms.GetRequiredService<IDatabaseStartup>().EnsureCreated(cancellationToken);
            await rooms.GetRequiredService<DemoAccounts>().Ensure(cancellationToken);
            await rooms.GetRequiredService<DefinitionFiles>().Load(cancellationToken);
            Task Later(DateTimeOffset until) => Advance(rooms, clock, until, cancellationToken);
            await rooms.GetRequiredService<DemoCases>().Open(() => Later(clock.Now + BetweenCases), messages, depth, cancellationToken);
            await Later(End);
            await take(new TemplateReader(rooms.GetRequiredService<IReadDb>(), rooms.GetRequiredService<AggregateCodec>()), Later);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    // Deadlines fire on the way, as they would have.
    private static async Task Advance(ServiceProvider rooms, RoundClock clock, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var timers = rooms.GetRequiredService<IDueTimers>();
        var bursts = rooms.GetRequiredService<IBursts>();
        while (await timers.NextDue(cancellationToken) is { } next && next <= CityTime.Micros(until))
        {
            clock.Now = DateTimeOffset.UnixEpoch + TimeSpan.FromMicroseconds(next);
            foreach (var timer in await timers.Due(next, 100, cancellationToken))
                await bursts.Run(timer.Then, BurstOptions.None, cancellationToken);
        }

        clock.Now = until;
    }

    private static ServiceProvider Rooms(ProductFiles files, string directory, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddGovernance(files, new DataOptions(DatabaseKind.Sqlite, directory, null));
        return services.BuildServiceProvider();
    }

    private sealed class RoundClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

/// <param name="Fresh">Open, nothing late.</param>
/// <param name="Late">The same after nine days in which nobody moved: deadlines have fired.</param>
internal sealed record Templates(List<CaseTemplate> Closed, List<CaseTemplate> Fresh, List<CaseTemplate> Late);
