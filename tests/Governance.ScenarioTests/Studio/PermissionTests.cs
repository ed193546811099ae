using System.Text.Json.Nodes;
using Governance.Studio;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.ScenarioTests.Studio;

/// <summary>Who may do what, and how a "no" looks.</summary>
public sealed class PermissionTests
{
    [Fact]
    public async Task EveryEndpoint_UnderElsaApi_AsksForAPermission()
    {
        await using var server = await StudioServer.Start();

        var endpoints = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/elsa/api", StringComparison.Ordinal)).ToArray();

        endpoints.Length.ShouldBeGreaterThan(50);
        endpoints.Where(e => e.Metadata.GetMetadata<PermissionNeeded>() is null).Select(e => e.RoutePattern.RawText).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_SignedOut_Answers401AsJson()
    {
        await using var server = await StudioServer.Start();

        var answer = await server.Get("workflow-definitions?versionOptions=Latest", user: "nobody");

        (answer["$status"]!.GetValue<int>(), answer["code"]!.GetValue<string>()).ShouldBe((401, "STU-001"));
    }

    [Fact]
    public async Task Save_Reader_IsForbiddenAndSeesNoLinks()
    {
        await using var server = await StudioServer.Start();
        await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal()));

        var saved = await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal(name: "改名")), user: "reader");
        var list = await server.Get("workflow-definitions?versionOptions=Latest", user: "reader");

        saved["$status"]!.GetValue<int>().ShouldBe(403);
        list["links"]!.AsArray().ShouldBeEmpty();
        list["items"]![0]!["links"]!.AsArray().Select(l => l!["rel"]!.GetValue<string>()).ShouldBe(["self"]);
    }

    [Fact]
    public async Task Publish_Editor_IsRefusedWithASentenceStudioShows()
    {
        await using var server = await StudioServer.Start();

        var answer = await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal(), publish: true), user: "editor");

        (answer["$status"]!.GetValue<int>(), answer["code"]!.GetValue<string>()).ShouldBe((400, "STU-002"));
        answer["errors"]!.ToJsonString().ShouldNotBe(new JsonObject().ToJsonString());
    }
}
