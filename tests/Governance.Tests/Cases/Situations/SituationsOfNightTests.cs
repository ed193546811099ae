using Governance.Cases;
using Urgency = Governance.Knowledge.Urgency;

namespace Governance.Tests.Cases.Situations;

/// <summary>夜间施工/油烟: what can be seen at certain hours only is looked at while it goes on, and checked at the same hour of a night that comes.</summary>
public sealed class SituationsOfNightTests
{
    private const string Night = "智远街道盛福花园社区对面的工地现在夜里十一点半还在打桩,孩子明天考试,能不能马上来人看看!";
    private const string Smoke = "文东街道山师东路社区,一楼新开的烧烤店烟道直对着居民窗户,一到晚上屋里全是油烟味,找过店家不管。";

    [Fact]
    public async Task Night_GoingOnNow_TheWatchIsToBeThereWithinTwoHours()
    {
        var world = At(23, 30);
        world.Roster.Watch = new StaffFact("handler@370102-ZF", "值班员甲", CaseWorld.Unit("370102-ZF")) { Roles = [RoleNames.Handler] };

        await world.Open("工地夜里打桩", Night);
        var item = world.Item(WorkItemKind.SignAndHandle);
        var clock = world.File.Latest(ClockKinds.OnSite)!;

        (item.OnDuty, item.Assignee!.UserName, item.Unit.Line!.Contains("370102-ZF", StringComparison.Ordinal)).ShouldBe((true, "handler@370102-ZF", true));
        (clock.ItemId, clock.DueMicros - clock.ArmedMicros, clock.IsTicking).ShouldBe((item.Id, 2 * Hour, true));
        world.File.Evidence!.Name.ShouldBe("夜间施工");
    }

    [Fact]
    public async Task Night_NobodyCame_TheClockFiresAndTells()
    {
        var world = await At(23, 30).Open("工地夜里打桩", Night);

        await world.Wait(TimeSpan.FromHours(3));

        world.File.Latest(ClockKinds.OnSite)!.ShouldSatisfyAllConditions(clock => clock.Status.ShouldBe(ClockStatus.Fired), clock => clock.IsMissed.ShouldBeTrue());
    }

    [Fact]
    public async Task Night_NotSeenOnTheSpot_IsLookedAtAgainAtTheSameHourOfTheNextNight()
    {
        var world = await At(23, 30).Open("工地夜里打桩", Night);
        await Sign(world);
        await world.Wait(TimeSpan.FromMinutes(50));

        await OnSite(world, SiteResults.NotSeen);
        var again = world.File.AppointmentOf(world.Item(WorkItemKind.SignAndHandle))!;

        world.File.Latest(ClockKinds.OnSite)!.IsTicking.ShouldBeFalse();
        (again.Limit, Local(world, again.Steps[0].AtMicros)).ShouldBe(("预约 3月4日 23:30", new DateTime(2026, 3, 4, 23, 30, 0)));
        Local(world, again.DueMicros).ShouldBe(new DateTime(2026, 3, 5, 0, 30, 0));
    }

    [Fact]
    public async Task Night_SeenAndStopped_NothingIsAppointedForTheHandler()
    {
        var world = await At(23, 30).Open("工地夜里打桩", Night);
        await Sign(world);

        await OnSite(world, "stopped");

        world.File.AppointmentOf(world.Item(WorkItemKind.SignAndHandle)).ShouldBeNull();
        world.File.SiteVisits!.Value.ShouldHaveSingleItem().Result.ShouldBe("stopped");
    }

    [Fact]
    public async Task Smoke_ReportedByDay_IsAppointedForTheEvening()
    {
        var world = await At(9, 0).Open("烧烤店油烟", Smoke);
        await world.Act(WorkItemKind.Dispatch, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { unit = "370102-ZF", reason = "油烟扰民由执法局查处" });

        var clock = world.File.AppointmentOf(world.Item(WorkItemKind.SignAndHandle))!;

        world.File.Urgency.ShouldBe(Urgency.Normal);
        Local(world, clock.Steps[0].AtMicros).ShouldBe(new DateTime(2026, 3, 3, 19, 0, 0));
    }

