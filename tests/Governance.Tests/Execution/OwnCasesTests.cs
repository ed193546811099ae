using Governance.Execution.Conformance;

namespace Governance.Tests.Execution;

/// <summary>Cases of our own in the format of the recorded ones, for what those leave out: times, HTTP, kept events. The oracle is Elsa's source.</summary>
public sealed class OwnCasesTests
{
    [Fact]
    public void Check_OwnCases_HaveNoDifference()
    {
        var result = ConformanceRun.Check(RecordedFolders.OwnCases, new Dictionary<string, string>(StringComparer.Ordinal));

        result.Differences.Select(d => $"{d.Name} {d.Mode} {d.Path}: {d.Expected} but {d.Actual}").ShouldBeEmpty();
        result.Cases.ShouldBeGreaterThan(20);
        result.Unchecked.ShouldBeEmpty();
    }
}
