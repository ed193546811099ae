using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Execution;
using Governance.Tests.Execution.Triggers;

namespace Governance.Tests.Execution.Http;

/// <summary>HTTP in and out as the engine sees it: requests are stimuli, replies and messages are effects.</summary>
public sealed class HttpFlowTests
{
    private readonly TriggerWorld _world = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_ByRequest_RepliesAfterCommitAndStoresNoReply()
    {
        await _world.Publish(Endpoint("orders/{id}").Activity("r", "Elsa.WriteHttpResponse", ("statusCode", "Created"), ("content", Flow.Expression("JavaScript", "'no ' + getOutputFrom('h', 'RouteData').id")))
            .Then("h", "r"));

        var outcome = await Request("i1");

        var reply = outcome.Effects.OfType<Reply>().Single();
        (reply.StatusCode, reply.ContentType, reply.Content).ShouldBe((201, "text/plain", "no 17"));
        var unit = _world.Store.Units(AggregateKey.Instance("i1")).Single();
        unit.Effects.ShouldNotContain(e => e is Reply);
        Encoding.UTF8.GetString(unit.Entry.Span).ShouldNotContain("replied");
    }

    [Fact]
    public async Task Start_ByRequest_GivesItsParts()
    {
        await _world.Publish(Endpoint("orders/{id}").Script("a", "getOutputFrom('h', 'ParsedContent').n + getOutputFrom('h', 'QueryStringData').q + getOutputFrom('h', 'Headers')['X-A']").Then("h", "a"));

        var outcome = await Request("i1");

        outcome.Log.Lines.ShouldBe(["7yz"]);
    }

    [Fact]
    public async Task Run_ResponseWithoutRequest_Faults()
    {
        await _world.Publish(new Flow("f").Activity("r", "Elsa.WriteHttpResponse", ("content", "x")));

        await _world.Run(AggregateKey.Instance("i1"), StimulusKinds.Start, new { definitionId = "f", instanceId = "i1" });

        (await Instance()).SubStatus.ShouldBe(InstanceSubStatus.Faulted);
    }

