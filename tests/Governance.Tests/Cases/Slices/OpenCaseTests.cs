using Governance.Cases;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Cases.Slices;

public sealed class OpenCaseTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    [Fact]
    public async Task Open_Appeal_AnswersMaskedDetailWithNumberAndVerbs()
    {
        var opened = await world.Open();

        CaseNo.TryParse(opened.CaseNo, out _).ShouldBeTrue();
        opened.CaseNo.ShouldStartWith("SQ20260303-");
        opened.Text.ShouldNotContain("13800001234");
        opened.Reporter.ShouldBe(new ReporterDto("王**", "138****1234", false, false, "person"));
        opened.Dispatch!.Unit.ShouldNotBeNull();
        opened.Clocks.ShouldContain(clock => clock.Kind == "handle" && clock.Limit == "5 工作日" && clock.Level == "normal");
        opened.Flow.ActiveNodes.ShouldBe(["dispatch"]);
    }

    [Fact]
    public async Task Open_PersonalData_IsNowhereInTheJournalOrTheState()
    {
        var opened = await world.Open(request => request with { Text = "我叫欧阳锋，电话13912345678，燕山街道燕南社区5号楼路灯坏了。", Reporter = new ReporterRequest { Name = "欧阳锋", Phone = "13912345678" } });

        await using var db = world.Part<IReadDb>().Open();
        var key = "case/" + opened.CaseNo;
        var bytes = await db.Entries.Where(entry => entry.Aggregate == key).Select(entry => entry.Bytes).ToListAsync(SliceWorld.Cancel);
        var state = (await db.Aggregates.SingleAsync(row => row.Key == key, SliceWorld.Cancel)).State;
        var written = string.Concat(bytes.Append(state).Select(System.Text.Encoding.UTF8.GetString));
        written.ShouldNotContain("13912345678");
        written.ShouldNotContain("欧阳锋");
    }

    [Fact]
    public async Task Open_SameIdempotencyKey_AnswersTheFirstCase()
    {
        var key = Guid.NewGuid().ToString();
        var first = await world.Get(new OpenCase.Command(world.As(RoleNames.Operator), SliceWorld.Elevator, key));

        var second = await world.Get(new OpenCase.Command(world.As(RoleNames.Operator), SliceWorld.Elevator, key));
        var other = await world.Send(new OpenCase.Command(world.As(RoleNames.Operator), SliceWorld.Elevator with { Title = "另一件事" }, key));

        (first.Repeated, second.Repeated).ShouldBe((false, true));
        second.Case.CaseNo.ShouldBe(first.Case.CaseNo);
        other.Refusal!.Code.ShouldBe("CASE-024");
    }

    [Fact]
    public async Task Open_ManyAtOnceWithOneExternalKey_OpensOneCase()
    {
        var key = Guid.NewGuid().ToString();
        var request = SliceWorld.Elevator with { Channel = "city-12345", ExternalKey = key };

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.Get(new OpenCase.Command(world.As(RoleNames.Operator), request, null))));

        opened.Select(answer => answer.Case.CaseNo).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        opened.Count(answer => !answer.Repeated).ShouldBe(1);
    }

    [Fact]
    public async Task Open_SourceDeadline_IsMetOneWorkingDayBefore()
    {
        var due = new DateTimeOffset(2026, 3, 6, 17, 0, 0, TimeSpan.FromHours(8));

        var opened = await world.Open(request => request with { Channel = "city-12345", SourceNo = "JN-1", SourceDueAt = due });

        var clock = opened.Clocks.Single(found => found.Kind is "handle");
        clock.DueAt.ShouldBeLessThanOrEqualTo(due.AddDays(-1));
        clock.Row.ShouldBe("来源时限减 1 工作日");
    }

    [Theory]
    [InlineData("title", "", "CASE-006")]
    [InlineData("text", " ", "CASE-006")]
    [InlineData("channel", "pigeon", "CASE-020")]
    [InlineData("type", "riddle", "CASE-021")]
    [InlineData("categoryCode", "zz", "CASE-022")]
    [InlineData("unitCode", "370102-XX", "CASE-013")]
    [InlineData("urgency", "soon", "CASE-007")]
    public async Task Open_BadField_IsRefusedWithItsName(string field, string value, string code)
    {
        var request = field switch
        {
            "title" => SliceWorld.Elevator with { Title = value },
            "text" => SliceWorld.Elevator with { Text = value },
            "channel" => SliceWorld.Elevator with { Channel = value },
            "type" => SliceWorld.Elevator with { Type = value },
            "categoryCode" => SliceWorld.Elevator with { CategoryCode = value },
            "unitCode" => SliceWorld.Elevator with { UnitCode = value },
            _ => SliceWorld.Elevator with { Urgency = value },
        };

        var answer = await world.Send(new OpenCase.Command(world.As(RoleNames.Operator), request, null));

        answer.Refusal!.Code.ShouldBe(code);
        answer.Refusal.Where.ShouldBe(field);
    }

    [Fact]
    public async Task Open_TitleOrTextTooLong_IsRefused()
    {
        var title = await world.Send(new OpenCase.Command(world.As(RoleNames.Operator), SliceWorld.Elevator with { Title = new string('梯', 101) }, null));
        var text = await world.Send(new OpenCase.Command(world.As(RoleNames.Operator), SliceWorld.Elevator with { Text = new string('梯', 20_001) }, null));

        title.Refusal!.Code.ShouldBe("CASE-019");
        text.Refusal!.Code.ShouldBe("CASE-019");
    }

    [Fact]
    public async Task Open_WithoutPermission_IsRefused()
    {
        var answer = await world.Send(new OpenCase.Command(world.As(RoleNames.Auditor), SliceWorld.Elevator, null));

        answer.Refusal!.Code.ShouldBe("CASE-023");
    }
}