    [Fact]
    public async Task Smoke_GoingOnNow_IsUrgent()
    {
        var world = await At(20, 0).Open("烧烤店油烟", "文东街道山师东路社区,楼下烧烤店现在满屋都是油烟,麻烦来看看。");

        (world.File.Urgency, world.File.Evidence?.Name).ShouldBe((Urgency.Urgent, "餐饮油烟"));
    }

    [Fact]
    public async Task Check_OfWhatShowsAtNight_IsNeverLeftOutAndAppointedAtTheSameHour()
    {
        var world = await Answered();

        var check = world.Item(WorkItemKind.Check);
        var hour = world.File.AppointmentOf(check)!;
        var shown = new ItemView(world.City, new ClockView(world.City)).Summary(world.File, check, 1, open: true);

        Local(world, hour.Steps[0].AtMicros).TimeOfDay.ShouldBe(new TimeSpan(23, 30, 0));
        hour.Steps[0].AtMicros.ShouldBeGreaterThan(hour.ArmedMicros);
        shown.Todo.ShouldBe($"请按{hour.Limit}到现场核查，过了时段看不到");
        Particulars.Of(world.File, 0, open: true).ShouldContain(line => line.Label == "预约核查" && line.Value == hour.Limit);
    }

    [Fact]
    public async Task Check_AtTheHour_TellsAndCounts()
    {
        var world = await Answered();
        var check = world.Item(WorkItemKind.Check);

        await world.Wait(TimeSpan.FromMicroseconds(world.File.AppointmentOf(check)!.Steps[0].AtMicros - Now(world)));
        var told = world.Happenings;
        await Pass(world, check);

        told.ShouldContain(happening => happening.Kind == "clock.appointed");
        world.File.Marks.ShouldNotContain(CheckCompletion.EarlyMark);
        world.File.Latest(ClockKinds.Appointment)!.IsMissed.ShouldBeFalse();
    }

