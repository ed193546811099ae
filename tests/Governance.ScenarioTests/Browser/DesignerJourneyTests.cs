namespace Governance.ScenarioTests.Browser;

/// <summary>What an analyst draws is what the next case goes through.</summary>
[Collection(PortalCollection.Name)]
public sealed class DesignerJourneyTests(Chromium chromium)
{
    private const string WriteLine = "Elsa.WriteLine";

    [Fact]
    public async Task Appeal_EditedInStudio_NextCaseTakesTheNewPathWhileARunningOneStays()
    {
        // A portal of its own: what is published here is nobody else's path.
        await using var portal = new LivePortal(chromium);
        var running = await GivenAppeal.Opened(portal, Messages.Lift, "13805310031");
        await running.Signed("yaojia");

        await PutsALineBetweenClosingAndArchive(portal);
        var next = await GivenAppeal.Opened(portal, Messages.Lift, "13805310032");
        await next.Signed("yaojia");
        await ToTheEnd(running);
        await ToTheEnd(next);

        var (old, now) = (await Way.Of(running, portal), await Way.Of(next, portal));
        (old.Status, old.Version).ShouldBe(("archived", 1));
        old.Activities.ShouldNotContain(WriteLine);
        (now.Status, now.Version).ShouldBe(("archived", 2));
        now.Activities.Where(type => type is "Governance.Close" or WriteLine or "Governance.Archive").Distinct(StringComparer.Ordinal)
            .ShouldBe(["Governance.Close", WriteLine, "Governance.Archive"]);
    }

    private static async Task PutsALineBetweenClosingAndArchive(LivePortal portal)
    {
        await using var fenxi = await portal.SignIn("fenxi", FlowDesigner.Screen);
        var designer = new FlowDesigner(fenxi);
        var drawing = await (await portal.As("fenxi")).Get("/elsa/api/workflow-definitions/by-definition-id/appeal?versionOptions=Latest");
        await designer.Open("appeal", connections: drawing["root"]!["connections"]!.AsArray().Count);
        await designer.ShowAll();
        var line = await designer.Drop("控制台", "写一行", below: "archive");
        await designer.Name("归档前记一笔");
        await designer.Disconnect("close", "Closed");
        await designer.Connect("close", "Closed", line);
        await designer.Connect(line, "Done", "archive");
        await fenxi.Picture("designer-drawn");
        await designer.Publish();
        await fenxi.Picture("designer-published");
        fenxi.Faults.ShouldBeEmpty();
    }

    private static async Task ToTheEnd(GivenAppeal appeal)
    {
        await appeal.Assigned("yaojia");
        await appeal.Handled("yaojia");
        await appeal.SignedOff("yaojia");
        await appeal.Replied("yaojia");
        await appeal.Reviewed();
        await appeal.FollowedUp();
    }

    /// <summary>The way a case went, as the analyst reads it in 运行实例.</summary>
    private sealed record Way(string Status, int Version, string[] Activities)
    {
        public static async Task<Way> Of(GivenAppeal appeal, LivePortal portal)
        {
            var detail = await appeal.Detail();
            var journal = await (await portal.As("fenxi")).Post($"/elsa/api/workflow-instances/{detail["flow"]!.Get("instanceId")}/journal", new { });
            return new(detail.Get("status"), detail["flow"]!["version"]!.GetValue<int>(), [.. journal["items"]!.AsArray().Select(line => line!.Get("activityType"))]);
        }
    }
}
