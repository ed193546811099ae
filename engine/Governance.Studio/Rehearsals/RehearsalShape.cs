namespace Governance.Studio;

/// <summary>A rehearsal as the page shows it.</summary>
internal static class RehearsalShape
{
    /// <param name="run">Looked at before <paramref name="state"/> was read: a run that is over by then has its result in it.</param>
    public static object Of(DefinitionState state, VersionState version, RehearsalRun? run, IReadOnlyList<GoldenLine> golden, Instants instants) => new
    {
        state.DefinitionId,
        version = version.Version,
        versions = state.Versions.Where(v => !v.IsHidden).OrderByDescending(v => v.Version).Select(Version).ToArray(),
        progress = run is { State: not RehearsalProgress.Done } ? Progress(run, instants) : null,
        result = RehearsalBook.Of(state, version) is { } result ? Result(result, version, instants) : null,
        golden,
    };

    public static object Of(RehearsalWalk walk, Instants instants) => new
    {
        walk.Name,
        walk.Title,
        steps = walk.Steps.Select(step => new
        {
            step.Ordinal,
            at = instants.Of(step.AtMicros),
            step.What,
            step.By,
            step.Verdict,
            step.Status,
            step.Stage,
            step.Nodes,
            step.Was,
            step.Now,
        }),
        walk.Flow,
    };

    private static object Version(VersionState version) => new
    {
        version.Version,
        state = version.IsPublished ? "published" : version.IsDraft ? "draft" : "earlier",
        version.IsLatest,
    };

    private static object Progress(RehearsalRun run, Instants instants) => new
    {
        version = run.Version.Version,
        state = run.State switch { RehearsalProgress.Failed => "failed", RehearsalProgress.Waiting => "waiting", _ => "running" },
        at = instants.Of(run.StartedMicros),
        by = run.By.Name,
        run.Planned,
        run.Looked,
        run.Same,
        run.Other,
        run.Stuck,
    };

    private static object Result(RehearsalResult result, VersionState version, Instants instants) => new
    {
        result.Version,
        result.Hash,
        at = instants.Of(result.AtMicros),
        by = result.ByName,
        result.Planned,
        result.Looked,
        result.Same,
        result.Other,
        result.Stuck,
        result.Unreadable,
        result.SoAlready,
        result.IsPartial,
        isOutdated = result.IsOutdated(version),
        result.Differences,
    };
}
