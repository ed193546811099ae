using System.Text.Json.Nodes;
using Governance.Execution.Conformance;

namespace Governance.Tests.Execution;

/// <summary>
/// Defects of the original. What is done instead stands in <c>quirks/</c> beside this file, one expectation a defect and mode, and why in
/// <c>docs/elsa-compatibility.json</c>; the definitions lie beside the repository.
/// </summary>
public sealed class QuirkTests
{
    [Fact]
    public void Play_DefectsOfTheOriginal_DoWhatIsDecidedHere()
    {
        var directory = RecordedFolders.Quirks;
        if (directory is null)
            Assert.Skip("the recorded defects are not here");

        var differences = Directory.EnumerateFiles(directory, "*.json").Select(Decided).SelectMany(@case => @case.Modes.SelectMany(mode => ConformanceRun.Check(@case, mode)));

        differences.Select(d => $"{d.Name} {d.Mode} {d.Path}: {d.Expected} but {d.Actual}").ShouldBeEmpty();
    }

    [Fact]
    public void Decisions_OfDefects_AreMadeForEach()
    {
        var directory = RecordedFolders.Quirks;
        if (directory is null)
            Assert.Skip("the recorded defects are not here");

        var open = Directory.EnumerateFiles(directory, "*.json").Where(path => Decided(path).Modes.IsEmpty).Select(Path.GetFileName);

        open.ShouldBeEmpty();
    }

    [Fact]
    public void Compatibility_EveryDefect_IsNamedOnceWithWhatIsDoneHere()
    {
        var directory = RecordedFolders.Quirks;
        if (directory is null)
            Assert.Skip("the recorded defects are not here");
        using var list = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(RecordedFolders.Docs, CompatibilityList.FileName)));

        var named = list.RootElement.GetProperty("quirks").EnumerateArray().SelectMany(q => q.GetProperty("cases").EnumerateArray()).Select(n => n.GetString()!).Order(StringComparer.Ordinal);

        named.ShouldBe(Directory.EnumerateFiles(directory, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));
    }

    private static ConformanceCase Decided(string path)
    {
        var recorded = ConformanceCase.Read(path);
        var written = Path.Combine(RecordedFolders.OwnQuirks, Path.GetFileName(path));
        if (!File.Exists(written))
            return recorded;

        var json = (JsonObject)JsonNode.Parse(recorded.Json.GetRawText())!;
        foreach (var (member, expectation) in (JsonObject)JsonNode.Parse(File.ReadAllText(written))!)
            json[member] = expectation?.DeepClone();
        return new ConformanceCase(recorded.Name, System.Text.Json.JsonSerializer.SerializeToElement(json));
    }
}
