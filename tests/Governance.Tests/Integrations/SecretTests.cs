using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;
using Governance.Integrations.Http;
using Governance.Tests.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Governance.Tests.Integrations;

/// <summary>Secrets are marks until the moment of sending, and marks again in what comes back.</summary>
public sealed class SecretTests
{
    private const string Value = "s3cret\"&value";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_MarksInHeadersBodyAndAddress_AreFilledForTheirPlace()
    {
        await using var other = await OtherSystem.Start();
        using var sender = Sender(other);
        var request = Request(new Uri(other.Address, "/x").ToString() + "?key={{secret:bank}}", """{"key":"{{secret:bank}}"}""", "Bearer {{secret:bank}}", "bank");

        await sender.Send(request, Stop);

        var asked = other.Requests.Single();
        asked.Authorization.ShouldBe("Bearer " + Value);
        JsonDocument.Parse(asked.Body).RootElement.GetProperty("key").GetString().ShouldBe(Value);
    }

    [Fact]
    public async Task Send_MarkTheDrawingDoesNotHave_StaysAMark()
    {
        await using var other = await OtherSystem.Start();
        using var sender = Sender(other);

        await sender.Send(Request(other.Address.ToString(), """{"told by a caller":"{{secret:bank}}"}""", "Bearer {{secret:other}}", "other"), Stop);

        other.Requests.Single().Body.ShouldContain("{{secret:bank}}");
        other.Requests.Single().Body.ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task Send_UnknownSecret_IsRefusedAndNothingIsSent()
    {
        await using var other = await OtherSystem.Start();
        using var sender = Sender(other);

        var answer = await sender.Send(Request(other.Address.ToString(), "{}", "Bearer {{secret:nobody}}", "nobody"), Stop);

        answer.Fate.ShouldBe(OutboundFate.Refused);
        answer.Message!.ShouldStartWith("OUT-001");
        answer.Message.ShouldContain("Governance__Secrets__nobody");
        other.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_AnswerThatRepeatsTheSecret_BringsTheMarkBack()
    {
        await using var other = await OtherSystem.Start();
        other.Answer = http =>
        {
            http.Response.Headers["X-Repeats"] = Value;
            return http.Response.WriteAsJsonAsync(new { said = Value, coded = System.Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Value)) }, http.RequestAborted);
        };
        using var sender = Sender(other);

        var answer = await sender.Send(Request(other.Address.ToString(), "{}", "Bearer {{secret:bank}}", "bank"), Stop);

        JsonSerializer.Serialize(answer).ShouldNotContain("s3cret");
        answer.Content!.Value.GetProperty("said").GetString().ShouldBe("{{secret:bank}}");
        answer.Headers["X-Repeats"].Single().ShouldBe("{{secret:bank}}");
    }

    [Fact]
    public async Task Send_RedirectToAnotherHost_TakesNoSecretAlong()
    {
        await using var second = await OtherSystem.Start();
        await using var first = await OtherSystem.Start();
        first.Answer = http =>
        {
            http.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            http.Response.Headers.Location = second.Address.ToString();
            return Task.CompletedTask;
        };
        using var sender = new HttpSender(HttpSenderTests.Settings($"127.0.0.1:{first.Port},127.0.0.1:{second.Port}") with { Secrets = Store() }, TimeProvider.System);

        await sender.Send(Request(first.Address.ToString(), """{"key":"{{secret:bank}}"}""", "Bearer {{secret:bank}}", "bank"), Stop);

        second.Requests.Single().Authorization.ShouldBeEmpty();
        second.Requests.Single().Body.ShouldNotContain("s3cret");
    }

    [Theory]
    [InlineData("""{"authorization":{"expression":{"value":"Bearer {{secret:one}}"}}}""", "one")]
    [InlineData("""{"content":{"expression":{"value":"({k: getSecret(\"two\"), l: getSecret('three')})"}}}""", "three,two")]
    [InlineData("""{"content":{"expression":{"value":"getSecret(variables.x)"}}}""", "")]
    public void In_Drawing_FindsTheNamesThatStandThere(string drawing, string expected) =>
        string.Join(',', SecretMarks.In(drawing)).ShouldBe(expected);

    [Fact]
    public void Start_ShortSecret_StopsTheStart() =>
        Should.Throw<InvalidOperationException>(() => new SecretStore([KeyValuePair.Create("pin", "1234")])).Message.ShouldContain("pin");

    [Fact]
    public void From_Configuration_ReadsNamesAsTheyAreWritten()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Governance:Secrets:bank", (string?)Value)]).Build();

        var store = SecretStore.From(configuration);

        store.Find("BANK").ShouldBe(Value);
    }

    [Fact]
    public void Lint_CredentialsInTheDrawing_AreAWarning()
    {
        var written = new Flow("f").Activity("s", "Elsa.FlowSendHttpRequest", ("url", "http://x/"), ("authorization", "Bearer abc"));
        var marked = new Flow("f").Activity("s", "Elsa.FlowSendHttpRequest", ("url", "http://x/"), ("authorization", "Bearer {{secret:x}}"));

        var codes = new[] { written, marked }.Select(f => DefinitionLint.Check(f.Bytes(), new GraphLibrary(ActivityCatalog.Standard), ActivityCatalog.Standard).Any(p => p.Code is "LNT-012"));

        codes.ShouldBe([true, false]);
    }

    private static SecretStore Store() => new([KeyValuePair.Create("bank", Value), KeyValuePair.Create("other", "another-value")]);

    private static HttpSender Sender(OtherSystem other) =>
        new(HttpSenderTests.Settings($"127.0.0.1:{other.Port}") with { Secrets = Store() }, TimeProvider.System);

    private static OutboundRequest Request(string url, string content, string authorization, params string[] secrets) => new(
        "m1", "instance/i1", "b1", url, "POST", ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("Authorization", [authorization]),
        "application/json", content, RetriesStatus: false)
    {
        Secrets = secrets,
    };
}
