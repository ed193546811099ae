using Governance.Cases;
using Governance.Definitions;

namespace Governance.Tests.Cases.Verbs;

/// <summary>Every verb × every state × whoever may not, and whatever cannot be read: the right refusal, and nothing changed.</summary>
public sealed class VerbMatrixTests
{
    private static readonly string[] ItemVerbs = [.. VerbBook.Items.Select(verb => verb.Name)];

    // A note is for anybody who sees the case; sight is checked before the burst.
    private static readonly string[] CaseVerbs = [.. VerbBook.Cases.Select(verb => verb.Name).Where(name => name is not "note")];

    private static readonly string[] NeedReason = ["void", "refuse", "elevate", "withdraw", "jump", "merge"];

    public static TheoryData<string> AllStands() => [.. Stands.All];

    [Theory]
    [MemberData(nameof(AllStands))]
    public async Task ItemVerb_ByAPersonOfAnotherUnit_IsRefusedAndChangesNothing(string stand)
    {
        var world = await Stands.At(stand);
        var stranger = world.Staff.Caller(RoleNames.Handler, GivenCase.Third);

        foreach (var item in world.File.WorkItems)
            foreach (var verb in ItemVerbs)
                await Refused(world, () => world.Try(item.Id, verb, stranger, Data(), "理由"), $"{stand} {item.Kind} {verb}");
    }

    [Theory]
    [MemberData(nameof(AllStands))]
    public async Task ItemVerb_BySameRoleOfAnotherUnit_IsRefusedAndChangesNothing(string stand)
    {
        var world = await Stands.At(stand);
        var elsewhere = world.Staff.Caller(RoleNames.Liaison, GivenCase.Third);

        foreach (var item in world.File.WorkItems)
            foreach (var verb in ItemVerbs)
                await Refused(world, () => world.Try(item.Id, verb, elsewhere, Data(), "理由"), $"{stand} {item.Kind} {verb}");
    }

    [Theory]
    [MemberData(nameof(AllStands))]
    public async Task CaseVerb_ByAHandler_IsRefusedAndChangesNothing(string stand)
    {
        var world = await Stands.At(stand);
        var stranger = world.Staff.Caller(RoleNames.Handler, GivenCase.Third);

        foreach (var verb in CaseVerbs)
            await Refused(world, () => world.TryCase(verb, stranger, Data(), "理由"), $"{stand} {verb}");
    }

    [Fact]
    public async Task CaseVerb_WithoutItsReason_AsksForIt()
    {
        var world = await Stands.At("desk");

        foreach (var verb in NeedReason)
            (await world.TryCase(verb, world.Staff.Caller(RoleNames.DutyChief, CaseWorld.Desk), Data(), "  "))!.Code.ShouldBe("CASE-012", verb);
    }

    [Theory]
    [InlineData("extend")]
    [InlineData("pause")]
    [InlineData("shelve")]
    [InlineData("send-back")]
    [InlineData("hand-over")]
    public async Task ItemVerb_WithoutItsReason_AsksForIt(string verb)
    {
        var world = await Stands.At("handled");
        var by = verb is "hand-over" ? world.Staff.Caller(RoleNames.Liaison, world.File.Holder.Code) : world.Handler();

        var refusal = await world.Try(world.Item(WorkItemKind.SignAndHandle).Id, verb, by, Data());

        refusal!.Code.ShouldBe("CASE-012");
    }

    [Fact]
    public async Task Verb_WithDataOfAnotherShape_IsRefusedByField()
    {
        var world = await Stands.At("handled");
        var item = world.Item(WorkItemKind.SignAndHandle).Id;
        object[] shapes = [new { days = "五", basis = 1 }, new { days = 2.5, basis = "x" }, new { days = long.MaxValue, basis = "x" }, new { days = 3, basis = new string('长', 5000) }, new[] { 1, 2 }, "文字"];

        foreach (var shape in shapes)
            await Refused(world, () => world.Try(item, "extend", world.Handler(), shape, "理由"), shape.GetType().Name);
    }

    [Fact]
    public async Task Verb_WithHostileText_KeepsItAsText()
    {
        const string Hostile = "'; DROP TABLE cases;-- <script>alert(1)</script> ${7*7} {{x}} \u202e \0";
        var world = await Stands.At("handled");

        await world.Handle("extend", new { days = 2, basis = Hostile, told = "phone" }, Hostile);

        world.File.Requests.ShouldHaveSingleItem().ShouldSatisfyAllConditions(request => request.Text.ShouldBe(Hostile), request => request.Basis.ShouldBe(Hostile.Trim()));
        await Invariants.Check(world);
        await Invariants.CheckReplay(world);
    }

    [Fact]
    public async Task Object_UnitThatAdmitsAPart_LeadsAndAsksForHelp()
    {
        var world = await Stands.At("dispatched");

        var refusal = await world.Try(world.Item(WorkItemKind.SignAndHandle).Id, "object", world.Staff.Caller(RoleNames.Liaison, world.File.Holder.Code),
            new { disputes = "属地依据", basis = "三定规定第七条", signedBy = "分管领导甲", partly = true });

        refusal!.Code.ShouldBe("CASE-126");
        refusal.Message.ShouldContain("首接负责");
    }

    [Fact]
    public async Task Object_UnitNamedToHelp_IsRefusedWithTheClause()
    {
        var world = await Stands.At("desk");
        var helper = world.File.Plan!.Candidates[0].CoUnits[0].Code;
        await world.Act(WorkItemKind.Dispatch, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { unit = helper, reason = "先行处置" });

        var refusal = await world.Try(world.Item(WorkItemKind.SignAndHandle).Id, "object", world.Staff.Caller(RoleNames.Liaison, helper), ObjectionTests.Ground);

        refusal!.Code.ShouldBe("CASE-126");
        refusal.Message.ShouldContain("配合职责");
    }

    [Fact]
    public async Task HandOver_ByTheLiaison_MovesTheWorkAndNothingElse()
    {
        var world = await Stands.At("handled");
        var (unit, due) = (world.File.Holder.Code, world.File.AnswerClock!.DueMicros);

        await world.Act(WorkItemKind.SignAndHandle, "hand-over", RoleNames.Liaison, unit, new { assignee = $"liaison@{unit}" }, "调离");

        world.Item(WorkItemKind.SignAndHandle).Assignee!.UserName.ShouldBe($"liaison@{unit}");
        world.File.AnswerClock.DueMicros.ShouldBe(due);
        world.Nodes.ShouldBe(["handle"]);
    }

    private static Task<Refusal> Refused(CaseWorld world, Func<Task<Refusal?>> act, string what) => Untouched.By(world, act, what);

    private static object Data() => new
    {
        text = "情况",
        units = new[] { GivenCase.Other },
        days = 3,
        basis = "依据",
        reason = "await-reporter",
        level = "red",
        line = "110",
        outcome = "kept",
        kind = "explain",
        to = "市局",
        node = "handle",
        cases = new[] { "SQ20260303-000001-9" },
        assignee = $"handler@{GivenCase.Third}",
        ground = "misdispatched",
        mode = "before",
        @class = "legacy",
        leader = "甲",
        exit = "完工",
        unit = GivenCase.Other,
        result = "reached",
        decision = "agree",
        signedBy = "甲",
        disputes = "依据",
    };
}
