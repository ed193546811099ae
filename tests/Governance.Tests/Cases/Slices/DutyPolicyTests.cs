using Governance.Cases;
using Governance.Definitions;
using Governance.Execution;
using Governance.Knowledge;
using Governance.Tests.Knowledge;

namespace Governance.Tests.Cases.Slices;

/// <summary>改职责: a broken lift is led by the street's office (D01a) as shipped.</summary>
public sealed class DutyPolicyTests : IAsyncLifetime
{
    private const string Clause = "D01a";
    private const string Housing = "370102-ZJ";
    private readonly SliceWorld _world = new();

    private Caller Analyst => _world.As(RoleNames.Analyst);

    private DateOnly Today => _world.Part<CityTime>().Today;

    private static DutyRequest ToHousing =>
        new("change", Clause, null, null, "unit:" + Housing, ["street"], null, null, null, "济历编〔2026〕8号", null, null, "三定调整", false);

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Change_Today_TheNextCaseGoesToTheNewUnitWithTheClauseAsEvidence()
    {
        var before = await _world.Open();
        await Make(ToHousing);

        var after = await _world.Open(request => request with { Title = "电梯又坏了" });

        before.Holder!.Code.ShouldNotBe(Housing);
        after.Holder!.Code.ShouldBe(Housing);
        (await _world.Get(new GetCase.Query(_world.As(RoleNames.DutyChief), before.CaseNo))).Holder!.Code.ShouldBe(before.Holder.Code);
        _world.Part<UnitBook>().Knowledge.Duties.All.Single(duty => duty.Id == new DutyId(Clause)).Basis.ShouldBe("济历编〔2026〕8号");
    }

    [Fact]
    public async Task Change_OfALaterDay_IsInForceOnThatDay()
    {
        await Make(ToHousing with { Effective = Today.AddDays(2) });
        (await _world.Open()).Holder!.Code.ShouldNotBe(Housing);

        _world.Time.Advance(TimeSpan.FromDays(2));
        await _world.Part<DutyClauses>().Adopt(SliceWorld.Cancel);

        (await _world.Open(request => request with { Title = "电梯又坏了" })).Holder!.Code.ShouldBe(Housing);
    }

    [Fact]
    public async Task Change_WithAnEnd_HoldsUntilThen()
    {
        await Make(ToHousing with { Until = Today.AddDays(1) });
        var during = await _world.Open();

        _world.Time.Advance(TimeSpan.FromDays(2));
        await _world.Part<DutyClauses>().Adopt(SliceWorld.Cancel);
        var after = await _world.Open(request => request with { Title = "电梯又坏了" });

        during.Holder!.Code.ShouldBe(Housing);
        after.Holder!.Code.ShouldNotBe(Housing);
    }

