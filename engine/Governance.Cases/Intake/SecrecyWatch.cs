using Governance.Definitions;

namespace Governance.Cases;

/// <summary>国家秘密 is neither stored nor processed here: what may be one is stopped before anything is kept.</summary>
internal static class SecrecyWatch
{
    private static readonly string[] Words = ["国家秘密", "绝密", "机密文件", "机密级", "秘密级", "涉密文件", "涉密资料", "涉密载体"];

    /// <summary>The first field that may hold a secret.</summary>
    public static Refusal? Check(params ReadOnlySpan<(string Field, string? Text)> given)
    {
        foreach (var (field, text) in given)
            if (text is not null && Array.Find(Words, word => text.Contains(word, StringComparison.Ordinal)) is { } word)
                return IntakeRefusals.MaybeSecret(field, word);
        return null;
    }
}
