namespace Governance.Cases;

/// <summary>暂停 or 挂账 in force.</summary>
/// <param name="Status"><see cref="CaseStatus.Paused"/> or <see cref="CaseStatus.Shelved"/>.</param>
/// <param name="Code">Reason of the pause, class of the 挂账.</param>
public sealed record Hold(CaseStatus Status, string Code, string Name, string Text, string By, long FromMicros)
{
    public const string AwaitReporter = "await-reporter";
    public const string AwaitParty = "await-responsible-party";

    /// <summary>包案领导.</summary>
    public string? Leader { get; init; }

    /// <summary>销账条件.</summary>
    public string? Exit { get; init; }

    /// <summary>What the 责任时间账 calls the time.</summary>
    public string LedgerReason => (Status, Code) switch
    {
        (CaseStatus.Shelved, _) => "挂账",
        (_, AwaitReporter) => "等待群众",
        (_, AwaitParty) => "等待责任主体",
        _ => $"暂停（{Name}）",
    };
}
