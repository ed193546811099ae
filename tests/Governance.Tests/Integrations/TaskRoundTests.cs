using System.Text.Json;
using Governance.Execution;
using Governance.Integrations.Http;
using Governance.Portal.Workers;
using Governance.Tests.Execution;
using Governance.Tests.Execution.Triggers;
using Microsoft.AspNetCore.Http;

namespace Governance.Tests.Integrations;

/// <summary>Tasks are told by a webhook, again while nobody takes them, and their answer goes on with the flow.</summary>
public sealed class TaskRoundTests
{
    private readonly TriggerWorld _world = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_Task_IsToldOnceInElsasShape()
    {
        await using var other = await OtherSystem.Start();
        await Given();
        using var sender = Sender(other);

        await Round(other, sender).Run(Stop);
        await Round(other, sender).Run(Stop);

        var told = other.Requests.Single();
        var json = JsonDocument.Parse(told.Body).RootElement;
        json.GetProperty("eventType").GetString().ShouldBe("Elsa.RunTask");
        var payload = json.GetProperty("payload");
        (payload.GetProperty("workflowInstanceId").GetString(), payload.GetProperty("taskName").GetString()).ShouldBe(("i1", "check"));
        payload.GetProperty("taskPayload").GetProperty("n").GetInt32().ShouldBe(7);
        told.Key.ShouldBe(payload.GetProperty("taskId").GetString());
    }

    [Fact]
    public async Task Run_BusyReceiver_IsToldAgainUnderTheSameKey()
    {
        await using var other = await OtherSystem.Start();
        other.Answer = http =>
        {
            http.Response.StatusCode = other.Requests.Count == 1 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
            return Task.CompletedTask;
        };
        await Given();
        using var sender = Sender(other);

        await Round(other, sender).Run(Stop);
        _world.Clock.Now += TimeSpan.FromSeconds(3);
        await Round(other, sender).Run(Stop);
        _world.Clock.Now += TimeSpan.FromMinutes(10);
        await Round(other, sender).Run(Stop);

        other.Requests.Count.ShouldBe(2);
        other.Requests.Select(r => r.Key).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }

    [Fact]
    public async Task Run_NowhereToTell_LeavesTheTaskWaiting()
    {
        await using var other = await OtherSystem.Start();
        await Given();
        using var sender = Sender(other);

        await new TaskRound(_world.Store, sender, HttpSenderTests.Settings(""), _world.Clock).Run(Stop);

        other.Requests.ShouldBeEmpty();
        (await _world.Store.Take(TaskRequest.Channel, _world.NowMicros, 10, Stop)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task WaitName_OfATask_IsFoundByItsId()
    {
        await Given();

        var bookmark = (await Instance()).Bookmarks.Single();

        EventFacts.WaitName(bookmark).ShouldBe(TaskRequest.WaitName(TaskRequest.IdOf(bookmark)!));
    }

    [Fact]
    public async Task Resume_WithTheAnswer_GoesOnWithIt()
    {
        await Given();
        var bookmark = (await Instance()).Bookmarks.Single();

        await _world.Run(AggregateKey.Instance("i1"), StimulusKinds.Resume, new { bookmarkId = bookmark.Id, input = new { ok = true } });

        var instance = await Instance();
        instance.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        JsonSerializer.Serialize(instance.Output.Single().Value).ShouldBe("{\"ok\":true}");
    }

    private static HttpSender Sender(OtherSystem other) => new(HttpSenderTests.Settings($"127.0.0.1:{other.Port}"), TimeProvider.System);

    private TaskRound Round(OtherSystem other, HttpSender sender) => new(
        _world.Store, sender, HttpSenderTests.Settings($"127.0.0.1:{other.Port}") with { Tasks = new TaskEndpoint(new Uri(other.Address, "/tasks").ToString(), null) }, _world.Clock);

    private async Task Given()
    {
        await _world.Publish(new Flow("f")
            .Activity("t", "Elsa.RunTask", ("taskName", "check"), ("payload", Flow.Expression("Object", """{"n":7}""")))
            .Activity("o", "Elsa.SetOutput", ("outputName", "how"), ("outputValue", Flow.Expression("JavaScript", "getOutputFrom('t', 'Result')")))
            .Then("t", "o"));
        await _world.Run(AggregateKey.Instance("i1"), StimulusKinds.Start, new { definitionId = "f", instanceId = "i1" });
    }

    private async Task<InstanceState> Instance() => (await _world.Host.Load(AggregateKey.Instance("i1"), Stop)).Instances.Single();
}
