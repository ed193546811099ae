using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>办理结果: what the unit did.</summary>
/// <param name="Method">办结方式, one of <see cref="ClosingMethods"/>.</param>
/// <param name="Draft">The proposed words for the reporter.</param>
public sealed record HandlingReport(string Method, string Process, string Result, string Draft, string? Basis, long AtMicros, string By)
{
    public ImmutableArray<string> AttachmentIds { get; init; } = [];

    /// <summary>下次答复日期, where it is solved in part or planned only.</summary>
    public DateOnly? NextAnswerOn { get; init; }
}

/// <summary>答复 given to the reporter.</summary>
/// <param name="By">How: phone, sms, visit or letter.</param>
public sealed record ReplyGiven(string Text, string By, long AtMicros, string Person, bool Delivered);

/// <summary>回访.</summary>
/// <param name="Result">One of <see cref="FollowUpResults"/>.</param>
/// <param name="Ground">Whether a dissatisfaction has ground and opens another round.</param>
public sealed record FollowUpResult(string Result, string? Reason, bool Ground, string? Comment, int Tries, long AtMicros, string By, int Round)
{
    /// <summary>Whether the reporter says it is solved: solved, partly or unsolved; null when not asked.</summary>
    public string? Solved { get; init; }
}

/// <summary>办件评价: every score keeps the line it came from, so that a unit can recompute it.</summary>
public sealed record Appraisal(decimal Timeliness, decimal Quality, decimal Satisfaction, decimal Total)
{
    public ImmutableArray<AppraisalLine> Lines { get; init; } = [];
}

public sealed record AppraisalLine(string Name, decimal Score, string Basis);
