using System.Text.Json;
using Governance.Execution;

namespace Governance.DurabilityTests;

public abstract partial class RowStoreContract
{
    [Fact]
    public async Task Outbox_TakenMessage_IsNotOfferedTwice()
    {
        var body = JsonSerializer.SerializeToElement(new { text = "已受理" });
        await Store.Commit(Units.First(new Send("m1", "sms", body)), Stop);

        var first = await Fixture.Outbox.Take(Units.Now, 10, Stop);
        var second = await Fixture.Outbox.Take(Units.Now, 10, Stop);

        first.ShouldHaveSingleItem().Body.GetProperty("text").GetString().ShouldBe("已受理");
        second.ShouldBeEmpty();
    }

    [Fact]
    public async Task Outbox_NodeDiedWithMessageInHand_IsOfferedAgainLater()
    {
        await Store.Commit(Units.First(new Send("m1", "sms", default)), Stop);
        await Fixture.Outbox.Take(Units.Now, 10, Stop);

        var later = await Fixture.Outbox.Take(Units.Now + 600_000_000, 10, Stop);

        later.ShouldHaveSingleItem().Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task Outbox_SentMessage_IsNeverOfferedAgain()
    {
        await Store.Commit(Units.First(new Send("m1", "sms", default)), Stop);
        await Fixture.Outbox.Take(Units.Now, 10, Stop);

        await Fixture.Outbox.Sent("m1", Units.Now, Stop);

        (await Fixture.Outbox.Take(Units.Now + 3_600_000_000, 10, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Outbox_FailedMessage_WaitsForItsTime()
    {
        await Store.Commit(Units.First(new Send("m1", "sms", default)), Stop);
        await Fixture.Outbox.Take(Units.Now, 10, Stop);

        await Fixture.Outbox.Failed("m1", "timeout", Units.Now + 500, Stop);

        (await Fixture.Outbox.Take(Units.Now + 499, 10, Stop)).ShouldBeEmpty();
        (await Fixture.Outbox.Take(Units.Now + 500, 10, Stop)).ShouldHaveSingleItem().Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Outbox_DeadLetter_IsNotOffered()
    {
        await Store.Commit(Units.First(new Send("m1", "sms", default)), Stop);

        await Fixture.Outbox.Failed("m1", "unknown number", null, Stop);

        (await Fixture.Outbox.Take(Units.Now + 3_600_000_000, 10, Stop)).ShouldBeEmpty();
    }
}
