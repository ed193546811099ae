using System.Globalization;
using Governance.Definitions;

namespace Governance.Studio;

/// <summary>Compares two stored versions of a definition.</summary>
internal sealed class CompareVersions(
    DefinitionLibrary library, StoredGraphs graphs, ActivityTypes types, DescriptorCache choices, ComparisonRows rows, Instants instants)
{
    /// <param name="from">A version; null: the published one, or the one before it when nothing newer was drawn.</param>
    /// <param name="to">A version; null: the latest.</param>
    /// <returns>Refusals: <c>STU-003</c>, <c>STU-040</c>.</returns>
    public async Task<Result<Comparison>> Handle(string definitionId, string? from, string? to, CancellationToken cancellationToken)
    {
        var state = await library.State(definitionId, cancellationToken);
        if (state.IsHidden || state.Latest is not { } latest)
            return StudioRefusals.UnknownDefinition(definitionId);
        if (Version(state, to, latest) is not { } after)
            return StudioRefusals.NoSuchVersion(definitionId, to!);
        if (Version(state, from, Usual(state, after)) is not { } before)
            return StudioRefusals.NoSuchVersion(definitionId, from!);

        return await Compare(state, before, after, cancellationToken);
    }

    private async Task<Result<Comparison>> Compare(DefinitionState state, VersionState before, VersionState after, CancellationToken cancellationToken)
    {
        if (await library.Content(before.Id, cancellationToken) is not { } was || await library.Content(after.Id, cancellationToken) is not { } now)
            return StudioRefusals.UnknownDefinition(state.DefinitionId);

        var (left, right) = (Uses(before, was), Uses(after, now));
        var shared = await rows.Versions([.. left, .. right], cancellationToken);
        var ground = new ComparisonGround(
            new TypeWords(await types.All(cancellationToken), choices.Choices), shared.Values.DistinctBy(v => v.DefinitionId, StringComparer.Ordinal).ToDictionary(v => v.DefinitionId, v => v.Name, StringComparer.Ordinal),
            await rows.OpenNodes(before.Id, cancellationToken));
        var (differences, pictures) = VersionComparison.Of(new ComparedSide(was, Numbers(left, shared)), new ComparedSide(now, Numbers(right, shared)), ground);
        return new Comparison(
            state.DefinitionId, now.Name, Shown(before), Shown(after), ComparisonSummary.Of(differences), differences.All(d => d.Group == DifferenceGroup.Drawn),
            await rows.Running(before.Id, cancellationToken), differences, pictures, [.. state.Versions.Where(v => !v.IsHidden).Reverse().Select(Shown)]);
    }

    // What is not published yet would run with the shared flows published now.
    private IReadOnlyList<string> Uses(VersionState version, DefinitionContent content) => [.. (version.Uses ?? graphs.Uses(content.Bytes)).Values];

    private static Dictionary<string, int> Numbers(IReadOnlyList<string> uses, IReadOnlyDictionary<string, SharedVersion> shared) =>
        uses.Where(shared.ContainsKey).Select(id => shared[id]).ToDictionary(v => v.DefinitionId, v => v.Version, StringComparer.Ordinal);

    private static VersionState? Version(DefinitionState state, string? wanted, VersionState otherwise) => wanted is null
        ? otherwise
        : int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? state.Find(number) : null;

    private static VersionState Usual(DefinitionState state, VersionState after)
    {
        var published = state.Published;
        return published is not null && published.Version != after.Version
            ? published
            : state.Versions.LastOrDefault(v => !v.IsHidden && v.Version < after.Version) ?? after;
    }

    private ComparedVersion Shown(VersionState version) => new(
        version.Version, version.Id, version.IsPublished ? "published" : version.IsDraft && version.IsLatest ? "draft" : "earlier", version.SavedByName, instants.Of(version.CreatedMicros));
}
