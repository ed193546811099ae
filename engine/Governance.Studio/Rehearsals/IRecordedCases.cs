using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>Recorded cases, and running them on drawings: whoever handles cases brings it. Reads only.</summary>
public interface IRecordedCases
{
    /// <summary>Golden cases that show a definition, or were recorded on it.</summary>
    IReadOnlyList<GoldenLine> Golden(string definitionId);

    /// <summary>Numbers of real cases that ran on one of these definitions: ended ones first, the latest of each first.</summary>
    Task<IReadOnlyList<string>> Recent(IReadOnlyCollection<string> definitionIds, int most, CancellationToken cancellationToken);

    /// <summary>The case up to the first step at which it goes another way.</summary>
    Task<RehearsedCase> Run(RehearsalStage stage, RecordedCase which, CancellationToken cancellationToken);

    /// <summary>A golden case step by step; null when there is none of this name.</summary>
    RehearsalWalk? Walk(RehearsalStage stage, string golden);
}

/// <param name="Name">Folder and name, such as <c>appeal/automatic</c>.</param>
/// <param name="Title">What it shows, in Chinese.</param>
public sealed record GoldenLine(string Name, string Title, int Steps);

/// <param name="Value">Name of a golden case, or number of a real one.</param>
public readonly record struct RecordedCase(bool IsGolden, string Value);

/// <summary>The drawings a case is run on.</summary>
/// <param name="Drawn">With the version under rehearsal.</param>
/// <param name="Published">With the one published now; null where that is the same, or there is none.</param>
public sealed record RehearsalStage(string DefinitionId, IGraphs Drawn, IGraphs? Published);

/// <param name="Verdict">Null: it cannot be run again even as it was.</param>
public sealed record RehearsedCase(RehearsalVerdict? Verdict, RehearsalDifference? Difference);

/// <summary>试运行: a golden case on a drawing.</summary>
/// <param name="Flow">The drawing as pages draw it.</param>
public sealed record RehearsalWalk(string Name, string Title, ImmutableArray<RehearsalWalkStep> Steps, JsonElement Flow);

/// <param name="Nodes">Ids of the nodes in the picture at which it waits.</param>
/// <param name="Was">Where it stood then.</param>
/// <param name="Now">Where it stands on the drawing, or why it is stuck.</param>
public sealed record RehearsalWalkStep(
    int Ordinal, long AtMicros, string What, string By, RehearsalVerdict Verdict, string? Status, string? Stage, ImmutableArray<string> Nodes, string Was, string Now);
