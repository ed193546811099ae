namespace Governance.Studio;

/// <summary>What an installation decides about Studio.</summary>
public sealed class StudioOptions
{
    /// <summary>Folder of case types and shared definitions (<c>workflows/</c>); null: nothing is loaded from files.</summary>
    public string? WorkflowsDirectory { get; set; }

    /// <summary>Nobody publishes alone: a request, and another person who agrees (双人发布).</summary>
    public bool NeedsSecondPerson { get; set; }

    /// <summary>回放: how many real cases are looked at, the latest ones, beside the golden ones.</summary>
    public int RehearsalCases { get; set; } = 200;

    /// <summary>回放: after this it stops and says how far it came.</summary>
    public TimeSpan RehearsalTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The city's zone: instants on the wire carry its offset.</summary>
    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Takes out of a free word what names a person: reasons enter the journal for good.</summary>
    public Func<string, string> Mask { get; set; } = static text => text;

    /// <summary>How many instances move to another version between two looks whether somebody stopped it.</summary>
    public int MovedTogether { get; set; } = 200;
}
