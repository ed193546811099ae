using System.Net;

namespace Governance.ScenarioTests.Studio;

/// <summary>How the page and the package's files are served.</summary>
public sealed class PageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_Index_MayBeFramedByOurselvesOnlyAndRunsNoInlineScript()
    {
        await using var server = await StudioServer.Start();

        using var answer = await server.Client.GetAsync("/elsa-studio/?instances", Stop);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("frame-ancestors 'self'");
        policy.Split(';').Single(d => d.Contains("script-src", StringComparison.Ordinal)).ShouldNotContain("unsafe-inline");
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("<base href=\"/elsa-studio/\"");
    }

    [Fact]
    public async Task Page_OwnScript_IsAskedForAgainByItsTag()
    {
        await using var server = await StudioServer.Start();
        using var first = await server.Client.GetAsync("/elsa-studio/page/main.js", Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/elsa-studio/page/main.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await server.Client.SendAsync(request, Stop);

        first.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("_framework/blazor.webassembly.js", "text/javascript", "no-cache")]
    [InlineData("_content/MudBlazor/MudBlazor.min.css", "text/css", "no-cache")]
    [InlineData("*.wasm", "application/wasm", "public, max-age=31536000, immutable")]
    [InlineData("*.dat", "application/octet-stream", "public, max-age=31536000, immutable")]
    public async Task Package_File_IsSentCompressedWithTypeAndCaching(string file, string type, string caching)
    {
        var package = Portal.Studio.StudioPage.FindPackage();
        if (!Directory.Exists(package))
            Assert.Skip("Elsa Studio's package is not here (npm ci in portal/web).");

        var path = file.StartsWith('*')
            ? "_framework/" + Path.GetFileName(Directory.GetFiles(Path.Combine(package, "_framework"), file)[0])
            : file;
        await using var server = await StudioServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/elsa-studio/" + path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");

        using var answer = await server.Client.SendAsync(request, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        answer.Headers.CacheControl!.ToString().ShouldBe(caching);
        answer.Headers.ETag.ShouldNotBeNull();
    }

    [Fact]
    public async Task Settings_OfThePackage_NameThisServer()
    {
        await using var server = await StudioServer.Start();

        var settings = await server.Get("/elsa-studio/appsettings.json");

        settings["Backend"]!["Url"]!.GetValue<string>().ShouldBe(server.Address + "/elsa/api");
    }
}
