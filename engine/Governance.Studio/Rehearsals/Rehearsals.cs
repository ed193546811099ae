using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Governance.Definitions;
using Governance.Execution;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Governance.Studio;

/// <summary>Carries out rehearsals one after the other, beside everybody's work: each within its time, then it says how far it came.</summary>
internal sealed partial class Rehearsals(
    DefinitionLibrary library, RehearsalStages stages, IEnumerable<IRecordedCases> recorded, IOptions<StudioOptions> options, TimeProvider time,
    ILogger<Rehearsals> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<string, RehearsalRun> _runs = new(StringComparer.Ordinal);
    private readonly Channel<(RehearsalRun Run, RehearsalStage Stage)> _asked = Channel.CreateUnbounded<(RehearsalRun, RehearsalStage)>();

    /// <summary>The one asked for last, here and since the start; null when there was none.</summary>
    public RehearsalRun? Find(string definitionId) => _runs.GetValueOrDefault(definitionId);

    public IReadOnlyList<GoldenLine> Golden(string definitionId) => [.. recorded.SelectMany(cases => cases.Golden(definitionId))];

    /// <summary>Refusals: <c>STU-003</c>, <c>STU-004</c>, <c>STU-045</c>, and what stands against running the version.</summary>
    public async Task<Result<RehearsalRun>> Start(string definitionId, int? version, Actor by, CancellationToken cancellationToken)
    {
        var asked = await Staged(definitionId, version, cancellationToken);
        if (asked.Refusal is { } refusal)
            return refusal;

        var (chosen, stage) = asked.Value;
        var run = new RehearsalRun(definitionId, chosen, by, Instants.Micros(time.GetUtcNow()));
        var kept = _runs.AddOrUpdate(definitionId, run, (_, known) => known.IsOn ? known : run);
        if (!ReferenceEquals(kept, run))
            return StudioRefusals.RehearsalRuns();

        await _asked.Writer.WriteAsync((run, stage), cancellationToken);
        return run;
    }

    /// <summary>Refusals: <c>STU-003</c>, <c>STU-004</c>, <c>STU-046</c>, and what stands against running the version.</summary>
    public async Task<Result<RehearsalWalk>> Walk(string definitionId, int? version, string golden, CancellationToken cancellationToken)
    {
        var asked = await Staged(definitionId, version, cancellationToken);
        if (asked.Refusal is { } refusal)
            return refusal;

        return recorded.Select(cases => cases.Walk(asked.Value.Stage, golden)).FirstOrDefault(walk => walk is not null) is { } walked
            ? walked
            : StudioRefusals.UnknownGolden(golden);
    }

    /// <param name="version">Null: the latest.</param>
    public static Result<VersionState> Chosen(DefinitionState state, int? version)
    {
        if (state.IsHidden || state.Latest is not { } latest)
            return StudioRefusals.UnknownDefinition(state.DefinitionId);

        return version is not { } number ? latest : state.Find(number) is { } found ? found : StudioRefusals.UnknownVersion(number.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<Result<(VersionState Version, RehearsalStage Stage)>> Staged(string definitionId, int? version, CancellationToken cancellationToken)
    {
        var state = await library.State(definitionId, cancellationToken);
        var chosen = Chosen(state, version);
        if (chosen.Refusal is { } unknown)
            return unknown;

        var stage = await stages.Of(state, chosen.Value, cancellationToken);
        return stage.Refusal is { } refusal ? refusal : (chosen.Value, stage.Value);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (run, stage) in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            // A defect in one rehearsal ends that one and nothing else: it is no work that could get lost.
            var work = Task.Run(() => CarryOut(run, stage, stoppingToken), stoppingToken);
            await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _runs[run.DefinitionId] = work.IsCompletedSuccessfully ? await work : _runs[run.DefinitionId] with { State = RehearsalProgress.Failed };
            if (work.Exception is { } defect)
                Failed(logger, run.DefinitionId, run.Version.Version, defect);
        }
    }

    private async Task<RehearsalRun> CarryOut(RehearsalRun run, RehearsalStage stage, CancellationToken cancellationToken)
    {
        var (began, budget) = (time.GetTimestamp(), options.Value.RehearsalTime);
        var chosen = await Choose(run.DefinitionId, cancellationToken);
        run = _runs[run.DefinitionId] = run with { State = RehearsalProgress.Running, Planned = chosen.Count };
        foreach (var (cases, which) in chosen)
        {
            if (time.GetElapsedTime(began) > budget)
                break;
            run = _runs[run.DefinitionId] = run.With(await cases.Run(stage, which, cancellationToken));
        }

        await Keep(run, cancellationToken);
        return run with { State = RehearsalProgress.Done };
    }

    private async Task<List<(IRecordedCases Cases, RecordedCase Which)>> Choose(string definitionId, CancellationToken cancellationToken)
    {
        var chosen = new List<(IRecordedCases, RecordedCase)>();
        foreach (var cases in recorded)
        {
            chosen.AddRange(cases.Golden(definitionId).Select(line => (cases, new RecordedCase(IsGolden: true, line.Name))));
            var real = await cases.Recent(await stages.WithConsumers(definitionId, cancellationToken), options.Value.RehearsalCases, cancellationToken);
            chosen.AddRange(real.Select(number => (cases, new RecordedCase(IsGolden: false, number))));
        }

        return chosen;
    }

    private async Task Keep(RehearsalRun run, CancellationToken cancellationToken) => await library.Change(
        run.DefinitionId, run.By,
        (moment, _) =>
        {
            var result = run.Result(moment.NowMicros);
            var text = string.Create(CultureInfo.InvariantCulture,
                $"{run.By.Name}回放了流程第 {result.Version} 版：共 {result.Planned} 件，看了 {result.Looked} 件，同路 {result.Same} 件，走法不同 {result.Other} 件，走不下去 {result.Stuck} 件");
            return Task.FromResult<Result<DefinitionChange?>>(DefinitionChange.Of(moment.State.With(result), "definition.rehearsed", text));
        },
        cancellationToken);

    [LoggerMessage(EventId = 40, Level = LogLevel.Error, Message = "The rehearsal of {DefinitionId} version {Version} broke off")]
    private static partial void Failed(ILogger logger, string definitionId, int version, Exception exception);
}
