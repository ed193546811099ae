using Governance.Definitions;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>国家秘密 is neither stored nor processed here: what may be one is stopped before anything is kept.</summary>
internal static class SecrecyWatch
{
    /// <summary>The first field that may hold a secret.</summary>
    public static Refusal? Check(SecretWords words, params ReadOnlySpan<(string Field, string? Text)> given)
    {
        foreach (var (field, text) in given)
            if (text is not null && words.Find(text) is { } word)
                return IntakeRefusals.MaybeSecret(field, word);
        return null;
    }
}
