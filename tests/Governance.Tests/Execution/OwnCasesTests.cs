using Governance.Execution.Conformance;

namespace Governance.Tests.Execution;

/// <summary>Cases of our own in the format of the recorded ones, for what those leave out: times, HTTP, kept events. The oracle is Elsa's source.</summary>
public sealed class OwnCasesTests
{
    [Fact]
    public void Check_OwnCases_HaveNoDifference()
    {
        var result = ConformanceRun.Check(Cases(), new Dictionary<string, string>(StringComparer.Ordinal));

        result.Differences.Select(d => $"{d.Name} {d.Mode} {d.Path}: {d.Expected} but {d.Actual}").ShouldBeEmpty();
        result.Cases.ShouldBeGreaterThan(20);
    }

    private static string Cases()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "tests", "Governance.Tests", "Execution", "cases");
            if (Directory.Exists(folder))
                return folder;
        }

        throw new InvalidOperationException("The cases are not beside the tests.");
    }
}
