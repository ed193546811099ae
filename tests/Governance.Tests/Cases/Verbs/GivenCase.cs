using Governance.Cases;

namespace Governance.Tests.Cases.Verbs;

/// <summary>An appeal about a lift, as far along as a test needs it.</summary>
internal static class GivenCase
{
    public const string Other = "370102-ZJ";
    public const string Third = "370102-CG";

    public static Task<CaseWorld> Dispatched() =>
        new CaseWorld().Open("电梯一个月坏了四回", "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件。");

    /// <summary>With the dispatcher, who has not decided.</summary>
    public static Task<CaseWorld> AtTheDesk() =>
        new CaseWorld().Open("烧烤店油烟", "文东街道山师东路社区,一楼新开的烧烤店烟道直对着居民窗户,一到晚上屋里全是油烟味。");

    public static async Task<CaseWorld> Handled()
    {
        var world = await Dispatched();
        await AppealSteps.ToHandling(world);
        return world;
    }

    public static async Task<CaseWorld> Archived()
    {
        var world = await Dispatched();
        await AppealSteps.ToFollowUp(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied" });
        return world;
    }

    public static Caller Handler(this CaseWorld world) => world.Staff.Caller(RoleNames.Handler, world.File.Holder.Code);

    public static Task<Governance.Definitions.Refusal?> TryHandle(this CaseWorld world, string verb, object? data = null, string? reason = null) =>
        world.Try(world.Item(WorkItemKind.SignAndHandle).Id, verb, world.Handler(), data, reason);

    public static async Task Handle(this CaseWorld world, string verb, object? data = null, string? reason = null)
    {
        if (await world.TryHandle(verb, data, reason) is { } refusal)
            throw new InvalidOperationException($"{refusal.Code} {refusal.Message} {refusal.Where}");
    }

    public static string State(this CaseWorld world) => CaseJson.Element(world.File).ToString();
}