    [Fact]
    public async Task Run_ResponseAfterTheEnginesOwnWait_IsDroppedAndNoted()
    {
        await _world.Publish(Endpoint("orders/{id}").Activity("s", "Elsa.FlowSendHttpRequest", ("url", "https://x/")).Activity("r", "Elsa.WriteHttpResponse", ("content", "x"))
            .Then("h", "s").Then("s", "r"));
        await Request("i1");

        var outcome = (await Answer(200)).Value;

        outcome.Happenings.Single().Kind.ShouldBe("http.reply-dropped");
        (await Instance()).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task Resume_ByRequest_GoesOnWithTheReply()
    {
        await _world.Publish(new Flow("f").Line("a").Activity("h", "Elsa.HttpEndpoint", ("path", "/Orders/{Id}/"), ("supportedMethods", Flow.Expression("Object", """["post","put"]""")))
            .Activity("r", "Elsa.WriteHttpResponse", ("content", Flow.Expression("Object", """{"done":true}"""))).Then("a", "h").Then("h", "r"));
        await _world.Run(AggregateKey.Instance("i1"), StimulusKinds.Start, new { definitionId = "f", instanceId = "i1" });
        var bookmark = (await Instance()).Bookmarks.Single();
        var options = HttpEndpointOptions.Of(bookmark).ShouldNotBeNull();

        var outcome = (await _world.Run(AggregateKey.Instance("i1"), StimulusKinds.Resume, new { bookmarkId = bookmark.Id, input = Payload(), http = true })).Value;

        (options.Path, options.Accepts("PUT"), options.Accepts("GET")).ShouldBe(("orders/{Id}", true, false));
        EventFacts.WaitName(bookmark).ShouldBe("http*:orders/{Id}");
        outcome.Effects.OfType<Reply>().Single().Content.ShouldBe("""{"done":true}""");
    }

    [Fact]
    public async Task Send_WritesTheMessageWithTheBurstAndWaitsUnseen()
    {
        await _world.Publish(Sending());

        var outcome = await Start();

        var message = outcome.Effects.OfType<Send>().Single();
        var request = OutboundRequest.Read(new OutboxItem(message.Id, message.Channel, message.Body, 0));
        (request.Url, request.Method, request.Content, request.ContentType).ShouldBe(("https://api.example/x", "POST", """{"n":1}""", "application/json"));
        request.Headers["X-Key"].ShouldBe(["k"]);
        (await Instance()).Bookmarks.Single().IsTechnical.ShouldBeTrue();
    }

    [Theory]
    [InlineData(200, "ok")]
    [InlineData(404, "other")]
    public async Task Answer_StatusCode_ChoosesTheOutcome(int status, string line)
    {
        await _world.Publish(Sending());
        await Start();

        var outcome = (await Answer(status)).Value;

        outcome.Log.Lines.ShouldBe([line]);
    }

    [Theory]
    [InlineData(OutboundFate.FailedToConnect, "unreachable")]
    [InlineData(OutboundFate.TimedOut, "late")]
    public async Task Answer_Failure_HasAnOutcomeOfItsOwn(OutboundFate fate, string line)
    {
        await _world.Publish(Sending());
        await Start();

        var outcome = (await Answer(OutboundAnswer.Without(fate, "why"))).Value;

        outcome.Log.Lines.ShouldBe([line]);
    }

    [Fact]
    public async Task Answer_Refused_IsAnIncidentWithTheReason()
    {
        await _world.Publish(Sending());
        await Start();

        await Answer(OutboundAnswer.Without(OutboundFate.Refused, "系统不允许访问“x”。"));

        (await Instance()).Incidents.Single().Message.ShouldBe("系统不允许访问“x”。");
    }

    [Fact]
    public async Task Retry_AfterARefusal_SendsAnew()
    {
        var flow = Sending();
        flow.Options["incidentStrategyType"] = "Governance.WaitForPerson";
        await _world.Publish(flow);
        await Start();
        await Answer(OutboundAnswer.Without(OutboundFate.Refused, "no"));
        var parked = (await Instance()).Parked.Single();

        var outcome = (await _world.Run(AggregateKey.Instance("i1"), StimulusKinds.Retry, new { bookmarkId = parked.BookmarkId })).Value;

        outcome.Effects.OfType<Send>().Count().ShouldBe(1);
        (await Answer(200)).Value.Log.Lines.ShouldBe(["ok"]);
    }

    [Fact]
    public async Task Answer_Outputs_AreWhatCameBack()
    {
        await _world.Publish(new Flow("f").Activity("s", "Elsa.FlowSendHttpRequest", ("url", "https://x/"))
            .Script("a", "getOutputFrom('s', 'StatusCode') + ' ' + getOutputFrom('s', 'ParsedContent').name + ' ' + getOutputFrom('s', 'ResponseHeaders')['X-B'][0]").Then("s", "a", "200"));
        await Start();

        var outcome = (await Answer(200)).Value;

        outcome.Log.Lines.ShouldBe(["200 张三 b"]);
    }

    [Fact]
    public async Task Answer_OfAnInstanceThatWasCancelled_ChangesNothing()
    {
        await _world.Publish(Sending());
        await Start();
        var bookmark = (await Instance()).Bookmarks.Single().Id;
        await _world.Run(AggregateKey.Instance("i1"), StimulusKinds.Cancel, new { instanceId = "i1" });

        var outcome = await Answer(200, bookmark);

        outcome.Refusal.ShouldBeNull();
        (await Instance()).SubStatus.ShouldBe(InstanceSubStatus.Cancelled);
    }

    [Fact]
    public async Task Wait_OfTheEngineItself_KeepsWhatOneRunKeeps()
    {
        var flow = Sending().Script("b", "getVariable('v') + getOutputFrom('set', 'Result') + getInput('given')").Then("o", "b");
        await _world.Publish(WithDriverlessVariable(flow));
        await _world.Run(AggregateKey.Instance("i1"), StimulusKinds.Start, new { definitionId = "f", instanceId = "i1", input = new { given = "!" } });

        var outcome = (await Answer(200)).Value;

        outcome.Log.Lines.ShouldBe(["ok", "changed1!"]);
        (await Instance()).Results.ShouldBeEmpty();
    }

    [Fact]
    public async Task Answer_SendHttpRequest_RunsTheActivityOfItsStatusCode()
    {
        var codes = new JsonArray(new JsonObject
        {
            ["statusCode"] = 404,
            ["activity"] = new JsonObject { ["id"] = "x", ["type"] = "Elsa.WriteLine", ["version"] = 1, ["text"] = "missing" },
        });
        var unmatched = new JsonObject { ["id"] = "y", ["type"] = "Elsa.WriteLine", ["version"] = 1, ["text"] = "other" };
        await _world.Publish(new Flow("f").Activity("s", "Elsa.SendHttpRequest", ("url", "https://x/"), ("expectedStatusCodes", codes), ("unmatchedStatusCode", unmatched))
            .Line("z").Then("s", "z"));
        await Start();

        var outcome = (await Answer(404)).Value;

        outcome.Log.Lines.ShouldBe(["missing", "z"]);
    }

    [Fact]
    public void Lint_FlowWithHttp_HasNoErrors()
    {
        var library = new GraphLibrary(ActivityCatalog.Standard);
        var flow = Sending().Activity("r", "Elsa.WriteHttpResponse", ("content", "x")).Then("o", "r");

        var problems = DefinitionLint.Check(flow.Bytes(), library, ActivityCatalog.Standard);

        problems.ShouldNotContain(p => p.Level == LintLevel.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/{")]
    public void Publish_EndpointWithoutAGoodPath_IsRefused(string path)
    {
        var library = new GraphLibrary(ActivityCatalog.Standard);

        var added = library.Add(Endpoint(path).Bytes(), publish: true);

        added.Refusal.ShouldNotBeNull().Code.ShouldBe("DEF-107");
    }

    private static Flow Endpoint(string path) => new Flow("f").Activity(
        "h", "Elsa.HttpEndpoint", ("path", path), ("customProperties", new JsonObject { ["canStartWorkflow"] = true }));

    private static Flow Sending() => new Flow("f")
        .Activity(
            "set", "Elsa.RunJavaScript", ("script", "setVariable('v', 'changed'); return 1"))
        .Activity(
            "s", "Elsa.FlowSendHttpRequest", ("url", "https://api.example/x"), ("method", "POST"), ("contentType", "application/json"),
            ("content", Flow.Expression("Object", """{"n":1}""")), ("requestHeaders", Flow.Expression("Object", """{"X-Key":"k"}""")),
            ("expectedStatusCodes", Flow.Expression("Object", "[200]")))
        .Line("o", "ok").Line("n", "other").Line("u", "unreachable").Line("l", "late")
        .Then("set", "s").Then("s", "o", "200").Then("s", "n", "Unmatched status code").Then("s", "u", "Failed to connect").Then("s", "l", "Timeout");

    private static Flow WithDriverlessVariable(Flow flow) => flow.Variable("v", "String", "first", driver: null);

    private static object Payload() => new
    {
        method = "POST",
        routeData = new { id = "17" },
        queryStringData = new { q = "y" },
        headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["X-A"] = "z" },
        parsedContent = new { n = 7 },
    };

    private async Task<BurstOutcome> Request(string instanceId) => (await _world.Run(
        AggregateKey.Instance(instanceId), StimulusKinds.Start,
        new { definitionId = "f", instanceId, triggerActivityId = "h", payload = Payload(), http = true })).Value;

    private async Task<BurstOutcome> Start() =>
        (await _world.Run(AggregateKey.Instance("i1"), StimulusKinds.Start, new { definitionId = "f", instanceId = "i1" })).Value;

    private Task<Governance.Definitions.Result<BurstOutcome>> Answer(int status, string? bookmarkId = null)
    {
        var headers = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("X-B", ["b"]);
        return Answer(new OutboundAnswer(OutboundFate.Answered, status, headers, JsonSerializer.SerializeToElement(new { name = "张三" }), null), bookmarkId);
    }

    private async Task<Governance.Definitions.Result<BurstOutcome>> Answer(OutboundAnswer answer, string? bookmarkId = null)
    {
        bookmarkId ??= (await Instance()).Bookmarks.Single().Id;
        return await _world.Host.Run(
            new Stimulus(
                Guid.NewGuid(), AggregateKey.Instance("i1"), StimulusKinds.Answer,
                JsonSerializer.SerializeToElement(new { bookmarkId, answer }, JsonSerializerOptions.Web), Actor.System),
            BurstOptions.None, Stop);
    }

    private async Task<InstanceState> Instance() => (await _world.Host.Load(AggregateKey.Instance("i1"), Stop)).Instances.Single();
}
