using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Execution;
using Governance.Execution.Conformance;

namespace Governance.Tests.Execution;

/// <summary>The check itself is checked: whatever an expectation says wrongly is found, and what expects nothing does not count as passed.</summary>
public sealed class ConformanceHonestyTests
{
    private static readonly JsonSerializerOptions Plain = new();

    [Fact]
    public void Compare_EveryExpectationMadeWrong_IsFound()
    {
        var missed = new List<string>();
        var tried = 0;

        foreach (var (@case, mode, expected) in Expectations())
        {
            var shown = ConformanceRun.Play(@case, mode);
            foreach (var (what, wrong) in MadeWrong(@case, expected))
            {
                tried++;
                if (new CaseComparison(@case, mode).Compare(JsonSerializer.SerializeToElement(wrong, Plain), shown).Count == 0)
                    missed.Add($"{@case.Name} {mode} {what}");
            }
        }

        missed.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Check_CaseWithoutExpectation_IsUncheckedInsteadOfPassed()
    {
        using var folder = new ScratchFolder();
        var silent = new JsonObject { ["name"] = "silent", ["mode"] = "both", ["definitions"] = new JsonArray(new Flow("d").Line("a").Json()) };
        File.WriteAllText(Path.Combine(folder.Path, "silent.json"), silent.ToJsonString());

        var result = ConformanceRun.Check(folder.Path, new Dictionary<string, string>(StringComparer.Ordinal));

        result.ShouldSatisfyAllConditions(
            r => r.Cases.ShouldBe(1), r => r.Plays.ShouldBe(0), r => r.Passed.ShouldBe(0), r => r.Unchecked.ShouldBe(["silent"]), r => r.Failed.ShouldBe(0));
    }

    [Fact]
    public void Check_EmptyFolder_DoesNotHold()
    {
        using var folder = new ScratchFolder();

        var result = ConformanceRun.Check(folder.Path, new Dictionary<string, string>(StringComparer.Ordinal));

        result.Holds.ShouldBeFalse();
    }

    private static IEnumerable<(ConformanceCase Case, FlowchartMode Mode, JsonElement Expected)> Expectations()
    {
        var folders = new[] { RecordedFolders.Cases, RecordedFolders.OwnCases }.OfType<string>();
        var exempt = CompatibilityList.Read(RecordedFolders.Docs);
        return from path in folders.SelectMany(f => Directory.EnumerateFiles(f, "*.json"))
               let @case = ConformanceCase.Read(path)
               where !exempt.ContainsKey(@case.Name)
               from mode in @case.Modes
               select (@case, mode, @case.Expected(mode)!.Value);
    }

    private static IEnumerable<(string What, JsonObject Wrong)> MadeWrong(ConformanceCase @case, JsonElement expected)
    {
        if (expected.TryGetProperty("refused", out _) || expected.TryGetProperty("started", out _))
        {
            yield return ("accepted instead", new JsonObject { ["status"] = "Finished", ["subStatus"] = "Finished", ["lines"] = new JsonArray("no such line") });
            yield break;
        }

        foreach (var member in expected.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null))
        {
            if (member.Name is "steps" && @case.Order is not "exact")
                continue;
            var wrong = (JsonObject)JsonNode.Parse(expected.GetRawText())!;
            wrong[member.Name] = Spoilt(member.Value);
            yield return (member.Name, wrong);
        }
    }

    private static JsonNode Spoilt(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(v => JsonNode.Parse(v.GetRawText())), new JsonObject { ["activityId"] = "nowhere" }]),
        JsonValueKind.Object => new JsonObject([.. value.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, JsonNode.Parse(m.Value.GetRawText()))), KeyValuePair.Create<string, JsonNode?>("nowhere", 1)]),
        _ => "something else",
    };
}
