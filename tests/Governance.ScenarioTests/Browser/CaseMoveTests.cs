using System.Text.Json.Nodes;
using Governance.Studio;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.ScenarioTests.Browser;

/// <summary>Appeals in hand are moved to a version drawn anew, in a portal of their own: nobody notices, and they come to their end there.</summary>
[Collection(PortalCollection.Name)]
public sealed class CaseMoveTests(Chromium chromium)
{
    private const string Unit = "yaojia";
    private const string Address = "/api/definitions/appeal/moves";
    private static readonly string[] Kept = ["status", "stage", "holder", "clocks", "workItems", "ledger", "deadline"];

    [Fact]
    public async Task Appeals_MovedToAVersionWithAnotherSignOff_KeepItemsClocksAndHolderAndAreFinishedThere()
    {
        await using var portal = new LivePortal(chromium);
        var before = await GivenAppeal.Opened(portal, Messages.Lift, "13800990011");
        await (await (await before.Signed(Unit)).Assigned(Unit)).Handled(Unit);
        var other = await GivenAppeal.Opened(portal, Messages.Lift, "13800990012");
        await Published(portal);
        var (signing, dispatched) = (await Seen(before), await Seen(other));

        await Moved(portal);

        (await Seen(before)).ShouldBe(signing);
        (await Seen(other)).ShouldBe(dispatched);
        var flow = (await before.Detail())["flow"]!;
        (flow.Get("versionId"), flow["activeNodes"]![0]!.GetValue<string>()).ShouldBe(("appeal-v2", "signing"));
        var line = (await (await portal.As("ducha")).Get($"/api/cases/{before.CaseNo}/journal"))["items"]!.AsArray().Single(l => l!.Get("kind") is "instance.migrated")!;
        (line["actor"]!.Get("name"), line.Get("reason")).ShouldBe(("何清", "新流程已印发"));
        await (await (await (await before.SignedOff(Unit)).Replied(Unit)).Reviewed()).FollowedUp();
        (await before.Detail()).Get("status").ShouldBe("archived");

        await Returned(portal);

        (await Seen(other)).ShouldBe(dispatched);
        ((await other.Detail())["flow"]!.Get("versionId"), (await before.Detail())["flow"]!.Get("versionId")).ShouldBe(("appeal-v1", "appeal-v2"));
    }

    private static async Task<string> Seen(GivenAppeal appeal)
    {
        var detail = await appeal.Detail();
        foreach (var part in Kept)
            Still(detail[part]);
        return new JsonObject(Kept.Where(name => detail[name] is not null).Select(name => KeyValuePair.Create(name, (JsonNode?)detail[name]!.DeepClone()))).ToJsonString();
    }

    // Without the case's version, which every burst raises, and without what a clock shows of the time that passes.
    private static void Still(JsonNode? node)
    {
        if (node is JsonObject one)
        {
            foreach (var name in (string[])["version", "remaining", "elapsedShare"])
                one.Remove(name);
        }

        foreach (var inner in node switch { JsonObject members => members.Select(member => member.Value), JsonArray items => items, _ => [] })
            Still(inner);
    }

    // The sign-off under another id, and a new node on the way to it.
    private static async Task Published(LivePortal portal)
    {
        var fenxi = await portal.As("fenxi");
        var model = await fenxi.Get("/elsa/api/workflow-definitions/by-definition-id/appeal?versionOptions=Latest");
        var root = model["root"]!;
        var signing = root["activities"]!.AsArray().Single(a => a!.Get("id") is "sign-off")!;
        signing["id"] = "signing";
        foreach (var end in root["connections"]!.AsArray().SelectMany(c => (JsonNode[])[c!["source"]!, c["target"]!]).Where(end => end.Get("activity") is "sign-off"))
            end["activity"] = "signing";
        var note = new JsonObject
        {
            ["id"] = "note",
            ["type"] = "Elsa.WriteLine",
            ["version"] = 1,
            ["name"] = "记一笔",
            ["text"] = new JsonObject
            {
                ["typeName"] = "String",
                ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = "送签" },
            }
        };
        root["activities"]!.AsArray().Add(note);
        var way = root["connections"]!.AsArray().Single(c => c!["source"]!.Get("activity") is "handle" && c["target"]!.Get("activity") is "signing")!;
        way["target"] = new JsonObject { ["activity"] = "note", ["port"] = "In" };
        root["connections"]!.AsArray().Add(new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = "note", ["port"] = "Done" },
            ["target"] = new JsonObject { ["activity"] = "signing", ["port"] = "In" },
        });
        await fenxi.Post("/elsa/api/workflow-definitions", new { model, publish = true });
    }

    private static async Task Moved(LivePortal portal)
    {
        var fenxi = await portal.As("fenxi");
        await fenxi.Post(Address + "/preview", new { nodes = new Dictionary<string, string>(StringComparer.Ordinal) { ["sign-off"] = "signing" } });
        await CarryOut(portal);
        var preview = (await fenxi.Get(Address))["preview"]!;
        preview["versions"]![0]!["cannot"]!.GetValue<int>().ShouldBe(0, preview["reasons"]!.ToJsonString());
        await fenxi.Post(Address, new { token = preview.Get("token"), reason = "新流程已印发" });
        await CarryOut(portal);
        var order = (await fenxi.Get(Address))["orders"]![0]!;
        order["forth"]!["moved"]!.GetValue<int>().ShouldBe(preview["total"]!.GetValue<int>());
    }

    private static async Task Returned(LivePortal portal)
    {
        var fenxi = await portal.As("fenxi");
        await fenxi.Post(Address + "/roll-back", new { reason = "新版本有误" });
        await CarryOut(portal);
        var back = (await fenxi.Get(Address))["orders"]![0]!["back"]!;
        var reason = back["reasons"]!.AsArray().ShouldHaveSingleItem()!;
        (back["seen"]!.GetValue<int>() - back["moved"]!.GetValue<int>(), reason.Get("code")).ShouldBe((1, "STU-065"));
    }

    // The portal's own worker does it too; whoever is first.
    private static Task CarryOut(LivePortal portal) => portal.Server.Services.GetRequiredService<Moves>().CarryOut(TestContext.Current.CancellationToken);
}
