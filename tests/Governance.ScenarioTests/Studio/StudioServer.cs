using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Governance.Data;
using Governance.Execution;
using Governance.Portal.Studio;
using Governance.Studio;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Governance.ScenarioTests.Studio;

/// <summary>Studio's endpoints and page on a real socket over a real SQLite file, and nothing else of the portal.</summary>
public sealed class StudioServer : IAsyncDisposable
{
    /// <summary>Header that names who asks; without it an analyst with every permission.</summary>
    public const string UserHeader = "X-Test-User";

    private static readonly string[] All =
        [StudioPermissions.Read, StudioPermissions.Edit, StudioPermissions.Publish, StudioPermissions.Migrate, StudioPermissions.ReadInstances];

    private readonly WebApplication _app;
    private readonly string _directory;
    private readonly bool _ownsDirectory;

    private StudioServer(WebApplication app, string directory, bool ownsDirectory)
    {
        (_app, _directory, _ownsDirectory) = (app, directory, ownsDirectory);
        Address = app.Urls.First();
        Client = new HttpClient { BaseAddress = new Uri(Address + "/elsa/api/") };
    }

    public string Address { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public TestGuard Guard => (TestGuard)Services.GetRequiredService<IInstanceGuard>();

    public TestCatalog Catalog => (TestCatalog)Services.GetRequiredService<IActivityCatalog>();

    /// <param name="directory">A directory to go on with (a restart); null: a new one.</param>
    /// <param name="secondPerson">Nobody publishes alone.</param>
    /// <param name="more">What else the host brings.</param>
    public static async Task<StudioServer> Start(
        string? directory = null, string? workflows = null, bool secondPerson = false, Action<IServiceCollection>? more = null)
    {
        var data = directory ?? Directory.CreateTempSubdirectory("governance-studio-").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddGovernanceData(new DataOptions(DatabaseKind.Sqlite, data, null));
        builder.Services.AddSingleton<RowWrites>();
        builder.Services.AddSingleton<IActivityCatalog, TestCatalog>();
        builder.Services.AddSingleton<IFactSource, NoFacts>();
        builder.Services.AddSingleton<IInstanceGuard, TestGuard>();
        builder.Services.AddSingleton<IBursts>(p => new BurstHost(
            p.GetRequiredService<IUnitStore>(), p.GetRequiredService<IFactSource>(), p.GetRequiredService<IGraphs>(),
            p.GetRequiredService<IActivityCatalog>(), domain: null, p.GetRequiredService<TimeProvider>(), EngineSettings.Default));
        builder.Services.AddStudio(options => (options.WorkflowsDirectory, options.NeedsSecondPerson) = (workflows, secondPerson));
        more?.Invoke(builder.Services);
        var app = builder.Build();
        app.Use(SignIn);
        app.UseStudioFiles();
        app.MapStudio();
        app.MapStudioPage();
        app.MapGet("/api/me", (ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true
            ? Results.Ok(new { userName = user.Identity.Name, permissions = user.FindAll("permission").Select(c => c.Value) })
            : Results.Unauthorized());
        var stop = TestContext.Current.CancellationToken;
        await app.Services.GetRequiredService<IDatabaseStartup>().EnsureCreated(stop);
        await app.Services.GetRequiredService<DefinitionFiles>().Load(stop);
        await app.StartAsync(stop);
        return new StudioServer(app, data, ownsDirectory: directory is null);
    }

    public async Task<JsonNode> Get(string path, string? user = null) => await Send(HttpMethod.Get, path, null, user);

    public async Task<JsonNode> Post(string path, JsonNode? body, string? user = null) => await Send(HttpMethod.Post, path, body, user);

    /// <summary>Saves, publishes and runs a drawing.</summary>
    /// <returns>The instance's id.</returns>
    public async Task<string> Run(JsonObject model)
    {
        var saved = await Post("workflow-definitions", Drawings.Save(model, publish: true));
        saved["$status"]!.GetValue<int>().ShouldBe(200, saved.ToJsonString());
        var started = await Post($"workflow-definitions/{model["definitionId"]}/execute", new JsonObject());
        return started["workflowInstanceId"]!.GetValue<string>();
    }

    /// <summary>The answer's JSON with the status under <c>$status</c>.</summary>
    public async Task<JsonNode> Send(HttpMethod method, string path, JsonNode? body, string? user = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (user is not null)
            request.Headers.Add(UserHeader, user);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var json = text.Length > 0 && text[0] is '{' ? JsonNode.Parse(text)! : new JsonObject();
        json["$status"] = (int)response.StatusCode;
        return json;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        if (_ownsDirectory)
            Directory.Delete(_directory, recursive: true);
    }

    private static Task SignIn(HttpContext http, RequestDelegate next)
    {
        var name = http.Request.Headers[UserHeader].FirstOrDefault() ?? "analyst";
        string[] permissions = name switch { "nobody" => [], "reader" => [StudioPermissions.Read], "editor" => [StudioPermissions.Read, StudioPermissions.Edit], _ => All };
        if (!string.Equals(name, "nobody", StringComparison.Ordinal))
        {
            var claims = permissions.Select(p => new Claim("permission", p)).Append(new Claim("sub", name)).Append(new Claim("name", name));
            http.User = new ClaimsPrincipal(new ClaimsIdentity(claims, "test", "name", "role"));
        }

        return next(http);
    }
}
