namespace Governance.Cases;

/// <summary>Reads enums back from rows.</summary>
internal static class Wires
{
    public static CaseStatus Status(string wire) => Read<CaseStatus>(wire);

    public static CaseStage Stage(string wire) => Read<CaseStage>(wire);

    public static Urgency Urgency(string wire) => Read<Urgency>(wire);

    public static WorkItemKind Kind(string wire) => Read<WorkItemKind>(wire);

    public static WorkItemStatus ItemStatus(string wire) => Read<WorkItemStatus>(wire);

    public static DisputeGrade Grade(string wire) => Read<DisputeGrade>(wire);

    public static DisputeLevel Level(string wire) => Read<DisputeLevel>(wire);

    public static Nature Nature(string wire) => Read<Nature>(wire);

    public static bool TryRead<T>(string wire, out T value)
        where T : struct, Enum => Enum.TryParse(wire.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out value) && Enum.IsDefined(value);

    private static T Read<T>(string wire)
        where T : struct, Enum => Enum.Parse<T>(wire.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
