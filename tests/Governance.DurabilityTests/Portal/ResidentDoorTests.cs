using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Governance.DurabilityTests.Portal.Leaks;

namespace Governance.DurabilityTests.Portal;

/// <summary>What the server itself keeps from whoever comes without an account: too often, too much, and what is not theirs.</summary>
public sealed class ResidentDoorTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("governance-resident-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Say_TooOftenFromOneAddress_IsRefusedWithACodeAndASentence()
    {
        await using var portal = new LeakPortal(_data);
        using var anybody = new HttpClient { BaseAddress = portal.Client.BaseAddress };

        var answers = new List<HttpStatusCode>();
        JsonElement last = default;
        for (var i = 0; i < 21; i++)
        {
            using var answer = await anybody.PostAsJsonAsync(Address("/api/public/cases"), new { text = "路灯不亮" }, Cancellation);
            answers.Add(answer.StatusCode);
            last = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        }

        answers.Count(status => status == HttpStatusCode.UnprocessableEntity).ShouldBe(20);
        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        last.GetProperty("code").GetString().ShouldBe("REQ-005");
        last.GetProperty("detail").GetString()!.ShouldContain("过几分钟再试");
    }

    [Fact]
    public async Task Anybody_WithTooMuchOrWithoutAnAccount_GetsNoFurther()
    {
        await using var portal = new LeakPortal(_data);
        using var anybody = new HttpClient { BaseAddress = portal.Client.BaseAddress };
        using var png = new ByteArrayContent(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        using var form = new MultipartFormDataContent { { png, "file", "a.png" }, { new StringContent(Guid.NewGuid().ToString("N")), "key" } };

        using var huge = await anybody.PostAsJsonAsync(Address("/api/public/cases"), new { text = new string('a', 300 * 1024) }, Cancellation);
        using var uploaded = await anybody.PostAsync(Address("/api/public/files"), form, Cancellation);
        var receipt = (await uploaded.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("id").GetString()!;
        using var opened = await anybody.GetAsync(Address("/api/attachments/" + Uri.EscapeDataString(receipt.Split('!')[0])), Cancellation);
        using var map = await anybody.GetAsync(Address("/api/map"), Cancellation);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, Address("/api/public/my/withdraw")) { Content = JsonContent.Create(new { }) };
        foreign.Headers.Add("Origin", "https://elsewhere.example");
        using var elsewhere = await anybody.SendAsync(foreign, Cancellation);

        huge.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        uploaded.StatusCode.ShouldBe(HttpStatusCode.Created);
        (opened.StatusCode, map.StatusCode, elsewhere.StatusCode).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden));
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