    [Fact]
    public async Task Preview_Asked_SaysWhoWouldBeSuggestedAndWritesNothing()
    {
        var seen = await _world.Get(new ChangeDuty.Command(Analyst, ToHousing with { DryRun = null }));

        seen.Routes.ShouldContain(route => route.Before != route.After);
        (seen.Before!.Lead.Value, seen.After!.Lead.Value).ShouldBe(("office:SQ", "unit:" + Housing));
        (await _world.Get(new GetDutyHistory.Query(Analyst, null))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Adopt_OnAnotherNodeOrAfterARestartWithUnitsChanged_AnswersTheSame()
    {
        await Make(ToHousing);
        var units = new UnitBook(ShippedKnowledge.Base);
        var other = new DutyClauses(_world.Part<IUnitStore>(), units, ShippedKnowledge.Base, _world.Part<CityTime>());

        await other.Adopt(SliceWorld.Cancel);
        units.Adopt([new OrganisationChange(UnitChangeKind.Rename, new UnitCode(Housing), null, "新的全称", "新简称", null)]);

        units.Knowledge.Duties.All.Single(duty => duty.Id == new DutyId(Clause)).Lead.Value.ShouldBe(Housing);
        units.NameOf(Housing).ShouldBe("新简称");
        ShippedKnowledge.Base.Duties.All.Single(duty => duty.Id == new DutyId(Clause)).Lead.Kind.ShouldBe(UnitReferenceKind.Office);
    }

    [Fact]
    public async Task Reset_ChangedClause_IsShippedAgainAndEverythingStaysReadable()
    {
        await Make(ToHousing);
        await Make(Bare("reset"));

        var listed = await _world.Get(new ListDuties.Query(Analyst, "电梯", null, null, null, false));
        var history = await _world.Get(new GetDutyHistory.Query(Analyst, Clause));

        var item = listed.Items.Single(duty => duty is { Id: Clause });
        (item.Lead.Name, item.Origin).ShouldBe(("属地街道社区管理办", "shipped"));
        history.Items.Select(change => change.KindName).ShouldBe(["恢复出厂", "调整"]);
        (await _world.Open()).Holder!.Code.ShouldNotBe(Housing);
    }

    [Fact]
    public async Task Revoke_BeforeItsDay_TheChangeNeverComes()
    {
        var made = await Make(ToHousing with { Effective = Today.AddDays(2) });
        var second = await _world.Send(new ChangeDuty.Command(Analyst, ToHousing));

        var revoked = await _world.Get(new RevokeDutyChange.Command(Analyst, made.Change.Id, "会议改期"));
        var again = await _world.Send(new RevokeDutyChange.Command(Analyst, made.Change.Id, "会议改期"));

        (second.Refusal!.Code, revoked.Status, again.Refusal!.Code).ShouldBe(("POL-010", "revoked", "POL-012"));
    }

    [Fact]
    public async Task End_TheOnlyLeadingClauseOfACategory_IsRefusedUntilAnotherIsThere()
    {
        const string Path = "城乡建设/住房保障与房地产/维修资金";
        var category = ShippedKnowledge.Base.Categories.All.Single(known => string.Equals(known.Path, Path, StringComparison.Ordinal)).Code.Value;
        var end = Bare("end") with { Duty = "D02" };
        var refused = await _world.Send(new ChangeDuty.Command(Analyst, end));
        ShippedKnowledge.Base.Categories.TryGetPath(refused.Refusal!.Message.Split('”')[0].Split('“')[1], out _).ShouldBeTrue();

        var duty = ShippedKnowledge.Base.Duties.All.Single(known => known.Id == new DutyId("D02"));
        var added = await Make(new DutyRequest(
            "add", null, "维修资金", [.. duty.Categories.Select(code => code.Value)], "unit:" + Housing, [], "primary", false, "维修资金使用由区住建局主办。", "济历编〔2026〕9号", null, null, "合并条款", false));
        await Make(end);

        refused.Refusal.Code.ShouldBe("POL-022");
        var found = await _world.Get(new ListDuties.Query(Analyst, null, category, Housing, "primary", false));
        found.Items.ShouldContain(item => item.Id == added.Change.Duty && item.Origin == "added");
        found.Items.ShouldNotContain(item => item.Id == "D02");
    }

    public static TheoryData<string, DutyRequest> Wrong => new()
    {
        { "POL-001", ToHousing with { Kind = "drop" } },
        { "POL-020", ToHousing with { Duty = "D99" } },
        { "CASE-013", ToHousing with { Lead = "unit:000000-XX" } },
        { "CASE-013", ToHousing with { Lead = "office:NO" } },
        { "CASE-013", ToHousing with { Support = ["nobody"] } },
        { "POL-025", ToHousing with { Support = ["unit:" + Housing] } },
        { "POL-008", ToHousing with { Basis = " " } },
        { "CASE-019", ToHousing with { Basis = new string('长', 201) } },
        { "CASE-012", ToHousing with { Reason = null } },
        { "POL-009", ToHousing with { Effective = new DateOnly(2026, 3, 2) } },
        { "POL-009", ToHousing with { Until = new DateOnly(2026, 3, 2) } },
        { "POL-023", ToHousing with { Duty = "D03", Lead = "community", Support = [] } },
        { "POL-024", ToHousing with { Kind = "add" } },
        { "POL-021", ToHousing with { Kind = "add", Name = "新", Text = "新", Categories = [] } },
        { "CASE-022", ToHousing with { Kind = "add", Name = "新", Text = "新", Categories = ["99"] } },
        { "POL-005", ToHousing with { Kind = "add", Name = "新", Text = "新", Categories = ["0102"], DutyKind = "some" } },
        { "POL-011", Bare("reset") },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Change_WhatCannotBe_IsRefused(string code, DutyRequest asked)
    {
        var refused = await _world.Send(new ChangeDuty.Command(Analyst, asked));

        refused.Refusal!.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(RoleNames.Dispatcher)]
    [InlineData(RoleNames.UnitLeader)]
    public async Task Change_ByOthers_IsForbiddenThoughTheyMayRead(string role)
    {
        var refused = await _world.Send(new ChangeDuty.Command(_world.As(role), ToHousing));
        var revoked = await _world.Send(new RevokeDutyChange.Command(_world.As(role), "x", "y"));
        var read = await _world.Get(new ListDuties.Query(_world.As(role), null, null, null, null, false));

        (refused.Refusal!.Kind, revoked.Refusal!.Kind, read.MayWrite).ShouldBe((RefusalKind.Forbidden, RefusalKind.Forbidden, false));
        read.References.ShouldContain(new ReferenceDto("office:SQ", "属地街道社区管理办"));
    }

    private static DutyRequest Bare(string kind) => new(kind, Clause, null, null, null, null, null, null, null, null, null, null, "改错了", false);

    private Task<DutyChangeAnswer> Make(DutyRequest asked) => _world.Get(new ChangeDuty.Command(Analyst, asked));
}
