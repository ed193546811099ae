using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>A definition as an aggregate: which versions there are and what became of them. The drawings lie in rows, their hashes here.</summary>
internal sealed record DefinitionState(string DefinitionId, bool IsHidden, ImmutableArray<VersionState> Versions, ImmutableArray<SaveState> Saves)
{
    /// <summary>The current release of a case type; null for other definitions.</summary>
    public ReleaseState? Release { get; init; }

    /// <summary>What waits for a second person; null when nothing does.</summary>
    public PublicationRequest? Request { get; init; }

    /// <summary>Hashes of the files that were seen: the same file never makes a version twice.</summary>
    public ImmutableArray<string> SeenFiles { get; init; } = [];

    /// <summary>What recorded cases made of its versions: see <see cref="RehearsalBook"/>.</summary>
    public ImmutableArray<RehearsalResult> Rehearsals { get; init; } = [];

    /// <summary>The published version is the product's own: shipped as it stands, and no person chose it over another.</summary>
    /// <param name="next">Hash of a file that may take its place.</param>
    public bool RunsAsShipped(string next) => Published is { } published && SeenFiles.Contains(published.Hash, StringComparer.Ordinal)
        && (published.PublishedBy is null or DefinitionFiles.LoaderId || string.Equals(SeenFiles.LastOrDefault(hash => !string.Equals(hash, next, StringComparison.Ordinal)), published.Hash, StringComparison.Ordinal));

    public VersionState? Latest => Versions.FirstOrDefault(v => v.IsLatest);

    public VersionState? Published => Versions.FirstOrDefault(v => v.IsPublished);

    public int NextVersion => Versions.Length == 0 ? 1 : Versions.Max(v => v.Version) + 1;

    public static AggregateKey Key(string definitionId) => new("definition/" + definitionId);

    public static DefinitionState Empty(string definitionId) => new(definitionId, IsHidden: false, [], []);

    public static DefinitionState Read(ReadOnlyMemory<byte> bytes) => JsonSerializer.Deserialize<DefinitionState>(bytes.Span, StudioJson.Options)!;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, StudioJson.Options);

    public VersionState? Find(int version) => Versions.FirstOrDefault(v => v.Version == version && !v.IsHidden);

    public VersionState? Find(string versionId) => Versions.FirstOrDefault(v => !v.IsHidden && string.Equals(v.Id, versionId, StringComparison.Ordinal));

    /// <summary>Adds or replaces a version.</summary>
    public DefinitionState With(VersionState version)
    {
        var others = Versions.Where(v => v.Version != version.Version);
        return this with { Versions = [.. others.Append(version).OrderBy(v => v.Version)] };
    }

    /// <summary>The version becomes the only latest one.</summary>
    public DefinitionState WithLatest(VersionState version) =>
        (this with { Versions = [.. Versions.Select(v => v with { IsLatest = false })] }).With(version with { IsLatest = true });
}

/// <param name="IsFrozen">Instances run on it: its drawing never changes again, even if it was never published.</param>
/// <param name="FileHash">Hash of the file it came from; null when a person drew it.</param>
internal sealed record VersionState(string Id, int Version, string Hash, bool IsLatest, bool IsPublished, bool IsFrozen, bool IsHidden, string? FileHash,
    long CreatedMicros, string SavedBy, string SavedByName)
{
    public bool IsDraft => !IsPublished && !IsFrozen;

    /// <summary>Who published it; null where it never was, or before that was recorded.</summary>
    public string? PublishedBy { get; init; }

    public string? PublishedByName { get; init; }

    public long? PublishedMicros { get; init; }

    /// <summary>Why, in the publisher's words; null from Studio's own button, which asks for none.</summary>
    public string? PublishReason { get; init; }

    /// <summary>The versions of shared flows it runs with, by definition: fixed when it is published. Null before that was recorded.</summary>
    public ImmutableSortedDictionary<string, string>? Uses { get; init; }

    /// <summary>Whether it runs with exactly these versions.</summary>
    public bool RunsWith(ImmutableSortedDictionary<string, string> uses) => Uses is { } own && own.SequenceEqual(uses);
}

/// <summary>Somebody asks that a version be published, and another person decides.</summary>
/// <param name="Hash">Of the drawing that was asked for: a later save makes the request void.</param>
internal sealed record PublicationRequest(int Version, string VersionId, string Hash, string By, string ByName, string Reason, long AtMicros);

/// <summary>One of the last saves of drafts.</summary>
internal sealed record SaveState(string Id, int Version, string Hash, long AtMicros, string By, string ByName);

/// <summary>What a case is pinned to: a definition version, its form and its texts, a hash each.</summary>
internal sealed record ReleaseState(string CaseType, int Number, string VersionId, string DefinitionHash, string FormHash, string TextsHash, long AtMicros)
{
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{CaseType}-r{Number}");
}
