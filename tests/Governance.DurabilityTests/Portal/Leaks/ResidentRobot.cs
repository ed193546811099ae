using System.Net.Http.Json;
using System.Text.Json;

namespace Governance.DurabilityTests.Portal.Leaks;

/// <summary>The canary itself on the resident's pages: submits with its identity in every word, and does whatever they offer.</summary>
internal sealed class ResidentRobot(LeakPortal portal)
{
    private static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    // Whoever stays anonymous tells no name: nobody could know the bare one in a sentence for theirs.
    private const string Nameless = "打 139-8765-0123 或 13987650123 都行，身份证 370102198803071239，邮箱 duanmu.cien@example.com。";

    private readonly List<string> _answers = [];

    /// <summary>What the pages were told, refusals too.</summary>
    public IReadOnlyList<string> Answers => _answers;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <returns>The case's number.</returns>
    public async Task<string> Live(bool anonymous, params string[] acts)
    {
        var words = anonymous ? Nameless : Canary.Sentence;
        var key = Guid.NewGuid().ToString("N");
        var saying = new
        {
            text = "姚家街道名士豪庭社区锦澜苑3号楼，电梯一个月坏了四回。我住" + Canary.Door + "。" + words,
            address = "锦澜苑3号楼" + Canary.Door,
            name = anonymous ? null : Canary.Name,
            phone = Canary.Phone,
            anonymous,
            confidential = true,
            contactWindow = new { days = "workdays", from = "18:00", until = "20:00" },
            attachments = new[] { await Upload(new() { ["key"] = key }) },
        };
        var said = await Post("cases", saying, key);
        var (caseNo, code) = (said.GetProperty("caseNo").GetString()!, said.GetProperty("code").GetString()!);
        foreach (var act in acts)
            await Post("my/" + act, new { caseNo, code, text = words, attachments = Array.Empty<string>() }, Guid.NewGuid().ToString("N"));
        await Post("progress", new { caseNo, code }, null);
        return caseNo;
    }

    private async Task<JsonElement> Post(string path, object body, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/public/" + path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await portal.Client.SendAsync(request, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        _answers.Add($"{path}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task<string> Upload(Dictionary<string, string> purpose)
    {
        using var content = new ByteArrayContent(Photo);
        using var form = new MultipartFormDataContent { { content, "file", Canary.Phone + ".png" } };
        foreach (var (name, value) in purpose)
            form.Add(new StringContent(value), name);
        using var answer = await portal.Client.PostAsync(new Uri("/api/public/files", UriKind.Relative), form, Cancellation);
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancellation)).GetProperty("id").GetString()!;
    }
}
