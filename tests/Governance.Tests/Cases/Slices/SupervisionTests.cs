using System.Text.Json;
using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

public sealed class SupervisionTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private static readonly JsonElement Words = JsonSerializer.SerializeToElement(new { text = "请抓紧办理" });

    [Fact]
    public async Task Bulk_OneUnknownCase_UrgesTheOthersAndSaysWhy()
    {
        var (one, two) = (await world.Open(), await world.Open());

        var done = await world.Get(new ActInBulk.Command(world.As(RoleNames.Supervisor), "urge", [one.CaseNo, "SQ20260303-999999-0", two.CaseNo], Words, null));

        done.Done.ShouldBe(2);
        done.Items.Select(line => line.Code).ShouldBe([null, "CASE-001", null]);
    }

    [Fact]
    public async Task Bulk_SameKeyTwice_UrgesOnce()
    {
        var opened = await world.Open();
        var command = new ActInBulk.Command(world.As(RoleNames.Supervisor), "urge", [opened.CaseNo], Words, "bulk-1");
        await world.Get(command);

        await world.Get(command);

        var notes = (await world.Get(new GetCase.Query(world.As(RoleNames.Supervisor), opened.CaseNo))).Notes;
        notes.Count(note => note.Kind is "urge").ShouldBe(1);
    }

    [Theory]
    [InlineData("void", 1, "SUP-001")]
    [InlineData("urge", 0, "SUP-002")]
    [InlineData("urge", 201, "SUP-002")]
    public async Task Bulk_WrongCall_IsRefused(string verb, int count, string code) =>
        (await world.Send(new ActInBulk.Command(world.As(RoleNames.Supervisor), verb, [.. Enumerable.Repeat("x", count)], Words, null))).Refusal!.Code.ShouldBe(code);

    [Fact]
    public async Task Bulk_ByAUnit_IsRefused()
    {
        var opened = await world.Open();

        var answer = await world.Send(new ActInBulk.Command(world.As(RoleNames.Liaison, opened.Holder!.Code), "urge", [opened.CaseNo], Words, null));

        answer.Refusal!.Code.ShouldBe("CASE-023");
    }

    [Fact]
    public async Task Deadlines_NothingFiredYet_ShowsWhatRanOutUnnoticed()
    {
        var opened = await world.Open();
        world.Time.Advance(TimeSpan.FromDays(2));

        var proofs = await world.Get(new ListDeadlines.Query(world.As(RoleNames.Supervisor), null, null, null, null, null, 100));

        var sign = proofs.Items.Single(line => line.Kind is "sign" && string.Equals(line.CaseNo, opened.CaseNo, StringComparison.Ordinal));
        (sign.FiredAt, sign.Status).ShouldBe((null, "running"));
        (proofs.Proof.Due, proofs.Proof.Met + proofs.Proof.Fired + proofs.Proof.Unfired).ShouldBe((proofs.Proof.Due, proofs.Proof.Due));
        proofs.Proof.Unfired.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task ListSupervised_DissatisfiedWithGround_IsHandledAgain()
    {
        var (content, number) = (await world.Open(), await world.Handle(await world.Open()));

        await SliceWorld.Must(world.Act(number, "follow-up", "complete", world.As(RoleNames.Caller), new { result = "dissatisfied-result", ground = true, reason = "电梯又停了" }));

        var again = await Bucket("redo");
        again.ShouldContain(number);
        again.ShouldNotContain(content.CaseNo);
    }

    [Fact]
    public async Task ListSupervised_Shelved_IsListedWhenItsReviewComesRound()
    {
        var opened = await world.Open();
        var (liaison, handler) = (world.As(RoleNames.Liaison, opened.Holder!.Code), world.As(RoleNames.Handler, opened.Holder.Code));
        await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "sign", liaison));
        await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "assign", liaison, new { assignee = handler.UserName }));
        await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "shelve", handler, new { @class = "legacy", leader = "副区长甲", exit = "改造完工", told = "visit" }, "未立项"));
        await SliceWorld.Must(world.Act(opened.CaseNo, "request-review", "complete", world.As(RoleNames.Leader, "370102000000"), new { decision = "agree" }));
        var early = await Bucket("shelve-review");

        // Thirty days, and as many more as a holiday at their end puts it off.
        world.Time.Advance(TimeSpan.FromDays(40));

        early.ShouldNotContain(opened.CaseNo);
        (await Bucket("shelve-review")).ShouldContain(opened.CaseNo);
    }

    private async Task<IReadOnlyList<string>> Bucket(string name) =>
        [.. (await world.Get(new ListSupervised.Query(world.As(RoleNames.Supervisor), name, null, null, 100))).Items.Select(item => item.CaseNo)];
}
