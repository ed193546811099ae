using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>Keeps what was drawn. A draft is saved in place, anything that is published or has run gets a new version.</summary>
/// <remarks>Saving the same drawing again changes nothing, so that Studio may repeat a request whose answer was lost.</remarks>
internal sealed class SaveDefinition(DefinitionLibrary library, ActivityTypes types)
{
    private const int KeptSaves = 50;

    /// <param name="DefinitionId">Null: derived from the content.</param>
    /// <param name="SeenVersion">The version the person had open; null for an import, which replaces whatever there is.</param>
    /// <param name="AsIs">An import: kept byte for byte.</param>
    public sealed record Command(JsonObject Model, string? DefinitionId, int? SeenVersion, Actor By, DefinitionContent? AsIs = null);

    /// <summary>Refusals: <c>STU-006</c> to <c>STU-013</c>.</summary>
    public async Task<Result<DefinitionState>> Handle(Command command, CancellationToken cancellationToken)
    {
        var drawn = DefinitionContent.FromStudio(command.Model, command.DefinitionId ?? "", 1, before: null);
        if (drawn.Refusal is { } unreadable)
            return unreadable;

        var id = string.IsNullOrWhiteSpace(command.DefinitionId) ? VersionIds.Derive(drawn.Value) : command.DefinitionId;
        if ((VersionIds.Check(id) ?? drawn.Value.Check()) is { } refusal)
            return refusal;

        return await library.Change(id, command.By, (moment, cancellation) => Decide(command, moment, cancellation), cancellationToken);
    }

    /// <summary>Keeps a file as it is, byte for byte, as the latest draft of the definition it names.</summary>
    public async Task<Result<DefinitionState>> Import(DefinitionContent file, Actor by, CancellationToken cancellationToken) =>
        await Handle(new Command(file.Json, ActivityTree.Text(file.Json, "definitionId"), SeenVersion: null, by, file), cancellationToken);

    private async Task<Result<DefinitionChange?>> Decide(Command command, DefinitionMoment moment, CancellationToken cancellationToken)
    {
        var state = moment.State;
        var latest = state.Latest;
        var before = latest is null ? null : await library.Content(latest.Id, cancellationToken);
        var number = latest is { IsDraft: true } ? latest.Version : state.NextVersion;
        var content = command.AsIs is { } asIs ? asIs : DefinitionContent.FromStudio(command.Model, state.DefinitionId, number, before);
        if (content.Refusal is { } unreadable)
            return unreadable;
        if (before is not null && !state.IsHidden && Same(content.Value, before, command))
            return (DefinitionChange?)null;
        if (await Objection(command, latest, before, content.Value, cancellationToken) is { } objection)
            return objection;

        return Save(moment, number, content.Value);
    }

    private static bool Same(DefinitionContent content, DefinitionContent before, Command command) => command.AsIs is null
        ? string.Equals(content.Fingerprint(), before.Fingerprint(), StringComparison.Ordinal)
        : string.Equals(content.Hash, before.Hash, StringComparison.Ordinal);

    private async Task<Refusal?> Objection(
        Command command, VersionState? latest, DefinitionContent? before, DefinitionContent content, CancellationToken cancellationToken)
    {
        if (latest is null || before is null || command.SeenVersion is not { } seen)
            return null;
        if (seen > 0 && seen < latest.Version && !string.Equals(latest.SavedBy, command.By.Id, StringComparison.Ordinal))
            return StudioRefusals.SavedByAnother(latest.SavedByName);

        // A canvas that cannot draw an unknown activity comes up empty, and its next save would lose everything on it.
        var kept = content.Root is null ? [] : ActivityTree.Walk(content.Root).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var known = await types.KnownTypes(cancellationToken);
        var dropped = before.Root is null
            ? []
            : ActivityTree.Walk(before.Root).Where(a => !kept.Contains(a.Id) && !known.Contains(a.Type)).Select(a => $"{a.Label}（{a.Type}）").ToArray();
        return dropped.Length == 0 ? null : StudioRefusals.WouldDrop(string.Join('、', dropped));
    }

    /// <summary>What a file makes of a definition: its first version, else a draft. A person's own draft stays the latest.</summary>
    public static DefinitionChange FromFile(DefinitionMoment moment, DefinitionContent file)
    {
        var state = moment.State;
        var latest = state.Latest;
        var number = latest is { IsDraft: true, FileHash: not null } ? latest.Version : state.NextVersion;
        var version = New(moment, number) with { Hash = file.Hash, FileHash = file.Hash };
        var isPersonsDraft = latest is { IsDraft: true, FileHash: null };
        var next = isPersonsDraft ? state.With(version with { IsLatest = false }) : state.WithLatest(version);
        return DefinitionChange.Of(
            next with { SeenFiles = state.SeenFiles.Add(file.Hash) }, "definition.loaded",
            string.Create(CultureInfo.InvariantCulture, $"从文件载入流程“{file.Name}”，作为第 {number} 版")) with
        {
            Contents = ImmutableDictionary<int, DefinitionContent>.Empty.Add(number, file),
        };
    }

    private static DefinitionChange Save(DefinitionMoment moment, int number, DefinitionContent content)
    {
        var (state, by) = (moment.State, moment.By);
        var version = state.Versions.FirstOrDefault(v => v.Version == number) ?? New(moment, number);
        version = version with { Hash = content.Hash, FileHash = null, SavedBy = by.Id, SavedByName = by.Name };
        var save = new SaveState(
            string.Create(CultureInfo.InvariantCulture, $"{state.DefinitionId}-s{moment.Sequence}"), number, content.Hash, moment.NowMicros, by.Id, by.Name);
        ImmutableArray<SaveState> saves = [.. state.Saves, save];
        var forgotten = saves.SkipLast(KeptSaves).Select(s => new ForgetSave(s.Id));
        var next = (state with { IsHidden = false, Saves = [.. saves.TakeLast(KeptSaves)] }).WithLatest(version);
        return new DefinitionChange(
            next, "definition.saved", string.Create(CultureInfo.InvariantCulture, $"{by.Name}保存了流程“{content.Name}”第 {number} 版草稿"),
            ImmutableDictionary<int, DefinitionContent>.Empty.Add(number, content),
            [new KeepSave(state.DefinitionId, save, content), .. forgotten]);
    }

    /// <summary>A version that nobody has saved anything in yet.</summary>
    public static VersionState New(DefinitionMoment moment, int number) => new(
        VersionIds.Of(moment.State.DefinitionId, number), number, Hash: "", IsLatest: true, IsPublished: false, IsFrozen: false, IsHidden: false,
        FileHash: null, moment.NowMicros, moment.By.Id, moment.By.Name);
}
