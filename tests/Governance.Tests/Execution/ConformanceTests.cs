using Governance.Execution.Conformance;

namespace Governance.Tests.Execution;

/// <summary>The recorded behaviour of the real engine. The recordings live beside the repository and may be absent.</summary>
public sealed class ConformanceTests
{
    [Fact]
    public void Check_RecordedCases_HaveNoUnexplainedDifference()
    {
        var directory = Folder(Path.Combine("shared", "conformance", "cases"));
        if (directory is null)
            Assert.Skip("the recorded cases are not here");

        var result = ConformanceRun.Check(directory, CompatibilityList.Read(Folder("docs")!));

        result.Differences.Select(d => $"{d.Name} {d.Mode} {d.Path}").ShouldBeEmpty();
        result.Cases.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void Check_RecordedCase_IsPlayedInItsModesOnly()
    {
        var directory = Folder(Path.Combine("shared", "conformance", "cases"));
        if (directory is null)
            Assert.Skip("the recorded cases are not here");
        var @case = ConformanceCase.Read(Path.Combine(directory, "event-simple.json"));

        var found = ConformanceRun.Check(@case, Governance.Execution.FlowchartMode.Counter);

        found.ShouldBeEmpty();
    }

    private static string? Folder(string below)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, below)))
                return Path.Combine(at.FullName, below);
        }

        return null;
    }
}
