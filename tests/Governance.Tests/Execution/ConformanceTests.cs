using Governance.Execution.Conformance;

namespace Governance.Tests.Execution;

/// <summary>The recorded behaviour of the real engine. The recordings live beside the repository and may be absent.</summary>
public sealed class ConformanceTests
{
    [Fact]
    public void Check_RecordedCases_HaveNoUnexplainedDifference()
    {
        var directory = RecordedFolders.Cases;
        if (directory is null)
            Assert.Skip("the recorded cases are not here");

        var result = ConformanceRun.Check(directory, CompatibilityList.Read(RecordedFolders.Docs));

        result.Differences.Select(d => $"{d.Name} {d.Mode} {d.Path}").ShouldBeEmpty();
        result.Cases.ShouldBe(Directory.EnumerateFiles(directory, "*.json").Count());
        result.Cases.ShouldBeGreaterThan(300);
        result.Unchecked.ShouldBeEmpty();
        (result.Passed + result.Exempt.Length).ShouldBe(result.Cases);
        result.Plays.ShouldBeGreaterThan(result.Cases);
    }

    [Fact]
    public void Check_RecordedCase_IsPlayedInItsModesOnly()
    {
        var directory = RecordedFolders.Cases;
        if (directory is null)
            Assert.Skip("the recorded cases are not here");
        var @case = ConformanceCase.Read(Path.Combine(directory, "event-simple.json"));

        var found = ConformanceRun.Check(@case, Governance.Execution.FlowchartMode.Counter);

        found.ShouldBeEmpty();
    }
}
