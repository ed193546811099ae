using System.Text;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Tests.Execution.Histories;

/// <summary>
/// Recorded runs, <c>{scenario}.{flag}.json</c>. A change of engine behaviour is a new flag and new recordings; those of older flags stay and
/// must still come out as they did. To record what is missing: GOVERNANCE_RECORD_HISTORIES=1.
/// </summary>
public sealed class HistoryTests
{
    private static string Folder => Path.Combine(Root(), "tests", "Governance.Tests", "Execution", "Histories");

    [Fact]
    public void Record_WhatIsMissing_WritesTheFiles()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("GOVERNANCE_RECORD_HISTORIES") is not null, "录制只在需要时进行。");

        foreach (var (scenario, flag) in Recordings())
        {
            var run = scenario.Run(flag);
            var history = new History(
                scenario.Mode, [.. scenario.Flows.Select(f => f.Json().ToJsonString())], [.. run.Entries.Select(e => Encoding.UTF8.GetString(e.Entry))]);
            if (!File.Exists(Name(scenario, flag)))
                File.WriteAllText(Name(scenario, flag), JsonSerializer.Serialize(history, Written) + "\n");
        }

        Recordings().ShouldAllBe(r => File.Exists(Name(r.Scenario, r.Flag)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Replay_RecordedRun_WritesNothingNew(string name)
    {
        var history = JsonSerializer.Deserialize<History>(File.ReadAllText(Path.Combine(Folder, name)), Written)!;
        var library = new GraphLibrary(ActivityCatalog.Standard);
        foreach (var definition in history.Definitions)
            library.Add(Encoding.UTF8.GetBytes(definition), publish: true).IsRefused.ShouldBeFalse();
        var settings = EngineSettings.Default with { Mode = history.Mode, RecordsValues = true };
        var entries = history.Entries.Select(e => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(e)).ToArray();

        var difference = Replay.Check(library, ActivityCatalog.Standard, domain: null, settings, AggregateKey.Instance("i1"), entries);

        difference.ShouldBeNull();
        JournalEntry.ReadInput(entries[0]).Flags.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(name.Split('.')[^2]);
    }

    [Fact]
    public void Flags_EachChange_IsSeenInTheRecordings()
    {
        foreach (var scenario in (string[])["race-with-merge", "cancel-with-child", "fault-with-policy", "kept-event"])
            Came(scenario, 1).ShouldNotBe(Came(scenario, 2), scenario);
        foreach (var scenario in (string[])["race-late-branch", "unknown-join-mode", "odd-values"])
            Came(scenario, 2).ShouldNotBe(Came(scenario, 3), scenario);
    }

    [Fact]
    public void Replay_EventsKeptUnderAnotherSetting_ComeOutAsRecorded()
    {
        var run = Scenario.All.First(s => s.Name is "kept-event").Run(EngineFlags.Current);
        var entries = run.Entries.Select(e => (ReadOnlyMemory<byte>)e.Entry).ToArray();

        var differences = new[] { TimeSpan.Zero, TimeSpan.FromHours(1), TimeSpan.FromHours(24) }.Select(keep => Replay.Check(
            run.Library, ActivityCatalog.Standard, domain: null, EngineSettings.Default with { KeepEvents = keep, RecordsValues = true }, AggregateKey.Instance("i1"), entries));

        differences.ShouldAllBe(d => d == null);
    }

    [Fact]
    public void Replay_AnotherEngine_NamesTheFirstEntryThatDiffers()
    {
        var scenario = Scenario.All.First(s => s.Name is "loop-and-join");
        var run = scenario.Run(EngineFlags.Current);
        var entries = run.Entries.Select((e, i) => (ReadOnlyMemory<byte>)(i == 2 ? Changed(e.Entry) : e.Entry));

        var difference = Replay.Check(
            run.Library, ActivityCatalog.Standard, domain: null, EngineSettings.Default, AggregateKey.Instance("i1"), entries);

        difference.ShouldNotBeNull().Sequence.ShouldBe(3);
    }

    public static TheoryData<string> Names() => [.. Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static byte[] Changed(byte[] entry) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(entry).Replace("\"name\":\"B\"", "\"name\":\"X\"", StringComparison.Ordinal));

    private static string Came(string scenario, int flag)
    {
        var history = JsonSerializer.Deserialize<History>(File.ReadAllText(Path.Combine(Folder, $"{scenario}.{flag}.json")), Written)!;
        return string.Join('|', history.Entries.Select(e => JsonDocument.Parse(e).RootElement).Select(e => $"{e.GetProperty("state")} {e.GetProperty("effects")}"));
    }

    private static IEnumerable<(Scenario Scenario, int Flag)> Recordings() =>
        Scenario.All.SelectMany(s => Enumerable.Range(s.SinceFlag, EngineFlags.Current - s.SinceFlag + 1).Select(flag => (s, flag)));

    private static string Name(Scenario scenario, int flag) =>
        Path.Combine(Folder, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{scenario.Name}.{flag}.json"));

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Governance.Workflow.sln")))
            at = at.Parent;
        return at.FullName;
    }

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    private sealed record History(FlowchartMode Mode, string[] Definitions, string[] Entries);
}
