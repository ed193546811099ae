using System.Text.Json;
using Microsoft.Playwright;

namespace Governance.ScenarioTests.Browser;

/// <summary>axe-core over a page: one line per element that breaks WCAG 2.1 A or AA.</summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] });
          return JSON.stringify(found.violations.flatMap(v => v.nodes.map(n => `${v.id} (${v.impact}): ${n.target.join(' ')} ${n.html.slice(0, 160)} ${n.any[0]?.message ?? ''}`)));
        }
        """;

    public static async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        Needs.File(RepositoryFiles.AxeCore, "axe-core (npm ci)");
        // The pages allow no script but their own: axe comes in through the debugger instead of a tag.
        await page.EvaluateAsync(await File.ReadAllTextAsync(RepositoryFiles.AxeCore, TestContext.Current.CancellationToken));
        return JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run))!;
    }
}
