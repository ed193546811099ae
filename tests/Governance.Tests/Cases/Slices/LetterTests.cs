using System.Collections.Immutable;
using System.Text.Json;
using Governance.Cases;
using Governance.Data;
using Governance.Execution;
using Governance.Integrations.Http;
using Governance.Portal.Workers;
using Governance.Tests.Integrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Governance.Tests.Cases.Slices;

/// <summary>Messages nobody took: seen, sent again, put aside.</summary>
public sealed class LetterTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Resend_ADeadMessage_WaitsAgainOnceAndIsJournaled()
    {
        var id = await GivenDead("sms-1", "sms", Notice);

        var first = await world.Get(Resend(id));
        var second = await world.Get(Resend(id));

        (first.Done, second.Done).ShouldBe((1, 0));
        second.Items.ShouldHaveSingleItem().Code.ShouldBeNull();
        var taken = (await world.Part<IOutbox>().Take("sms", long.MaxValue - 200_000_000, 50, Stop)).Single(item => string.Equals(item.Id, id, StringComparison.Ordinal));
        taken.Attempts.ShouldBe(0);
        (await Journal(id)).ShouldHaveSingleItem().ShouldContain("letter.sent-again");
    }

    [Fact]
    public async Task PutAside_WithAReason_IsOffTheListAndMayComeBack()
    {
        var id = await GivenDead("task-1", "task", new TaskRequest("i1", "d1", "流程", null, "t1", "盖章", JsonSerializer.SerializeToElement(new { })).ToBody());

        var aside = await world.Get(Aside("号码 13800001234 已停用", id));

        aside.Done.ShouldBe(1);
        (await Listed("dead")).Select(letter => letter.Id).ShouldNotContain(id);
        (await Listed("aside")).Single(letter => string.Equals(letter.Id, id, StringComparison.Ordinal)).Subject.ShouldBe("盖章");
        (await Journal(id)).ShouldHaveSingleItem().ShouldNotContain("13800001234");
        (await world.Get(Resend(id))).Done.ShouldBe(1);
    }

    [Fact]
    public async Task PutAside_WithoutAReasonOrOfAWaitingMessage_IsRefused()
    {
        var dead = await GivenDead("sms-2", "sms", Notice);
        await Given("sms-3", "sms", Notice);

        var bare = await world.Send(Aside(" ", dead));
        var waiting = await world.Get(Aside("不必发", "sms-3", "nowhere"));

        bare.Refusal!.Code.ShouldBe(CaseRefusals.ReasonMissing().Code);
        waiting.Items.Select(line => line.Code).ShouldBe(["LTR-002", "LTR-001"]);
    }

    [Theory]
    [InlineData(RoleNames.Auditor)]
    [InlineData(RoleNames.DutyChief)]
    [InlineData(RoleNames.Handler)]
    public async Task Resend_ByAnybodyButTheAdministrator_IsRefused(string role)
    {
        var id = await GivenDead("sms-4-" + role, "sms", Notice);

        var result = await world.Send(new HandleLetters.Command(world.As(role), "resend", [id], null, null));

        result.Refusal!.Code.ShouldBe("CASE-023");
        (await Listed("dead")).Select(letter => letter.Id).ShouldContain(id);
    }

    [Fact]
    public async Task Resend_AWholeChannel_TakesTheDeadOnesOfThatChannelOnly()
    {
        var (one, two) = (await GivenDead("http-1", "http", Request("http-1", "https://a.example/x?name=王小明")), await GivenDead("http-2", "http", Request("http-2", "https://a.example/y")));
        var other = await GivenDead("sms-5", "sms", Notice);
        (await Listed("dead")).Single(letter => string.Equals(letter.Id, one, StringComparison.Ordinal)).Subject.ShouldBe("POST a.example");

        var done = await world.Get(new HandleLetters.Command(Admin, "resend", [], "http", null));

        done.Items.Select(line => line.Id).ShouldBe([one, two], ignoreOrder: true);
        (await Listed("dead")).Select(letter => letter.Id).ShouldContain(other);
    }

    [Fact]
    public async Task Round_ARequestSentAgain_ReachesTheOtherSystemAndTellsNoFlow()
    {
        await using var system = await OtherSystem.Start();
        var id = await GivenDead("http-3", "http", Request("http-3", $"http://127.0.0.1:{system.Port}/in"));
        using var sender = new HttpSender(new OutboundSettings(OutboundHosts.Parse($"127.0.0.1:{system.Port}"), TimeSpan.FromSeconds(30), 65536, 4), TimeProvider.System);
        await SliceWorld.Must(world.Send(Resend(id)));

        await new OutboxRound(world.Part<IOutbox>(), sender, world.Part<IBursts>(), world.Part<IUnitStore>(), world.Time, NullLogger<OutboxRound>.Instance).Run(Stop);

        system.Requests.ShouldHaveSingleItem().Key.ShouldBe(id);
        (await world.Part<IUnitStore>().Load(AggregateKey.Instance("nobody"), Stop)).ShouldBeNull();
        await using var db = world.Part<IReadDb>().Open();
        (await db.Outbox.SingleAsync(row => row.Id == id, Stop)).Status.ShouldBe(OutboxStatus.Sent);
    }

    private static JsonElement Notice => JsonSerializer.SerializeToElement(new SmsBody("replied", "SQ20260303-000001-1", 1, null), JsonSerializerOptions.Web);

    private Caller Admin => world.As(RoleNames.Admin);

    private HandleLetters.Command Resend(params string[] ids) => new(Admin, "resend", [.. ids], null, null);

    private HandleLetters.Command Aside(string reason, params string[] ids) => new(Admin, "put-aside", [.. ids], null, reason);

    private static JsonElement Request(string id, string url) => new OutboundRequest(
        id, "instance/nobody", "b1", url, "POST", ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty, null, null, RetriesStatus: false).ToBody();

    private async Task<IReadOnlyList<ListLetters.LetterDto>> Listed(string status) =>
        (await world.Get(new ListLetters.Query(world.As(RoleNames.Auditor), status, null, null, 100))).Items;

    private async Task<string> GivenDead(string id, string channel, JsonElement body)
    {
        await Given(id, channel, body);
        await world.Part<IOutbox>().Failed(id, "没有应答", nextMicros: null, Stop);
        return id;
    }

    private async Task Given(string id, string channel, JsonElement body) => await world.Part<RowWrites>().Write(
        new AggregateKey("test/" + id), Actor.System, new Happening("test.sent", "测试"), _ => [new Send(id, channel, body)], Stop);

    private async Task<IReadOnlyList<string>> Journal(string id)
    {
        await using var db = world.Part<IReadDb>().Open();
        var entries = await db.Entries.Where(entry => entry.Aggregate == "letter/" + id).Select(entry => entry.Bytes).ToListAsync(Stop);
        return [.. entries.Select(System.Text.Encoding.UTF8.GetString)];
    }
}
