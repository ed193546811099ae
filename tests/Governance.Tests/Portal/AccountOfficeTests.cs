using Governance.Cases;
using Governance.Data;
using Governance.Execution;
using Governance.Portal.SignIn;
using Governance.Tests.Cases;
using Governance.Tests.Cases.Slices;
using Governance.Tests.Execution;
using Governance.Tests.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Portal;

/// <summary>Accounts that several people change at the same time.</summary>
public sealed class AccountOfficeTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private const string Password = "Lixia-2026-ok";

    [Fact]
    public async Task Grant_FrozenByAnotherMeanwhile_LeavesItFrozen()
    {
        var id = await GivenAccount();
        var office = Office(Raced(() => Must(Office(Plain).Freeze(Admin, id, "离职", SliceWorld.Cancel))));

        var granted = await office.Grant(Admin, id, new AccountAsked(null, null, CaseWorld.Desk, [RoleNames.Reviewer], null, "轮岗"), SliceWorld.Cancel);

        granted.Value.IsFrozen.ShouldBeTrue();
        var row = await Row(id);
        (row.IsDisabled, row.Roles).ShouldBe((true, "[\"reviewer\"]"));
    }

    [Fact]
    public async Task Create_SameNameByTwo_IsTakenForTheSecond()
    {
        var asked = New("two-at-once");
        var office = Office(Raced(() => Must(Office(Plain).Create(Admin, asked, SliceWorld.Cancel))));

        var second = await office.Create(Admin, asked, SliceWorld.Cancel);

        second.Refusal!.Code.ShouldBe("ACC-005");
    }

    [Fact]
    public async Task Freeze_ReasonWithANumber_IsJournaledMasked()
    {
        var id = await GivenAccount();

        await Must(Office(Plain).Freeze(Admin, id, "已离职，电话 13800001234", SliceWorld.Cancel));

        await using var db = world.Part<IReadDb>().Open();
        var entries = await db.Entries.Where(entry => entry.Aggregate == "account/" + id).OrderBy(entry => entry.Sequence).Select(entry => entry.Bytes).ToListAsync(SliceWorld.Cancel);
        var said = System.Text.Json.JsonDocument.Parse(entries[^1]).RootElement.GetProperty("happenings")[0].GetProperty("text").GetString()!;
        said.ShouldContain("已离职");
        said.ShouldNotContain("13800001234");
    }

    [Fact]
    public async Task SignIn_TwoWrongPasswordsAtOnce_AreCountedAsTwo()
    {
        var id = await GivenAccount();
        var accounts = Accounts(Raced(async () => (await Accounts(Plain).SignIn(id, "wrong-2", SliceWorld.Cancel)).IsRefused.ShouldBeTrue()));

        (await accounts.SignIn(id, "wrong-1", SliceWorld.Cancel)).IsRefused.ShouldBeTrue();

        (await Row(id)).FailedCount.ShouldBe(2);
    }

    private Caller Admin => world.As(RoleNames.Admin);

    private IUnitStore Plain => world.Part<IUnitStore>();

    private RacingStore Raced(Func<Task> somebodyElse) => new(Plain, somebodyElse);

    private AccountOffice Office(IUnitStore store)
    {
        var grants = new Grants(Accounts(store), world.Part<Deputies>(), ShippedKnowledge.Base, world.Time);
        return new AccountOffice(world.Part<IReadDb>(), new RowWrites(store, world.Time), grants, world.Part<UnitBook>(), world.Part<CityTime>());
    }

    private Accounts Accounts(IUnitStore store) => new(world.Part<IReadDb>(), new RowWrites(store, world.Time), world.Time);

    private async Task<string> GivenAccount()
    {
        var asked = New(Guid.CreateVersion7(world.Time.GetUtcNow()).ToString("N"));
        await Must(Office(Plain).Create(Admin, asked, SliceWorld.Cancel));
        return asked.UserName!;
    }

    private static AccountAsked New(string userName) => new(userName, "测试员", CaseWorld.Desk, [RoleNames.Operator], Password, null);

    private async Task<AccountRow> Row(string id)
    {
        await using var db = world.Part<IReadDb>().Open();
        return await db.Accounts.SingleAsync(row => row.Id == id, SliceWorld.Cancel);
    }

    private static async Task Must(Task<Governance.Definitions.Result<AccountDto>> result) => (await result).Value.ShouldNotBeNull();
}