    [Fact]
    public async Task Check_PassedBeforeTheHour_IsRefusedAndNamesTheHour()
    {
        var world = await Answered();
        var check = world.Item(WorkItemKind.Check);

        var refusal = await world.Try(check.Id, "complete", world.Staff.Caller(RoleNames.Checker, check.Unit.Code), new { result = "passed", remark = "没有施工", early = "路过看了" });

        refusal!.Code.ShouldBe("CASE-130");
        refusal.Message.ShouldContain(world.File.AppointmentOf(check)!.Limit);
        world.Item(WorkItemKind.Check).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Check_PassedBeforeTheHourBySupervisorWithReason_IsTakenAndMarked()
    {
        var world = await Answered();

        await world.Act(WorkItemKind.Check, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { result = "passed", remark = "工地已全部撤场", early = "工地已经完工撤场" });

        world.File.Marks.ShouldContain(CheckCompletion.EarlyMark);
        world.Happenings.ShouldContain(happening => happening.Text.StartsWith("早于预约时段核查（工地已经完工撤场）", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_FailedBeforeTheHour_GoesBackToBeHandled()
    {
        var world = await Answered();
        var check = world.Item(WorkItemKind.Check);

        await world.Act(WorkItemKind.Check, "complete", RoleNames.Checker, check.Unit.Code, new { result = "failed", remark = "白天也在施工" });

        world.File.Marks.ShouldNotContain(CheckCompletion.EarlyMark);
        world.Item(WorkItemKind.SignAndHandle).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Appointment_PassedWhileTheCaseRested_ComesAgainTheNextNight()
    {
        var world = await At(23, 30).Open("工地夜里打桩", Night);
        await Sign(world);
        await OnSite(world, SiteResults.NotSeen);
        var unit = world.File.Holder.Code;

        await world.Act(WorkItemKind.SignAndHandle, "pause", RoleNames.Liaison, unit, new { reason = "await-reporter", text = "等当事人补充" }, "等待补充材料");
        await world.Wait(TimeSpan.FromHours(30));
        await world.Act(WorkItemKind.SignAndHandle, "resume", RoleNames.Liaison, unit, null, "材料已到");

        var clock = world.File.AppointmentOf(world.Item(WorkItemKind.SignAndHandle))!;
        Local(world, clock.Steps[0].AtMicros).ShouldBe(new DateTime(2026, 3, 5, 23, 30, 0));
        clock.IsTicking.ShouldBeTrue();
    }

    [Fact]
    public async Task OnSite_WhereAnyHourWillDo_IsRefused()
    {
        var world = await new CaseWorld().Open("电梯坏了", "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件,请督促尽快修好。");
        await Sign(world);

        var refusal = await world.Try(world.Item(WorkItemKind.SignAndHandle).Id, "on-site", Liaison(world), new { result = "seen", text = "看了" });

        refusal!.Message.ShouldContain("没有时段要求");
    }

    [Theory]
    [InlineData(23 * 60, 23 * 60)]
    [InlineData((5 * 60) + 59, (5 * 60) + 59)]
    [InlineData(6 * 60, 23 * 60)]
    [InlineData(12 * 60, 23 * 60)]
    public void Evidence_SeenAtAnHour_GoesAtThatHourOnlyWhereItCanBe(int seen, int expected) =>
        new TimedEvidence("E", "夜间施工", 22 * 60, 6 * 60, 23 * 60, 60, 120).MinuteFor(seen).ShouldBe(expected);

    [Fact]
    public void Appointment_LessThanItsLeadAhead_IsTheNextNight()
    {
        var evidence = new TimedEvidence("E", "夜间施工", 22 * 60, 6 * 60, 23 * 60, 60, 120);
        var from = Micros(2026, 3, 3, 21, 1);

        var fact = new AppointmentQuestion(evidence, Micros(2026, 3, 1, 23, 0), from).Answer(Governance.Execution.Time.CityZone.Shanghai);

        fact.Steps[0].AtMicros.ShouldBe(Micros(2026, 3, 4, 23, 0));
    }

    private const long Hour = 3_600_000_000;

    // A Tuesday.
    private static CaseWorld At(int hour, int minute)
    {
        var world = new CaseWorld();
        world.Time.Advance(TimeSpan.FromMinutes(((hour - 9) * 60) + minute));
        return world;
    }

    private static async Task<CaseWorld> Answered()
    {
        var world = await At(23, 30).Open("工地夜里打桩", Night);
        await AppealSteps.ToReview(world);
        await world.Act(WorkItemKind.Review, "complete", RoleNames.Reviewer, CaseWorld.Desk, new { decision = "qualified" });
        return world;
    }

    private static Task Sign(CaseWorld world) => world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, world.File.Holder.Code);

    private static Task OnSite(CaseWorld world, string result) =>
        world.Act(WorkItemKind.SignAndHandle, "on-site", RoleNames.Liaison, world.File.Holder.Code, new { result, text = "到现场看过" });

    private static Task Pass(CaseWorld world, WorkItem check) =>
        world.Act(WorkItemKind.Check, "complete", RoleNames.Checker, check.Unit.Code, new { result = "passed", remark = "没有施工" });

    private static Caller Liaison(CaseWorld world) => world.Staff.Caller(RoleNames.Liaison, world.File.Holder.Code);

    private static long Now(CaseWorld world) => (world.Time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private static DateTime Local(CaseWorld world, long micros) => world.City.Local(micros).DateTime;

    private static long Micros(int year, int month, int day, int hour, int minute) =>
        Governance.Execution.Time.CityZone.Shanghai.Micros(new DateOnly(year, month, day), new TimeOnly(hour, minute));
}
