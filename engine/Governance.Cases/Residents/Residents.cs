using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Who comes without an account.</summary>
internal static class Residents
{
    /// <summary>What the case calls whoever did something on the resident's page.</summary>
    public const string Name = "诉求人";

    public const string UserName = "reporter";

    public const int MostFiles = 6;
    public const int LongestText = 5_000;

    /// <summary>Takes a case in by the same door as the desk, and may nothing else.</summary>
    public static readonly Caller Caller = new(UserName, Name, new UnitRef("", "", "~/")) { Permissions = [Permissions.CaseOpen, Permissions.LookupRead] };

    /// <summary>Long enough that two strangers never choose the same.</summary>
    public static bool IsKey(string? key) => key is { Length: >= 16 and <= 128 } && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>The ids of uploads for this subject, or why they cannot be named.</summary>
    public static Result<ImmutableArray<string>> Uploads(this ResidentDoor door, string subject, ImmutableArray<string> receipts)
    {
        if (receipts.IsDefaultOrEmpty)
            return ImmutableArray<string>.Empty;
        if (receipts.Length > MostFiles)
            return ResidentRefusals.TooManyFiles(MostFiles);
        var own = receipts.Select(receipt => receipt is null ? null : door.Upload(subject, receipt)).ToList();
        return own.Contains(null) ? ResidentRefusals.NotYourFile() : own.OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
    }
}
