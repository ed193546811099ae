using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.DurabilityTests.Portal;

/// <summary>A deadline is a row: it fires after a crash, however long the system was down.</summary>
public sealed class MissedClockTests : IDisposable
{
    private static readonly TimeSpan Down = TimeSpan.FromDays(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _data = Directory.CreateTempSubdirectory("governance-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Restart_ThirtyDaysAfterAKill_EveryClockThatFellDueHasFired()
    {
        var numbers = await OpenCasesAndKill(20);

        await using var later = new LaterPortal(_data, Down);
        using var client = later.Open();
        var overdue = await WaitUntilNoneIsOverdue(client, numbers, later.Now);

        overdue.ShouldBeEmpty();
        (await Clocks(client, numbers[0])).Select(c => c.GetProperty("status").GetString()).ShouldContain("fired");
    }

    private static async Task<List<string>> WaitUntilNoneIsOverdue(HttpClient client, IReadOnlyList<string> numbers, DateTimeOffset now)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        List<string> overdue;
        do
        {
            overdue = [];
            foreach (var number in numbers)
            {
                var late = (await Clocks(client, number)).Where(c =>
                    c.GetProperty("status").ValueEquals("running") && c.GetProperty("dueAt").GetDateTimeOffset() < now);
                overdue.AddRange(late.Select(c => $"{number} {c.GetProperty("name")}"));
            }
        }
        while (overdue.Count > 0 && waited.Elapsed < Patience && await every.WaitForNextTickAsync(Cancellation));
        return overdue;
    }

    private static async Task<IReadOnlyList<JsonElement>> Clocks(HttpClient client, string caseNo)
    {
        var detail = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/cases/{caseNo}", UriKind.Relative), Cancellation);
        return [.. detail.GetProperty("clocks").EnumerateArray()];
    }

    private async Task<IReadOnlyList<string>> OpenCasesAndKill(int count)
    {
        await using var portal = await PortalProcess.Start(_data, Cancellation);
        var numbers = new List<string>();
        foreach (var message in Messages.Take(count))
        {
            using var answer = await portal.Client.PostAsJsonAsync(new Uri("/api/cases", UriKind.Relative), message.Body, Cancellation);
            var detail = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
            numbers.Add(detail.GetProperty("caseNo").GetString()!);
        }

        await portal.Kill();
        return numbers;
    }

    private sealed class LaterPortal(string data, TimeSpan later) : WebApplicationFactory<Program>
    {
        private readonly LaterTime _time = new(later);

        public DateTimeOffset Now => _time.GetUtcNow();

        public HttpClient Open()
        {
            UseKestrel(0);
            StartServer();
            var client = CreateClient();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("ApiKey", PortalProcess.ApiKey);
            return client;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Governance:DataDirectory", data);
            builder.UseSetting("Governance:ApiKey", PortalProcess.ApiKey);
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(_time));
        }
    }

    private sealed class LaterTime(TimeSpan later) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + later;
    }
}
