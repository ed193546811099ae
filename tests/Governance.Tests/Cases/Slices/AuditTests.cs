using System.Text.Json;
using Governance.Cases;
using Governance.Definitions;

namespace Governance.Tests.Cases.Slices;

/// <summary>安全审计: what an auditor finds in the journal, what he may read of it, and whether the chain holds.</summary>
public sealed class AuditTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private Caller Auditor => world.As(RoleNames.Auditor);

    [Fact]
    public async Task Search_WhoLookedAtAnIdentity_SaysWhoWhenAndWhy()
    {
        var opened = await world.Open();
        await world.Get(new RevealReporter.Command(world.As(RoleNames.Caller), opened.CaseNo, "回访前核对电话"));

        var page = await world.Get(new SearchJournal.Query(Auditor) { Group = AuditGroups.Identity, CaseNo = opened.CaseNo });

        var line = page.Items.ShouldHaveSingleItem();
        line.CaseNo.ShouldBe(opened.CaseNo);
        line.Kind.ShouldBe("reporter.revealed");
        line.Reason.ShouldBe("回访前核对电话");
        line.ActorId.ShouldBe(world.As(RoleNames.Caller).UserName);
    }

    [Theory]
    [InlineData(RoleNames.Admin)]
    [InlineData(RoleNames.Security)]
    public async Task Audit_ByWhoAdministers_IsRefused(string role)
    {
        var officer = world.As(role);

        var searched = await world.Send(new SearchJournal.Query(officer));
        var reviewed = await world.Send(new ReviewEntry.Command(officer, 1, "fine", null));
        var verified = await world.Send(new VerifyJournal.Command(officer));

        (searched.Refusal!.Kind, reviewed.Refusal!.Kind, verified.Refusal!.Kind).ShouldBe((RefusalKind.Forbidden, RefusalKind.Forbidden, RefusalKind.Forbidden));
    }

    [Fact]
    public void Auditor_MayNotAdminister() => Auditor.Permissions
        .Intersect([Permissions.AccountManage, Permissions.InstanceManage, Permissions.UnitManage, Permissions.OutboxManage, Permissions.DefinitionWrite, Permissions.CaseOpen, Permissions.WorkItemAct])
        .ShouldBeEmpty();

    [Fact]
    public async Task Print_OfAForm_IsJournaledAsAnExport()
    {
        var opened = await world.Open(request => request with { Title = "电梯打印" });
        var desk = world.As(RoleNames.Operator);

        await world.Get(new NotePrint.Command(desk, opened.CaseNo, "12345诉求事项承办单"));
        var page = await world.Get(new SearchJournal.Query(Auditor) { Group = AuditGroups.Export, Person = desk.UserName });

        page.Items.ShouldContain(line => line.Kind == "export.print" && line.Text!.Contains($"打印{opened.CaseNo}《12345诉求事项承办单》", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Print_OfACaseOutOfSightOrOfNothing_IsRefusedAndNotJournaled()
    {
        var opened = await world.Open(request => request with { Title = "电梯打印" });
        var stranger = world.As(RoleNames.Handler, "370102-CG");

        var hidden = await world.Send(new NotePrint.Command(stranger, opened.CaseNo, "承办单"));
        var nothing = await world.Send(new NotePrint.Command(world.As(RoleNames.Operator), opened.CaseNo, " "));

        hidden.IsRefused.ShouldBeTrue();
        nothing.Refusal!.Where.ShouldBe("sheet");
        (await world.Get(new SearchJournal.Query(Auditor) { Group = AuditGroups.Export, Person = stranger.UserName })).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_ByPersonAndPeriod_FindsOnlyThose()
    {
        var since = world.Time.GetUtcNow();
        var opened = await world.Open(request => request with { Title = "电梯异响" });
        var desk = world.As(RoleNames.Operator);

        var found = await world.Get(new SearchJournal.Query(Auditor) { Person = desk.UserName, From = since, Take = 100 });
        var before = await world.Get(new SearchJournal.Query(Auditor) { CaseNo = opened.CaseNo, To = since.AddMinutes(-5) });
        var nobody = await world.Get(new SearchJournal.Query(Auditor) { Person = "没有这个人" });

        found.Items.ShouldContain(line => line.CaseNo == opened.CaseNo && line.Kind == "case.opened");
        found.Items.ShouldAllBe(line => line.ActorId == desk.UserName);
        before.Items.ShouldBeEmpty();
        nobody.Items.ShouldBeEmpty();
        nobody.Next.ShouldBeNull();
    }

    [Fact]
    public async Task Search_PageByPage_MeetsEveryEntryOnce()
    {
        var opened = await world.Open(request => request with { Title = "电梯门关不上" });
        var supervisor = world.As(RoleNames.Supervisor);
        var journal = await world.Get(new GetJournal.Query(supervisor, opened.CaseNo, null, null));
        var (met, after) = (new List<string>(), (string?)null);

        do
        {
            var page = await world.Get(new SearchJournal.Query(Auditor) { CaseNo = opened.CaseNo, After = after, Take = 1 });
            met.AddRange(page.Items.Select(line => line.Id));
            after = page.Next;
        }
        while (after is not null);

        met.ShouldBeUnique();
        met.Count.ShouldBe(journal.Items.Count);
    }

    [Fact]
    public async Task Search_SealedCase_KeepsTheReasonOfEverythingButIdentityReads()
    {
        var opened = await world.Open(request => request with { Title = "反映工作人员收好处", Text = "我要反映某街道一名工作人员收了好处才给盖章，请替我保密。" });
        await world.Send(new ActOnCase.Command(world.As(RoleNames.Supervisor), opened.CaseNo, "urge", JsonSerializer.SerializeToElement(new { text = "请抓紧" }), "内部原因", null, null));

        var page = await world.Get(new SearchJournal.Query(Auditor) { CaseNo = opened.CaseNo, Take = 100 });

        page.Items.ShouldContain(line => line.Kind == "case.urged");
        page.Items.ShouldAllBe(line => line.Group == AuditGroups.Identity || line.Reason == null);
    }

    [Fact]
    public async Task Review_OfSomebodyElsesDeed_IsKeptOnce()
    {
        var opened = await world.Open(request => request with { Title = "电梯漏水" });
        await world.Get(new RevealReporter.Command(world.As(RoleNames.Caller), opened.CaseNo, "核对"));
        var line = (await world.Get(new SearchJournal.Query(Auditor) { Group = AuditGroups.Identity, CaseNo = opened.CaseNo })).Items[0];

        var unsaid = await world.Send(new ReviewEntry.Command(Auditor, line.Position, "doubtful", null));
        await world.Get(new ReviewEntry.Command(Auditor, line.Position, "doubtful", "没有回访任务，已致电 13800001234"));
        var twice = await world.Send(new ReviewEntry.Command(Auditor, line.Position, "fine", null));

        unsaid.Refusal!.Kind.ShouldBe(RefusalKind.Invalid);
        twice.Refusal!.Code.ShouldBe("AUD-006");
        var again = (await world.Get(new SearchJournal.Query(Auditor) { Group = AuditGroups.Identity, CaseNo = opened.CaseNo })).Items[0];
        again.Review!.Verdict.ShouldBe("doubtful");
        again.Review.Remark.ShouldNotBeNull().ShouldContain("没有回访任务");
        again.Review.Remark.ShouldNotContain("13800001234");
    }

    [Fact]
    public async Task Verify_WhatWasJournaled_HoldsAndIsJournaledItself()
    {
        await world.Open(request => request with { Title = "电梯黑灯" });
        var asked = await world.Get(new VerifyJournal.Command(Auditor));
        var twice = await world.Send(new VerifyJournal.Command(Auditor));

        await world.Part<ChainCheck>().CarryOut(SliceWorld.Cancel);

        asked.Status.ShouldBe("running");
        twice.Refusal!.Code.ShouldBe("AUD-002");
        var state = await world.Get(new GetVerification.Query(Auditor));
        (state.Status, state.Holds, state.Breaks).ShouldBe(("done", true, 0));
        var lines = await world.Get(new SearchJournal.Query(Auditor) { Group = AuditGroups.Audit });
        lines.Items.ShouldContain(line => line.Kind == "audit.verified");
    }

    [Theory]
    [InlineData(RoleNames.Supervisor)]
    [InlineData(RoleNames.DutyChief)]
    [InlineData(RoleNames.Analyst)]
    public async Task Audit_BySomebodyElse_IsRefused(string role)
    {
        var caller = world.As(role);

        var search = await world.Send(new SearchJournal.Query(caller));
        var verify = await world.Send(new VerifyJournal.Command(caller));
        var review = await world.Send(new ReviewEntry.Command(caller, 1, "fine", null));

        search.Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
        verify.Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
        review.Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task Search_UnknownGroup_IsRefused()
    {
        var result = await world.Send(new SearchJournal.Query(Auditor) { Group = "everything" });

        result.Refusal!.Code.ShouldBe("AUD-001");
    }

    [Fact]
    public async Task Export_OfASearch_IsATableAndJournaled()
    {
        var opened = await world.Open(request => request with { Title = "电梯按钮失灵" });
        await world.Get(new RevealReporter.Command(world.As(RoleNames.Caller), opened.CaseNo, "=1+1"));

        var table = System.Text.Encoding.UTF8.GetString(await world.Get(new ExportJournal.Command(new SearchJournal.Query(Auditor) { CaseNo = opened.CaseNo })));

        table.ShouldContain(opened.CaseNo);
        table.ShouldContain("\"'=1+1\"");
        var exports = await world.Get(new SearchJournal.Query(Auditor) { Group = AuditGroups.Export });
        exports.Items.ShouldContain(line => line.Kind == "export.csv" && line.ActorId == Auditor.UserName);
    }
}
