using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>A recorded case that must keep its way: what was done, the facts that were read, and where it stood after each step.</summary>
/// <param name="Name">File name without its ending.</param>
/// <param name="Title">What it shows, in Chinese.</param>
public sealed record GoldenCase(string Name, string Title, string CaseNo, ImmutableArray<GoldenStep> Steps)
{
    private static readonly JsonSerializerOptions Indented = new(CaseJson.Options) { WriteIndented = true };

    public static GoldenCase Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<GoldenCase>(json, CaseJson.Options) ?? throw new JsonException("A golden case is empty.");

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Indented);
}

/// <param name="Facts">By key, as the journal keeps them; no others are asked.</param>
public sealed record GoldenStep(
    long AtMicros, string Kind, Actor By, string? Reason, JsonElement Data, ImmutableSortedDictionary<string, JsonElement> Facts, GoldenStand Expect)
{
    /// <summary>The same ids at every replay.</summary>
    internal BurstInput Input(string caseNo, int ordinal) => new(
        new Stimulus(new Guid(ordinal + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]), AggregateKey.Case(caseNo), Kind, Data, By, Reason),
        AtMicros, (UInt128)(ordinal + 1) << 64, EngineFlags.Current,
        FactSet.None.With(Facts));
}

/// <summary>Where a case stands.</summary>
/// <param name="Nodes">Ids of the nodes that wait.</param>
/// <param name="Happenings">Kinds, in order.</param>
public sealed record GoldenStand(
    CaseStatus Status, CaseStage Stage, string Holder, int Round, ImmutableArray<string> Nodes, ImmutableArray<string> Happenings)
{
    internal static GoldenStand Of(Step.Done step)
    {
        var file = (Casefile)step.Next.Domain!;
        return new GoldenStand(file.Status, file.Stage, file.Holder.Code, file.Round,
            [.. step.Next.Instances.SelectMany(instance => instance.Bookmarks).Select(mark => mark.ActivityId).Order(StringComparer.Ordinal)],
            [.. step.Happenings.Select(happening => happening.Kind)]);
    }

    /// <summary>In one line, for people and for comparing.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Status} {Stage} {Holder} round {Round} at [{string.Join(' ', Nodes)}] after [{string.Join(' ', Happenings)}]");
}
