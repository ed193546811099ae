using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>挂账: classes, and the review that comes round at most every 30 days.</summary>
internal static class Shelving
{
    public const string LongestReview = "30 自然日";

    public static readonly ImmutableArray<Choice> Classes =
    [
        new("investment", "需立项投资"), new("legacy", "历史遗留"), new("policy", "政策限制"), new("seasonal", "季节性"), new("litigation", "涉诉"),
    ];

    public static string NameOf(string code) => Codes.TitleOf(Classes, code);

    /// <summary>Arms the next review; where the policy has no row for it, the longest there may be.</summary>
    public static void ArmReview(VerbCall call)
    {
        call.File = call.File.StoppedKind(ClockKinds.ShelveReview, call.Now);
        if (!call.Arm(ClockKinds.ShelveReview, null, call.File.Holder))
            call.Arm(ClockKinds.ShelveReview, null, call.File.Holder, LongestReview);
    }
}
