using System.Text.RegularExpressions;

namespace Governance.Execution;

/// <summary>
/// A secret in a drawing: <c>{{secret:name}}</c>, which <c>getSecret("name")</c> gives, too. Inside the engine there is never more than the
/// mark; whoever sends the request puts the value in its place, and only for names the activity's own drawing has.
/// </summary>
public static partial class SecretMarks
{
    public static string Of(string name) => $"{{{{secret:{name}}}}}";

    /// <summary>Names a drawing has, as marks or as <c>getSecret</c> with a plain text.</summary>
    public static IReadOnlyList<string> In(string drawing) => [.. Drawn().Matches(drawing).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static bool Has(string text) => Mark().IsMatch(text);

    /// <summary>Puts values where marks are; a mark without one stays. Marks written as in an address are found, too.</summary>
    public static string Fill(string text, Func<string, string?> find) => Mark().Replace(text, m => find(m.Groups["name"].Value) ?? m.Value);

    [GeneratedRegex("""\{\{secret:(?<name>[A-Za-z0-9_.-]{1,64})\}\}|%7B%7Bsecret(?::|%3A)(?<name>[A-Za-z0-9_.-]{1,64})%7D%7D""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    // In the JSON of a drawing quotes inside a text are escaped, in one of two ways.
    [GeneratedRegex("""\{\{secret:(?<name>[A-Za-z0-9_.-]{1,64})\}\}|getSecret\(\s*(?:'|`|\\"|\\u0022|\\u0027)(?<name>[A-Za-z0-9_.-]{1,64})(?:'|`|\\"|\\u0022|\\u0027)\s*\)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Drawn();
}
