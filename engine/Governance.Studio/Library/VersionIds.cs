using System.Globalization;
using Governance.Definitions;

namespace Governance.Studio;

/// <summary>Ids of definitions and their versions.</summary>
internal static class VersionIds
{
    private const int LongestDefinitionId = 100;

    public static string Of(string definitionId, int version) => string.Create(CultureInfo.InvariantCulture, $"{definitionId}-v{version}");

    /// <summary>Ids stand in addresses and file names. Refusal: <c>STU-008</c>.</summary>
    public static Refusal? Check(string definitionId) =>
        definitionId.Length is 0 or > LongestDefinitionId || !definitionId.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-')
            ? StudioRefusals.BadDefinitionId(definitionId)
            : null;

    /// <summary>The id of something new that came without one. Derived from its content: a repeated request creates nothing twice.</summary>
    public static string Derive(DefinitionContent content) => content.Fingerprint()[..16];
}
