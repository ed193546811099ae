using System.Text;
using System.Text.Json;

namespace Governance.DurabilityTests.Portal.Leaks;

/// <summary>Plants an invented identity through the API, lives through the cases, and looks for it everywhere but in the vault.</summary>
public abstract class LeakContract : IDisposable
{
    // Answer only to ids this test has none of; each with its reason.
    private static readonly HashSet<string> Exempt = new(StringComparer.Ordinal)
    {
        "/api/demo-accounts", // Development only
        "/api/definitions/{definitionId}/rehearsals/golden", // walks a golden case, a file of the product
    };

    private protected string Data { get; } = Directory.CreateTempSubdirectory("governance-leak-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Directory.Delete(Data, recursive: true);
    }

    /// <summary>Where this server keeps its rows: null for SQLite in its directory.</summary>
    private protected abstract Task<string?> Server();

    [Fact]
    public async Task Canary_ThroughEveryVerb_IsNowhereButInTheVault()
    {
        List<Answered> answers;
        IReadOnlyList<string> log;
        var server = await Server();
        await using (var portal = new LeakPortal(Data, server))
        {
            var robot = new CaseRobot(portal);
            var resident = new ResidentRobot(portal);
            List<string> cases = [.. await Live(robot), await resident.Live(anonymous: false, "supplement", "urge", "explain", "secrecy"), await resident.Live(anonymous: true, "supplement", "withdraw", "urge")];
            resident.Answers.Where(answer => Canary.In(answer).Any()).ShouldBeEmpty();
            resident.Answers.Count(answer => answer.Contains("\"progress\":", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(6);
            await Rehearse(robot);
            var (ids, queries) = (await Ids(portal, robot, cases), Queries(cases[0]));
            using var neighbour = await portal.SignedIn((await robot.Get($"/api/cases/{cases[0]}")).GetProperty("holder").GetProperty("code").GetString()!, Cancellation);
            answers = [.. await new GetEndpoints(portal, portal.Client, ids, queries).Ask(), .. await new GetEndpoints(portal, neighbour, ids, queries).Ask()];
            log = [.. portal.Log.Lines];
        }

        answers.Where(answer => Canary.In(answer.Text).Any()).Select(answer => $"{answer.Address}: {string.Join(' ', Canary.In(answer.Text))}").ShouldBeEmpty();
        log.Where(line => Canary.In(line).Any()).ShouldBeEmpty();
        await using var stored = await StoredBytes.Open(Data, server, Cancellation);
        (await stored.Leaks(Cancellation)).ShouldBeEmpty();
        Unanswered(answers).ShouldBeEmpty("A new GET answered nothing here: let the test know an id for it, or say why not.");
        (await stored.Rows("sealed_documents", Cancellation)).ShouldBeGreaterThan(10);
        log.Count.ShouldBeGreaterThan(0);
    }

    /// <summary>An ordinary, a 保密 and an anonymous case; the first to its end, the second through every verb of the case.</summary>
    private static async Task<List<string>> Live(CaseRobot robot)
    {
        const string Where = "姚家街道名士豪庭社区锦澜苑3号楼，电梯一个月坏了四回。";
        var who = new { name = Canary.Name, phone = Canary.Phone, idNumber = Canary.IdNumber };
        JsonElement[] opened =
        [
            await robot.Open(new { who.name, who.phone, who.idNumber, anonymous = true }, Where + "我住" + Canary.Door + "。" + Canary.Sentence),
            await robot.Open(new { who.name, who.phone, who.idNumber, confidential = true }, Where + "我住" + Canary.Door + "。" + Canary.Sentence),
            await robot.Open(new { who.name, who.phone, who.idNumber, anonymous = true, confidential = true }, Where + Canary.Sentence),
        ];
        var numbers = opened.Select(answer => answer.GetProperty("caseNo").GetString()!).ToList();
        (await robot.Drive(numbers[0])).Count.ShouldBeGreaterThan(5);
        (await robot.Drive(numbers[1], astray: true)).Count.ShouldBeGreaterThan(5);
        (await robot.ActOnCase(numbers[2])).Count.ShouldBeGreaterThan(2);
        await robot.Drive(numbers[2], astray: true);
        var shown = await robot.Post($"/api/cases/{numbers[0]}/reporter", new { reason = Canary.Sentence });
        shown.GetProperty("phone").GetString().ShouldBe(Canary.Phone);
        return numbers;
    }

    /// <summary>The cases that were lived through are replayed on the drawing: what is said of them is asked for with everything else.</summary>
    private static async Task Rehearse(CaseRobot robot)
    {
        const string Address = "/api/definitions/appeal/rehearsals";
        var shown = await robot.Post(Address, new { version = 1 });
        while (shown.GetProperty("progress").ValueKind != JsonValueKind.Null)
        {
            shown.GetProperty("progress").GetProperty("state").GetString().ShouldNotBe("failed");
            shown = await robot.Get(Address);
        }

        shown.GetProperty("result").GetProperty("looked").GetInt32().ShouldBeGreaterThan(0);
    }

    private static async Task<List<string>> Ids(LeakPortal portal, CaseRobot robot, List<string> cases)
    {
        var detail = await robot.Get($"/api/cases/{cases[0]}");
        var flow = detail.GetProperty("flow");
        var evaluation = await robot.Post("/api/evaluation", new { scheme = "district-monthly", month = detail.GetProperty("createdAt").GetString()![..7] });
        return
        [
            evaluation.GetProperty("run").GetProperty("id").GetString()!,
            evaluation.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("units").EnumerateArray()).First().GetProperty("unit").GetProperty("code").GetString()!,
            .. cases,
            detail.GetProperty("workItems")[0].GetProperty("id").GetString()!,
            flow.GetProperty("instanceId").GetString()!,
            flow.GetProperty("definitionId").GetString()!,
            flow.GetProperty("versionId").GetString()!,
            detail.GetProperty("holder").GetProperty("code").GetString()!,
            await Attachment(portal),
        ];
    }

    private static async Task<string> Attachment(LeakPortal portal)
    {
        using var content = new ByteArrayContent(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        using var form = new MultipartFormDataContent { { content, "file", "photo.png" } };
        using var answer = await portal.Client.PostAsync(new Uri("/api/attachments", UriKind.Relative), form, Cancellation);
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancellation)).GetProperty("id").GetString()!;
    }

