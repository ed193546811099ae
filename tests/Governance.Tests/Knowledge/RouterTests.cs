using System.Collections.Immutable;
using Governance.Knowledge;

namespace Governance.Tests.Knowledge;

public sealed class RouterTests
{
    private static readonly KnowledgeBase Base = ShippedKnowledge.Base;
    private static readonly Place Yaojia = Base.Places.Resolve("", "姚家街道名士豪庭社区");

    [Theory]
    [InlineData("环境保护/环境污染/水污染", "370102-HB")]
    [InlineData("城乡建设/住房保障与房地产/物业服务", "370102-011-SQ")]
    [InlineData("城乡建设/城市建设和市政管理/占道经营", "370102-ZF-011")]
    [InlineData("矛盾纠纷/邻里纠纷", "370102011006")]
    [InlineData("交通运输/客货运输/旅客运输", "370100-JT")]
    public void Route_CategoryAndPlace_NamesTheUnitOfTheClause(string path, string unit)
    {
        var routing = Base.Router.Route(Query(path));

        routing.Lead!.Value.Value.ShouldBe(unit);
        routing.Candidates[0].Duty.ShouldNotBeNull().Basis.ShouldNotBeEmpty();
        routing.IsFallback.ShouldBeFalse();
    }

    [Fact]
    public void Route_EveryCategoryEveryStreet_ObeysTheGuards()
    {
        var broken = new List<string>();
        foreach (var category in Base.Categories.All)
            foreach (var community in Base.Organisation.Communities.DistinctBy(unit => unit.AdminParent))
            {
                var routing = Base.Router.Route(Query(category.Path) with { Place = PlaceOf(community) });
                var lead = Base.Organisation[routing.Lead!.Value];
                var duty = routing.Candidates[0].Duty;
                if (duty is { Kind: DutyKind.Reclaimed } && lead.IsStreetOrBelow)
                    broken.Add($"{category.Path}: reclaimed to {lead.ShortName}");
                if (duty is { RequiresEnforcement: true } && lead is { IsStreetOrBelow: true, Enforcement: Enforcement.None })
                    broken.Add($"{category.Path}: {lead.ShortName} has no power");
                if (lead.Kind is UnitKind.Community && duty?.Level != DutyLevel.Community)
                    broken.Add($"{category.Path}: community {lead.ShortName} leads");
                if (routing.IsFallback && !routing.Reason.Contains("指定", StringComparison.Ordinal))
                    broken.Add($"{category.Path}: silent fallback");
            }

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Route_AccusedStreet_KeepsItAndItsOfficesAway()
    {
        var street = new UnitCode("370102011000");

        var routing = Base.Router.Route(Query("城乡建设/住房保障与房地产/物业服务") with { Excluded = [street] });

        Base.Organisation.IsWithin(routing.Lead!.Value, street).ShouldBeFalse();
        routing.Support.ShouldNotContain(unit => Base.Organisation.IsWithin(unit, street));
        routing.Candidates.SelectMany(candidate => candidate.Refusals).ShouldContain(refusal => refusal.Rule == GuardRule.Excluded);
    }

    [Fact]
    public void Route_AccusedDepartment_KeepsItsStationedUnitsAway()
    {
        var routing = Base.Router.Route(Query("城乡建设/城市建设和市政管理/占道经营") with { Excluded = [new UnitCode("370102-ZF")] });

        routing.Lead!.Value.Value.ShouldNotBe("370102-ZF-011");
        routing.IsFallback.ShouldBeTrue();
        routing.Reason.ShouldContain("回避");
    }

    [Fact]
    public void Route_NoPlace_AsksForItInsteadOfGuessing()
    {
        var routing = Base.Router.Route(Query("城乡建设/住房保障与房地产/物业服务") with { Place = Place.Unknown });

        routing.IsFallback.ShouldBeTrue();
        routing.Lead!.Value.Value.ShouldBe("370102-HL-FB");
        routing.Candidates.SelectMany(candidate => candidate.Refusals).ShouldContain(refusal => refusal.Rule == GuardRule.PlaceUnknown);
    }

    [Fact]
    public void Route_LineWithoutPlace_GivesTheDepartmentWithLessConfidence()
    {
        var routing = Base.Router.Route(Query("商贸旅游/市场监管/消费维权") with { Place = Place.Unknown });

        routing.Lead!.Value.Value.ShouldBe("370102-SC");
        routing.Confidence.ShouldBeLessThan(0.7);
    }

    [Fact]
    public void Route_KnownOwner_LeadsAndTheDepartmentSupports()
    {
        var routing = Base.Router.Route(Query("城乡建设/城市建设和市政管理/道路照明井盖") with { Owner = new UnitCode("370102-GS") });

        routing.Lead!.Value.Value.ShouldBe("370102-GS");
        routing.Support.ShouldContain(new UnitCode("370102-CG"));
    }

    [Theory]
    [InlineData("370102011000", GuardRule.Reclaimed)]
    [InlineData("370102011006", GuardRule.CommunityLead)]
    public void Check_ReclaimedMatterToStreetOrBelow_IsRefused(string unit, GuardRule rule)
    {
        var duty = Base.Duties.All.First(clause => clause.Id == new DutyId("D16"));

        var refusals = DispatchGuards.Check(Base.Organisation, Base.Organisation[new UnitCode(unit)], duty, []);

        refusals.Select(refusal => refusal.Rule).ShouldContain(rule);
        refusals.Select(refusal => refusal.Rule).ShouldContain(GuardRule.EnforcementPower);
    }

    [Theory]
    [InlineData("举报姚家街道办事处工作人员刁难办事群众", "370102011000")]
    [InlineData("反映区城管局干部态度恶劣", "370102-CG")]
    public void Classify_ComplaintAboutStaff_ExcludesTheirUnit(string text, string unit)
    {
        var found = ShippedKnowledge.Base.Classify(new ClassificationRequest("", text));

        found.Query!.Excluded.ShouldContain(new UnitCode(unit));
        Base.Organisation.IsWithin(found.Routing.Lead!.Value, new UnitCode(unit)).ShouldBeFalse();
    }

    private static RouteQuery Query(string path)
    {
        Base.Categories.TryGetPath(path, out var category).ShouldBeTrue();
        return new RouteQuery(category!.Code, 0.9, ImmutableHashSet<string>.Empty, Yaojia, null, [], null);
    }

    private static Place PlaceOf(OrgUnit community) => new(community.AdminParent, community.Code, null, 0.95, [], []);
}
