using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Governance.Cases;
using Governance.Cases.Activities;
using Governance.Execution;

namespace Governance.Tests.Cases.Histories;

/// <summary>
/// Recorded cases, <c>{scenario}.{flag}.json.gz</c>: the drawings they ran on and every entry of their journals. A change of case handling is a new flag and
/// new recordings; those of older flags stay and must still come out as they did. To record what is missing: GOVERNANCE_RECORD_HISTORIES=1.
/// </summary>
public sealed class CaseHistoryTests
{
    private static string Folder => Path.Combine(Path.GetDirectoryName(Knowledge.ShippedKnowledge.Folder)!, "tests", "Governance.Tests", "Cases", "Histories");

    [Fact]
    public async Task Record_WhatIsMissing_WritesTheFiles()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("GOVERNANCE_RECORD_HISTORIES") is not null, "录制只在需要时进行。");

        foreach (var scenario in CaseScenario.All.Where(scenario => !File.Exists(Name(scenario))))
        {
            var world = await scenario.Drive();
            await using var file = new GZipStream(File.Create(Name(scenario)), CompressionLevel.SmallestSize);
            await JsonSerializer.SerializeAsync(file, new History(
                world.Number,
                [.. CaseWorld.SharedDefinitions().Select(path => File.ReadAllText(path)), Encoding.UTF8.GetString(CaseWorld.ShippedDefinition(world.Type.Type))],
                [.. world.Store.Units(world.Key).Select(unit => Encoding.UTF8.GetString(unit.Entry.Span))]), cancellationToken: TestContext.Current.CancellationToken);
        }

        CaseScenario.All.ShouldAllBe(scenario => File.Exists(Name(scenario)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Replay_RecordedCase_WritesNothingNew(string name)
    {
        var history = await Read(name);
        var library = new GraphLibrary(new ActivityCatalog(CaseActivities.All));
        foreach (var definition in history.Definitions)
            library.Add(Encoding.UTF8.GetBytes(definition), publish: true).IsRefused.ShouldBeFalse();
        var entries = history.Entries.Select(entry => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(entry)).ToArray();

        var difference = Replay.Check(library, new ActivityCatalog(CaseActivities.All), new CaseDomain(), EngineSettings.Default, AggregateKey.Case(history.CaseNo), entries);

        difference.ShouldBeNull();
        JournalEntry.ReadInput(entries[0]).Flags.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(name.Split('.')[^3]);
    }

    [Fact]
    public void Names_EachScenario_IsRecordedUnderTheFlagOfToday() => CaseScenario.All.ShouldAllBe(scenario => File.Exists(Name(scenario)));

    [Theory]
    [InlineData("before-0007-extended.3", "extended.3")]
    [InlineData("before-0007-supervised.3", "supervised.3")]
    [InlineData("before-0007-reported-up.3", "reported-up.3")]
    [InlineData("before-0007-contested.3", "contested.3")]
    [InlineData("party-asked.3", "party-asked.4")]
    [InlineData("checked-early.4", "checked-early.5")]
    [InlineData("objected-refused.4", "objected-refused.5")]
    [InlineData("consulted.4", "consulted.5")]
    [InlineData("planned.5", "planned.6")]
    public async Task Flags_EachChange_IsSeenInTheRecordings(string before, string after) =>
        (await Came(before)).ShouldNotBe(await Came(after));

    private static async Task<string> Came(string name)
    {
        var entries = (await Read(name + ".json.gz")).Entries.Select(entry => JsonDocument.Parse(entry).RootElement);
        return string.Join('|', entries.Select(entry => $"{entry.GetProperty("state")} {entry.GetProperty("effects").GetArrayLength()}"));
    }

    public static TheoryData<string> Names() => [.. Directory.EnumerateFiles(Folder, "*.json.gz").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    internal static async Task<History> Read(string name)
    {
        await using var file = new GZipStream(File.OpenRead(Path.Combine(Folder, name)), CompressionMode.Decompress);
        return (await JsonSerializer.DeserializeAsync<History>(file, cancellationToken: TestContext.Current.CancellationToken))!;
    }

    private static string Name(CaseScenario scenario) =>
        Path.Combine(Folder, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{scenario.Name}.{EngineFlags.Current}.json.gz"));

    internal sealed record History(string CaseNo, string[] Definitions, string[] Entries);
}
