using System.Text.Json.Nodes;
using Governance.Studio;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.ScenarioTests.Studio;

/// <summary>The result of a rehearsal: kept with the definition, for exactly the drawing that was rehearsed, within its time.</summary>
public sealed class RehearsalTests
{
    private const string Address = "/api/definitions/flow/rehearsals";

    [Fact]
    public async Task Start_Draft_KeepsWhatCameOfItOverARestartUntilSomebodySaves()
    {
        var directory = Directory.CreateTempSubdirectory("governance-rehearsal-").FullName;
        await using (var server = await StudioServer.Start(directory, more: Cases(3)))
        {
            await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal("flow")));
            await server.Post(Address, new JsonObject(), "editor");
            await Finished(server);
        }

        await using var again = await StudioServer.Start(directory, more: Cases(3));
        var kept = (await again.Get(Address))["result"]!;
        await again.Post("workflow-definitions", Drawings.Save(Drawings.Appeal("flow", name: "改过的流程")));
        var later = (await again.Get(Address))["result"]!;

        kept["planned"]!.GetValue<int>().ShouldBe(3);
        kept["same"]!.GetValue<int>().ShouldBe(2);
        kept["stuck"]!.GetValue<int>().ShouldBe(1);
        kept["differences"]!.AsArray().ShouldHaveSingleItem()!["case"]!.GetValue<string>().ShouldBe("case-2");
        kept["isOutdated"]!.GetValue<bool>().ShouldBeFalse();
        later["isOutdated"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Start_TimeIsOver_SaysHowManyOfHowManyItLookedAt()
    {
        await using var server = await StudioServer.Start(more: services => Cases(3)(services.Configure<StudioOptions>(options => options.RehearsalTime = TimeSpan.Zero)));
        await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal("flow")));

        await server.Post(Address, new JsonObject());
        var result = await Finished(server);

        result["isPartial"]!.GetValue<bool>().ShouldBeTrue();
        result["planned"]!.GetValue<int>().ShouldBe(3);
        result["looked"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Start_WhileOneRuns_IsRefused()
    {
        var gate = new TaskCompletionSource();
        await using var server = await StudioServer.Start(more: services => services.AddSingleton<IRecordedCases>(new ThreeCases(1, gate.Task)));
        await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal("flow")));

        await server.Post(Address, new JsonObject());
        var second = await server.Post(Address, new JsonObject());
        gate.SetResult();
        await Finished(server);

        second["$status"]!.GetValue<int>().ShouldBe(409);
        second["code"]!.GetValue<string>().ShouldBe("STU-045");
    }

    [Theory]
    [InlineData("reader", Address, 403)]
    [InlineData("editor", "/api/definitions/nothing/rehearsals", 404)]
    public async Task Start_WithoutRightOrDefinition_IsRefused(string user, string address, int status)
    {
        await using var server = await StudioServer.Start();
        await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal("flow")));

        var answer = await server.Post(address, new JsonObject(), user);

        answer["$status"]!.GetValue<int>().ShouldBe(status);
    }

    private static Action<IServiceCollection> Cases(int count) => services => services.AddSingleton<IRecordedCases>(new ThreeCases(count, Task.CompletedTask));

    private static async Task<JsonNode> Finished(StudioServer server)
    {
        JsonNode shown;
        do
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            shown = await server.Get(Address);
        }
        while (shown["progress"] is not null);

        return shown["result"]!;
    }

    /// <summary>Recorded cases of which the last is stuck.</summary>
    private sealed class ThreeCases(int count, Task before) : IRecordedCases
    {
        public IReadOnlyList<GoldenLine> Golden(string definitionId) => [];

        public Task<IReadOnlyList<string>> Recent(IReadOnlyCollection<string> definitionIds, int most, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([.. Enumerable.Range(0, count).Select(number => FormattableString.Invariant($"case-{number}"))]);

        public async Task<RehearsedCase> Run(RehearsalStage stage, RecordedCase which, CancellationToken cancellationToken)
        {
            await before.WaitAsync(cancellationToken);
            return which.Value is "case-2"
                ? new RehearsedCase(RehearsalVerdict.Stuck, new RehearsalDifference(which.Value, null, RehearsalVerdict.Stuck, 1, "", "", "", ""))
                : new RehearsedCase(RehearsalVerdict.Same, null);
        }

        public RehearsalWalk? Walk(RehearsalStage stage, string golden) => null;
    }
}
