using Governance.Cases;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Governance.Execution.Time;
using Governance.Tests.Knowledge;

namespace Governance.Tests.Cases.Slices;

/// <summary>A changed policy over open clocks: 办结 was 5 working days, the new one says 3.</summary>
public sealed class RecomputeTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private static readonly Actor By = new("admin", "管理员");

    [Fact]
    public async Task Preview_ShorterLimit_CountsWhatMovesAndWritesNoCase()
    {
        var opened = await world.Open();
        using var changed = new ChangedPolicy(world);

        var preview = (await changed.Recomputing.Preview(By, SliceWorld.Cancel)).Value;

        preview.Moved.ShouldBeGreaterThan(0);
        preview.Sample.ShouldContain(sample => sample.CaseNo == opened.CaseNo && sample.NewLimit == "3 工作日");
        (await Handling(opened.CaseNo)).Limit.ShouldBe("5 工作日");
    }

    [Fact]
    public async Task Order_WithoutPreviewOrWithAnother_IsRefused()
    {
        using var changed = new ChangedPolicy(world);
        await changed.Recomputing.Preview(By, SliceWorld.Cancel);

        var refused = await changed.Recomputing.Order(By, "made-up", "新政策", SliceWorld.Cancel);

        refused.Refusal!.Code.ShouldBe("CLK-001");
        (await changed.Recomputing.CarryOut(SliceWorld.Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task CarryOut_Previewed_MovesDeadlineTimerAndRowsOnceAndSaysWhy()
    {
        var opened = await world.Open();
        using var changed = new ChangedPolicy(world);
        var before = await Handling(opened.CaseNo);
        var token = (await changed.Recomputing.Preview(By, SliceWorld.Cancel)).Value.Token;
        (await changed.Recomputing.Order(By, token, "区政府令第 1 号", SliceWorld.Cancel)).Refusal.ShouldBeNull();

        var cases = await changed.Recomputing.CarryOut(SliceWorld.Cancel);

        cases.ShouldNotBeNull().ShouldBeGreaterThan(0);
        var after = await Handling(opened.CaseNo);
        (after.Limit, after.DueAt < before.DueAt).ShouldBe(("3 工作日", true));
        (await changed.Recomputing.Preview(By, SliceWorld.Cancel)).Value.Moved.ShouldBe(0);
        var journal = await world.Get(new GetJournal.Query(world.As(RoleNames.Supervisor), opened.CaseNo, null, null));
        journal.Items.ShouldContain(line => line.Kind == "clock.recomputed");
        (await changed.Recomputing.CarryOut(SliceWorld.Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Recompute_WithoutThePermission_IsRefused()
    {
        var preview = await world.Send(new PreviewRecompute.Command(world.As(RoleNames.Supervisor)));
        var order = await world.Send(new OrderRecompute.Command(world.As(RoleNames.Supervisor), "x", "y"));

        preview.Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
        order.Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task Order_ReasonWithAPhone_IsKeptMasked()
    {
        await world.Open();
        var admin = world.As(RoleNames.Admin);
        var token = (await world.Get(new PreviewRecompute.Command(admin))).Token;

        var tooLong = await world.Send(new OrderRecompute.Command(admin, token, new string('长', 1001)));
        var order = await world.Get(new OrderRecompute.Command(admin, token, "按王先生 13800001234 来电核对的新政策"));

        (tooLong.Refusal!.Code, tooLong.Refusal.Where).ShouldBe(("CASE-019", "reason"));
        order.Reason.ShouldNotContain("13800001234");
        await world.Part<Recomputing>().CarryOut(SliceWorld.Cancel);
    }

    private async Task<ClockDto> Handling(string caseNo) =>
        (await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), caseNo))).Clocks.Single(clock => string.Equals(clock.Kind, "handle", StringComparison.Ordinal));

    /// <summary>The same system with another policy in its files.</summary>
    private sealed class ChangedPolicy : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("governance-policy-").FullName;

        public ChangedPolicy(SliceWorld world)
        {
            var shipped = Path.Combine(Path.GetDirectoryName(ShippedKnowledge.Folder)!, "workflows");
            foreach (var file in Directory.GetFiles(shipped, "*.json", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(_folder, Path.GetRelativePath(shipped, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            var policy = Path.Combine(_folder, "presets", "shandong.json");
            File.WriteAllText(policy, File.ReadAllText(policy).Replace("\"amount\": 5, \"unit\": \"working-day\"", "\"amount\": 3, \"unit\": \"working-day\"", StringComparison.Ordinal));
            var survey = new ClockSurvey(world.Part<IReadDb>(), new Deadlines(CaseTypeBook.Load(_folder), world.Part<WorkingCalendar>()));
            Recomputing = new Recomputing(
                world.Part<IUnitStore>(), world.Part<RowWrites>(), world.Part<IBursts>(), survey,
                new PolicyFingerprint(new CasesOptions(_folder, ShippedKnowledge.Folder), world.Part<LimitBook>()), world.Part<LimitBook>(), world.Part<CityTime>());
        }

        public Recomputing Recomputing { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
