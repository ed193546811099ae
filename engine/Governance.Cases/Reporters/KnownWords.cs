using System.Text.RegularExpressions;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Masking that knows who reported: a bare name in the middle of a sentence gives nothing away to a rule of context, but it is known.</summary>
internal static partial class KnownWords
{
    private const int ShortestName = 2;

    public static string Mask(string text, RawReporter? who) => Masking.Mask(Named(Named(text, who?.Name), who?.Recorder?.Name));

    private static string Named(string text, string? known)
    {
        // What is longer is no name, and refused where it is said to be one.
        if (known?.Trim() is not { Length: >= ShortestName and <= IntakeRules.LongestName } name || !text.Contains(name[0], StringComparison.OrdinalIgnoreCase))
            return text;
        // “王 小 明” is the same name.
        var pattern = string.Join(@"[\s·•.]{0,3}", name.Where(letter => !char.IsWhiteSpace(letter)).Select(letter => Regex.Escape(letter.ToString())));
        return Regex.Replace(text, pattern, Masking.MaskName(name).Replace("$", "$$", StringComparison.Ordinal),
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>Where nobody may know who reported, the flat does not say it either: handlers go to the building, not to the door.</summary>
    public static string WithoutDoor(string text) => Door().Replace(text, found => found.Groups["before"].Value + "***" + found.Groups["after"].Value);

    [GeneratedRegex(@"(?<before>单元|号楼|栋|幢|座|#)(?<door>[\s\-－—,，第]{0,3}[0-9]{2,5})(?<after>室|户|房|号(?!楼)|(?![0-9]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Door();
}
