using Governance.Execution;
using Governance.Integrations.Http;
using Governance.Portal.Workers;
using Governance.Tests.Execution;
using Governance.Tests.Execution.Triggers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Governance.Tests.Integrations;

/// <summary>From the flow to another system and back, with the pump's rounds done by hand.</summary>
public sealed class OutboxRoundTests
{
    private readonly TriggerWorld _world = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_Request_IsSentOnceAndAnswersTheFlow()
    {
        await using var other = await OtherSystem.Start();
        await Given(other);
        using var sender = Sender(other);

        await Round(sender).Run(Stop);
        await Round(sender).Run(Stop);

        other.Requests.Count.ShouldBe(1);
        (await Instance()).Output.Single().Value.ShouldBe("200");
    }

    [Fact]
    public async Task Run_CrashAfterSending_SendsAgainWithTheSameKeyAndAnswersOnce()
    {
        await using var other = await OtherSystem.Start();
        await Given(other);
        using var sender = Sender(other);
        var crashing = new OutboxRound(_world.Store, sender, new Crash(), _world.Store, _world.Clock, NullLogger<OutboxRound>.Instance);
        await Should.ThrowAsync<IOException>(() => crashing.Run(Stop));

        _world.Clock.Now += TimeSpan.FromMinutes(3);
        await Round(sender).Run(Stop);

        other.Requests.Count.ShouldBe(2);
        other.Requests.Select(r => r.Key).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        _world.Store.Units(AggregateKey.Instance("i1")).Length.ShouldBe(2);
        (await Instance()).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task Run_CrashBeforeTheMessageIsMarked_DoesNotSendAgain()
    {
        await using var other = await OtherSystem.Start();
        await Given(other);
        using var sender = Sender(other);
        var crashing = new OutboxRound(new Unmarked(_world.Store), sender, _world.Host, _world.Store, _world.Clock, NullLogger<OutboxRound>.Instance);
        await Should.ThrowAsync<IOException>(() => crashing.Run(Stop));

        _world.Clock.Now += TimeSpan.FromMinutes(3);
        await Round(sender).Run(Stop);

        other.Requests.Count.ShouldBe(1);
        (await Instance()).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task Run_NobodyListens_TriesWithGrowingPausesThenTellsTheFlow()
    {
        HttpSender sender;
        await using (var other = await OtherSystem.Start())
        {
            await Given(other);
            sender = Sender(other);
        }

        using (sender)
        {
            await Round(sender).Run(Stop);
            var waiting = (await Instance()).SubStatus;
            for (var i = 0; i < 2; i++)
            {
                _world.Clock.Now += TimeSpan.FromSeconds(10);
                await Round(sender).Run(Stop);
            }

            waiting.ShouldBe(InstanceSubStatus.Suspended);
            (await Instance()).Output.Single().Value.ShouldBe("unreachable");
            (await _world.Store.Take(long.MaxValue - 200_000_000, 10, Stop)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Run_BusyServer_IsAskedAgainWhereTheDrawingSaysSo()
    {
        await using var other = await OtherSystem.Start();
        other.Answer = http =>
        {
            http.Response.StatusCode = other.Requests.Count == 1 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
            return Task.CompletedTask;
        };
        await Given(other, resilient: true);
        using var sender = Sender(other);

        await Round(sender).Run(Stop);
        _world.Clock.Now += TimeSpan.FromSeconds(3);
        await Round(sender).Run(Stop);

        other.Requests.Count.ShouldBe(2);
        (await Instance()).Output.Single().Value.ShouldBe("200");
    }

    [Fact]
    public async Task Run_ForbiddenHost_IsAFaultWithAReason()
    {
        await using var other = await OtherSystem.Start();
        await Given(other);
        using var sender = new HttpSender(HttpSenderTests.Settings(""), TimeProvider.System);

        await Round(sender).Run(Stop);

        var instance = await Instance();
        instance.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        instance.Incidents.Single().Message.ShouldContain("系统不允许访问");
    }

    [Fact]
    public async Task Take_Channel_LeavesOtherChannelsAlone()
    {
        await _world.Publish(new Flow("f").Activity("t", "Elsa.RunTask", ("taskName", "t")));
        await _world.Run(AggregateKey.Instance("i1"), StimulusKinds.Start, new { definitionId = "f", instanceId = "i1" });

        var taken = await _world.Store.Take(OutboundRequest.Channel, _world.NowMicros, 10, Stop);

        taken.ShouldBeEmpty();
    }

    private static HttpSender Sender(OtherSystem other) => new(HttpSenderTests.Settings($"127.0.0.1:{other.Port}"), TimeProvider.System);

    private OutboxRound Round(HttpSender sender) => new(_world.Store, sender, _world.Host, _world.Store, _world.Clock, NullLogger<OutboxRound>.Instance);

    private async Task Given(OtherSystem other, bool resilient = false)
    {
        await _world.Publish(new Flow("f")
            .Activity("s", "Elsa.FlowSendHttpRequest", ("url", new Uri(other.Address, "/in").ToString()), ("enableResiliency", resilient))
            .Activity("o", "Elsa.SetOutput", ("outputName", "how"), ("outputValue", "200"))
            .Activity("u", "Elsa.SetOutput", ("outputName", "how"), ("outputValue", "unreachable"))
            .Then("s", "o", "200").Then("s", "u", "Failed to connect"));
        await _world.Run(AggregateKey.Instance("i1"), StimulusKinds.Start, new { definitionId = "f", instanceId = "i1" });
    }

    private async Task<InstanceState> Instance() => (await _world.Host.Load(AggregateKey.Instance("i1"), Stop)).Instances.Single();

    /// <summary>The process dies before the answer is committed.</summary>
    private sealed class Crash : IBursts
    {
        public Task<Governance.Definitions.Result<BurstOutcome>> Run(Stimulus stimulus, BurstOptions options, CancellationToken cancellationToken) =>
            throw new IOException("gone");
    }

    /// <summary>The process dies after the answer is committed, before the message is marked.</summary>
    private sealed class Unmarked(MemoryUnitStore inner) : IOutbox
    {
        public ValueTask<System.Collections.Immutable.ImmutableArray<OutboxItem>> Take(long nowMicros, int take, CancellationToken cancellationToken) =>
            inner.Take(nowMicros, take, cancellationToken);

        public ValueTask<System.Collections.Immutable.ImmutableArray<OutboxItem>> Take(string channel, long nowMicros, int take, CancellationToken cancellationToken) =>
            inner.Take(channel, nowMicros, take, cancellationToken);

        public ValueTask Sent(string id, long atMicros, CancellationToken cancellationToken) => throw new IOException("gone");

        public ValueTask Failed(string id, string why, long? nextMicros, CancellationToken cancellationToken) => throw new IOException("gone");
    }
}
