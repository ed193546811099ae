using Governance.Execution;

namespace Governance.Studio;

/// <summary>One definition as the analyst's first screen shows it.</summary>
/// <param name="Kind"><c>case-type</c>, <c>shared</c> (a reusable flow that came with the product) or <c>own</c>.</param>
/// <param name="Published">Null: nothing new starts on it.</param>
/// <param name="Draft">Null: nothing waits to be published.</param>
/// <param name="Lint">Of the draft, else of what is published; so is <paramref name="Rehearsal"/>.</param>
internal sealed record DeskDefinition(
    string DefinitionId, string Name, string? Description, string Kind, DeskVersion? Published, DeskVersion? Draft, DeskRunning Running, DeskLint? Lint, DeskRehearsal? Rehearsal, DeskRequest? Request);

/// <param name="State"><c>published</c>, <c>draft</c>, or <c>earlier</c>.</param>
/// <param name="FromProduct">It came with the product; nobody drew it here.</param>
/// <param name="Running">Instances that run on it now.</param>
internal sealed record DeskVersion(
    int Version, string VersionId, string State, bool FromProduct, string SavedBy, DateTimeOffset SavedAt, string? PublishedBy, DateTimeOffset? PublishedAt, string? Reason,
    int Running);

/// <param name="Older">On versions other than the published one.</param>
internal sealed record DeskRunning(int Total, int Older);

internal sealed record DeskLint(int Version, int Errors, int Warnings);

/// <summary>What a replay of recorded cases said; the cases themselves stand in <c>…/rehearsals</c>.</summary>
/// <param name="Looked">Of <paramref name="Planned"/> cases, those it came to before its time was over.</param>
/// <param name="Differing">Cases that this drawing sends another way; those that go it already are not counted.</param>
/// <param name="IsOutdated">The drawing was saved afterwards: it says nothing of what would be published.</param>
internal sealed record DeskRehearsal(int Version, DateTimeOffset At, string By, int Planned, int Looked, int Same, int Differing, bool IsOutdated)
{
    public static DeskRehearsal? Of(DefinitionState state, VersionState version, Instants instants) => RehearsalBook.Of(state, version) is not { } result
        ? null
        : new DeskRehearsal(
            result.Version, instants.Of(result.AtMicros), result.ByName, result.Planned, result.Looked, result.Same, result.Differing, result.IsOutdated(version));
}

/// <param name="IsOutdated">The draft was saved after it was asked for.</param>
/// <param name="IsOwn">The reader asked: somebody else decides.</param>
internal sealed record DeskRequest(int Version, string By, DateTimeOffset At, string Reason, bool IsOutdated, bool IsOwn)
{
    public static DeskRequest? Of(DefinitionState state, Actor reader, Instants instants) => state.Request is not { } asked
        ? null
        : new DeskRequest(asked.Version, asked.ByName, instants.Of(asked.AtMicros), asked.Reason, !PublicationDesk.IsFresh(state, asked),
            string.Equals(asked.By, reader.Id, StringComparison.Ordinal));
}
