using Governance.Cases;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Cases.Slices;

public sealed class ReporterTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private static readonly ReporterRequest Hidden = new() { Name = "端木赐恩", Phone = "13987650123", IdNumber = "370102198803071239", Confidential = true };

    [Fact]
    public async Task Reveal_ConfidentialCase_WaitsForASecondPerson()
    {
        var opened = await world.Open(request => request with { Reporter = Hidden });
        var chief = world.As(RoleNames.DutyChief);

        var first = await world.Get(new RevealReporter.Command(chief, opened.CaseNo, "核实举报线索"));
        var self = await world.Send(new ApproveReveal.Command(chief, opened.CaseNo, "r1", true, null));
        await world.Get(new ApproveReveal.Command(world.As(RoleNames.Supervisor), opened.CaseNo, "r1", true, null));
        var second = await world.Get(new RevealReporter.Command(chief, opened.CaseNo, null));

        (first.Pending, first.Phone).ShouldBe((true, null));
        self.Refusal!.Code.ShouldBe("VLT-003");
        (second.Pending, second.Name, second.Phone, second.IdNumber).ShouldBe((false, "端木赐恩", "13987650123", "370102198803071239"));
    }

    [Fact]
    public async Task Reveal_ApprovalUsedOrOld_AsksAnew()
    {
        var opened = await world.Open(request => request with { Reporter = Hidden });
        var chief = world.As(RoleNames.DutyChief);
        await world.Get(new RevealReporter.Command(chief, opened.CaseNo, "核实举报线索"));
        await world.Get(new ApproveReveal.Command(world.As(RoleNames.Auditor), opened.CaseNo, "r1", true, null));
        world.Time.Advance(RevealRequest.Window + TimeSpan.FromMinutes(1));

        var late = await world.Get(new RevealReporter.Command(chief, opened.CaseNo, "再次核实"));

        late.Pending.ShouldBeTrue();
        (await world.Get(new GetCase.Query(world.As(RoleNames.Supervisor), opened.CaseNo))).Reveals.Select(request => request.Status).ShouldBe(["approved", "pending"]);
    }

    [Fact]
    public async Task Reveal_ConfidentialCaseByTheUnit_IsRefused()
    {
        var opened = await world.Open(request => request with { Reporter = Hidden });

        var answer = await world.Send(new RevealReporter.Command(world.As(RoleNames.Liaison, opened.Holder!.Code), opened.CaseNo, "联系诉求人"));

        answer.Refusal!.Code.ShouldBe("CASE-027");
    }

    [Fact]
    public async Task Approve_ByAHandler_IsRefused()
    {
        var opened = await world.Open(request => request with { Reporter = Hidden });
        await world.Get(new RevealReporter.Command(world.As(RoleNames.DutyChief), opened.CaseNo, "核实"));

        var answer = await world.Send(new ApproveReveal.Command(world.As(RoleNames.Handler, opened.Holder!.Code), opened.CaseNo, "r1", true, null));

        answer.Refusal!.Code.ShouldBe("VLT-004");
    }

    [Fact]
    public async Task Open_NameInTheMiddleOfASentence_IsHidden()
    {
        var opened = await world.Open(request => request with
        {
            Title = "端木赐恩家电梯坏了",
            Text = "姚家街道名士豪庭社区,昨天端木 赐恩被困电梯半小时,希望修好。",
            Reporter = Hidden with { Confidential = false },
        });

        opened.Title.ShouldBe("端木**家电梯坏了");
        opened.Text.ShouldNotContain("赐恩");
    }

    [Fact]
    public async Task Open_AnonymousCase_HidesTheDoorAndTellsAQueryCode()
    {
        var opened = await world.Open(request => request with
        {
            Text = "姚家街道名士豪庭社区锦澜苑3号楼2单元1703室对门堆放油漆桶。",
            Reporter = new ReporterRequest { Anonymous = true },
        });

        var progress = await world.Get(new AskProgress.Query(opened.CaseNo, opened.QueryCode!.ToLowerInvariant()));
        var wrong = await world.Send(new AskProgress.Query(opened.CaseNo, "AAAAAAAAAA"));

        opened.Text.ShouldContain("锦澜苑3号楼2单元***室");
        progress.Status.ShouldBe("已受理");
        wrong.Refusal!.Code.ShouldBe("VLT-007");
        (await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), opened.CaseNo))).QueryCode.ShouldBeNull();
    }

    [Fact]
    public async Task Act_ReportersBareNameInANote_IsHidden()
    {
        var opened = await world.Open(request => request with { Reporter = Hidden with { Confidential = false } });

        var after = await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "note", world.As(RoleNames.Liaison, opened.Holder!.Code), new { text = "昨天下午端木赐恩到过现场" }));

        after.Case.Notes.ShouldHaveSingleItem().Text.ShouldBe("昨天下午端木**到过现场");
    }

    [Fact]
    public async Task Erase_OpenCase_IsRefused()
    {
        var opened = await world.Open();

        var answer = await world.Send(new EraseReporter.Command(world.As(RoleNames.Admin), opened.CaseNo, "诉求人申请"));

        answer.Refusal!.Code.ShouldBe("VLT-005");
    }

    [Fact]
    public async Task Erase_ArchivedCase_DestroysTheDocumentsAndTheChainHolds()
    {
        var number = await world.Handle(await world.Open());
        await SliceWorld.Must(world.Act(number, "follow-up", "complete", world.As(RoleNames.Caller), new { result = "satisfied" }));
        var archived = await world.Get(new GetCase.Query(world.As(RoleNames.Auditor), number));

        var erased = await world.Get(new EraseReporter.Command(world.As(RoleNames.Admin), number, "诉求人依个人信息保护法申请删除"));
        var shown = await world.Send(new RevealReporter.Command(world.As(RoleNames.DutyChief), number, "看一眼"));

        (erased.Reporter.Erased, erased.Reporter.Name, erased.Reporter.Phone).ShouldBe((true, null, null));
        erased.ArchiveHash.ShouldBe(archived.ArchiveHash);
        shown.Refusal!.Code.ShouldBe("VLT-001");
        await using var db = world.Part<IReadDb>().Open();
        (await db.SealedDocuments.Where(row => row.CaseNo == number).ToListAsync(SliceWorld.Cancel)).ShouldAllBe(row => row.WrappedKey == null && row.Ciphertext == null);
        (await ChainVerifier.Verify(db, SliceWorld.Cancel)).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task Erase_Twice_IsRefusedTheSecondTime()
    {
        var opened = await world.Open();
        await world.Get(new ActOnCase.Command(world.As(RoleNames.DutyChief), opened.CaseNo, "void", default, "误登记", null, null));
        await world.Get(new EraseReporter.Command(world.As(RoleNames.Admin), opened.CaseNo, "误登记"));

        var again = await world.Send(new EraseReporter.Command(world.As(RoleNames.Admin), opened.CaseNo, "误登记"));

        again.Refusal!.Code.ShouldBe("VLT-006");
    }
}
