namespace Governance.ScenarioTests.Browser;

/// <summary>What a browser test cannot do without: skipped on a bare machine, a failure in CI.</summary>
internal static class Needs
{
    public static void File(string path, string what)
    {
        if (System.IO.File.Exists(path))
            return;
        if (Environment.GetEnvironmentVariable("CI") is not null)
            Assert.Fail($"{what} is needed and is not at {path}.");
        Assert.Skip($"{what} is not at {path}.");
    }
}
