using System.Text.Json;
using Governance.Cases;
using Governance.Execution;
using Governance.Integrations.Http;
using Governance.Integrations.Sms;
using Governance.Portal.Workers;
using Governance.Tests.Cases.Slices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Governance.Tests.Integrations;

/// <summary>短信 to a gateway that speaks the real protocol.</summary>
public sealed class SmsTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private const string Key = "shared-secret";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_AMessage_IsSignedAndCarriesItsKey()
    {
        await using var gateway = await OtherSystem.Start();
        var (signature, timestamp) = ("", "");
        gateway.Answer = http =>
        {
            (signature, timestamp) = (http.Request.Headers["X-Sms-Signature"].ToString(), http.Request.Headers["X-Sms-Timestamp"].ToString());
            return http.Response.WriteAsJsonAsync(new { accepted = true }, Stop);
        };
        using var sender = Sender(gateway);

        var outcome = await Gateway(gateway, sender).Send("m1", "13800001234", "您好", Stop);

        outcome.ShouldBe(new SmsOutcome(SmsFate.Sent, null));
        var asked = gateway.Requests.ShouldHaveSingleItem();
        (asked.Method, asked.Key).ShouldBe(("POST", "m1"));
        JsonDocument.Parse(asked.Body).RootElement.GetProperty("phone").GetString().ShouldBe("13800001234");
        signature.ShouldBe(SmsGateway.Signature(Key, timestamp, asked.Body));
    }

    [Theory]
    [InlineData(200, false, SmsFate.Never)]
    [InlineData(403, true, SmsFate.Never)]
    [InlineData(429, true, SmsFate.Later)]
    [InlineData(503, true, SmsFate.Later)]
    public async Task Send_ToAGatewayThatWillNot_SaysWhetherToAskAgain(int status, bool accepted, SmsFate fate)
    {
        await using var gateway = await OtherSystem.Start();
        gateway.Answer = http =>
        {
            http.Response.StatusCode = status;
            return http.Response.WriteAsJsonAsync(new { accepted }, Stop);
        };
        using var sender = Sender(gateway);

        var outcome = await Gateway(gateway, sender).Send("m1", "13800001234", "您好", Stop);

        outcome.Fate.ShouldBe(fate);
        outcome.Why.ShouldNotBeNull().ShouldNotContain("138");
    }

    [Fact]
    public async Task Send_ToAHostThatIsNotOnTheList_IsNeverSent()
    {
        await using var gateway = await OtherSystem.Start();
        using var sender = new HttpSender(new OutboundSettings(OutboundHosts.Parse("elsewhere.example"), TimeSpan.FromSeconds(30), 65536, 4), TimeProvider.System);

        var outcome = await Gateway(gateway, sender).Send("m1", "13800001234", "您好", Stop);

        outcome.Fate.ShouldBe(SmsFate.Never);
        gateway.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Round_ReplyBySms_ReachesTheReporterAndIsShownMasked()
    {
        await using var gateway = await OtherSystem.Start();
        var busy = true;
        gateway.Answer = http =>
        {
            http.Response.StatusCode = busy ? 503 : 200;
            return http.Response.WriteAsJsonAsync(new { accepted = true }, Stop);
        };
        using var sender = Sender(gateway);
        var round = new SmsRound(world.Part<IOutbox>(), world.Part<SmsLetters>(), Gateway(gateway, sender), new HostingEnvironment { EnvironmentName = "Production" }, world.Time, NullLogger<SmsRound>.Instance);
        var number = await RepliedBySms();

        await round.Run(Stop);
        var waiting = (await world.Get(new ListSms.Query(world.As(RoleNames.Auditor), "waiting"))).Items.ShouldHaveSingleItem();
        busy = false;
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await round.Run(Stop);

        (waiting.CaseNo, waiting.Attempts).ShouldBe((number, 1));
        var sent = (await world.Get(new ListSms.Query(world.As(RoleNames.Auditor), "sent"))).Items.ShouldHaveSingleItem();
        (sent.Phone, sent.Template).ShouldBe(("138****1234", "replied"));
        sent.Text.ShouldNotBeNull().ShouldContain("电梯已修好");
        gateway.Requests.Select(asked => asked.Key).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        gateway.Requests.Last().Body.ShouldContain("13800001234");
    }

    [Fact]
    public void Settings_HalfGiven_StopTheStart()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Governance:SmsUrl", (string?)"https://sms.example/send")]).Build();

        Should.Throw<InvalidOperationException>(() => SmsSettings.From(configuration));
    }

    [Fact]
    public async Task List_ByAHandler_IsRefused()
    {
        var result = await world.Send(new ListSms.Query(world.As(RoleNames.Handler), null));

        result.Refusal!.Code.ShouldBe("CASE-023");
    }

    private async Task<string> RepliedBySms()
    {
        var opened = await world.Open();
        var (number, unit) = (opened.CaseNo, opened.Holder!.Code);
        var (liaison, handler) = (world.As(RoleNames.Liaison, unit), world.As(RoleNames.Handler, unit));
        await SliceWorld.Must(world.Act(number, "sign-and-handle", "sign", liaison));
        await SliceWorld.Must(world.Act(number, "sign-and-handle", "assign", liaison, new { assignee = handler.UserName }));
        await SliceWorld.Must(world.Act(number, "sign-and-handle", "contact", handler, new { result = "reached" }));
        await SliceWorld.Must(world.Act(number, "sign-and-handle", "complete", handler, Governance.Tests.Cases.AppealSteps.Report));
        await SliceWorld.Must(world.Act(number, "approval", "sign-off", world.As(RoleNames.UnitLeader, unit)));
        await SliceWorld.Must(world.Act(number, "reply", "complete", liaison, new { by = "sms", text = "电梯已修好。", delivered = "yes" }));
        return number;
    }

    private static HttpSender Sender(OtherSystem gateway) =>
        new(new OutboundSettings(OutboundHosts.Parse($"127.0.0.1:{gateway.Port}"), TimeSpan.FromSeconds(30), 65536, 4), TimeProvider.System);

    private static SmsGateway Gateway(OtherSystem gateway, HttpSender sender) => new(new SmsSettings(gateway.Address + "send", Key), sender, TimeProvider.System);
}