    private static string[] Queries(string caseNo)
    {
        var word = Uri.EscapeDataString("电梯");
        return [$"?q={caseNo}&take=100&clock=handle", $"?q={word}&searchTerm={word}&search={word}&take=100"];
    }

    /// <summary>Routes of the product's own API that gave no answer to look at.</summary>
    private static IEnumerable<string> Unanswered(List<Answered> answers) => answers
        .Where(answer => answer.Route.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
        .GroupBy(answer => "/" + answer.Route.Trim('/'), StringComparer.Ordinal)
        .Where(route => !Exempt.Contains(route.Key) && route.All(answer => (int)answer.Status is < 200 or > 299))
        .Select(route => route.Key);
}

public sealed class SqliteLeakTests : LeakContract
{
    [Fact]
    public void Scan_PlantedTrace_IsFound()
    {
        Canary.IsIn(Encoding.UTF8.GetBytes("…端木赐恩…")).ShouldBeTrue();
        Canary.IsIn(Encoding.Unicode.GetBytes(Canary.Phone)).ShouldBeTrue();
        Canary.In("打 139-8765-0123").ShouldNotBeEmpty();
        Canary.In("端木** 139****0123").ShouldBeEmpty();
    }

    private protected override Task<string?> Server() => Task.FromResult<string?>(null);
}

public sealed class PostgresLeakTests(PostgresCluster cluster) : LeakContract
{
    private protected override async Task<string?> Server() => await cluster.NewDatabase();
}
