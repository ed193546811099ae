using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>考核剔除: coded ground, two steps by two people. Both rates stay published; the case itself does not change.</summary>
/// <param name="Ground">One of <see cref="ExclusionGrounds"/>.</param>
public sealed record Exclusion(string Id, string Ground, string Text, UnitRef Unit, string By, string ByUser, long AtMicros)
{
    public string? FirstBy { get; init; }

    public string? FirstUser { get; init; }

    /// <summary>agree or refuse; null while it waits.</summary>
    public string? Decision { get; init; }

    public string? DecidedBy { get; init; }

    public string? DecisionReason { get; init; }

    public long? DecidedMicros { get; init; }
}

public static class ExclusionGrounds
{
    public static readonly ImmutableArray<Choice> All =
    [
        new("unreasonable", "诉求不合理"), new("beyond-policy", "超出政策"), new("legal-procedure", "司法或信访程序中"), new("higher-power", "上级或市级事权"),
        new("misdispatched", "误派"), new("repeated-malicious", "重复或恶意"), new("solved-emotional", "已解决因情绪不满"), new("shelved", "客观条件挂账"),
    ];

    public static string NameOf(string ground) => Codes.TitleOf(All, ground);
}
