using Microsoft.Playwright;

namespace Governance.ScenarioTests.Browser;

internal static class Screens
{
    public static ViewportSize Phone => new() { Width = 390, Height = 844 };
}
