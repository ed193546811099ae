using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Governance.ScenarioTests.Browser;

/// <summary>Latin words a person would see or hear on a page, without those that are names, codes or keys.</summary>
internal static partial class ForeignWords
{
    // Text, and what a screen reader says instead of it.
    private const string Read = """
        () => {
          const said = [];
          const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            if (node.nodeType === Node.TEXT_NODE) {
              const parent = node.parentElement;
              if (!/^(SCRIPT|STYLE|KBD)$/.test(parent.tagName) && !parent.closest('.mono') && seen(parent)) said.push(node.data);
            } else if (seen(node) && !node.closest('[aria-hidden=true]')) {
              for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-roledescription']) if (node.hasAttribute(name)) said.push(node.getAttribute(name));
            }
          }
          return JSON.stringify([document.title, ...said]);
        }
        """;

    /// <summary>Names of products and file kinds, and shortcuts as keyboards print them.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Elsa", "Studio", "App", "PDF", "JPG", "JPEG", "PNG", "KB", "MB", "SQ", "Ctrl", "Alt", "Enter", "Tab",
    };

    /// <param name="isName">Whether a word is what somebody is called here: sign-in names are Latin, and other tests give new ones.</param>
    public static async Task<IReadOnlyList<string>> On(IPage page, Func<string, Task<bool>> isName)
    {
        var foreign = new List<string>();
        var said = JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Read))!;
        foreach (var (word, text) in said.SelectMany(text => Unknown(text).Select(word => (Word: word, Text: text))).Distinct())
        {
            if (!await isName(word))
                foreign.Add($"“{word}” in: {Short(text)}");
        }
        return foreign;
    }

    private static IEnumerable<string> Unknown(string text) =>
        Word().Matches(Code().Replace(text, " ")).Select(match => match.Value).Where(word => !Known.Contains(word));

    private static string Short(string text) => text.Trim().Length <= 80 ? text.Trim() : text.Trim()[..80] + "…";

    /// <summary>Numbers of cases, refusals, clauses and files: letters with digits or a hyphen between them.</summary>
    [GeneratedRegex("[A-Za-z]+[-_.]?[0-9][A-Za-z0-9-_.]*|[0-9A-Fa-f]{8,}|[0-9]+[A-Za-z]{1,2}(?![A-Za-z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
