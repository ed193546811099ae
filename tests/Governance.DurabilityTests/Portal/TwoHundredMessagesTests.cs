using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Governance.DurabilityTests.Portal;

/// <summary>What a city may never see: an acknowledged case that is gone, or there twice.</summary>
public sealed class TwoHundredMessagesTests : IDisposable
{
    private const int Count = 200;
    private const int AtOnce = 20;

    private readonly string _data = Directory.CreateTempSubdirectory("governance-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Post_TwoHundredMessagesTwentyAtATime_AllClassifiedNoneLostNoneDoubled()
    {
        await using var portal = await PortalProcess.Start(_data, Cancellation);

        var answers = await PostAll(portal, Messages.Take(Count));

        answers.Values.Select(a => a.GetProperty("caseNo").GetString()).Distinct(StringComparer.Ordinal).Count().ShouldBe(Count);
        answers.Values.ShouldAllBe(a => IsClassified(a) && IsDispatchedOrQueued(a));
        (await CaseNumbers(portal)).Count.ShouldBe(Count);
    }

    [Fact]
    public async Task Kill_InTheMiddleOfPosting_EveryAcknowledgedCaseIsThereExactlyOnceAndTheChainHolds()
    {
        var messages = Messages.Take(Count);
        var acknowledged = await PostUntilKilled(messages);

        await using var again = await PortalProcess.Start(_data, Cancellation);
        var afterCrash = await CaseNumbers(again);
        var repeated = await PostAll(again, messages);

        acknowledged.Count.ShouldBeGreaterThan(0);
        acknowledged.Values.ShouldBeSubsetOf(afterCrash);
        afterCrash.Count.ShouldBe(afterCrash.Distinct(StringComparer.Ordinal).Count());
        foreach (var (key, caseNo) in acknowledged)
        {
            repeated[key].GetProperty("caseNo").GetString().ShouldBe(caseNo);
        }

        (await CaseNumbers(again)).Count.ShouldBe(Count);
        await again.Kill();
        (await PortalProcess.Command(_data, ["verify", "--json"], Cancellation)).ExitCode.ShouldBe(0);
    }

    private static bool IsClassified(JsonElement answer) =>
        answer.GetProperty("category") is { ValueKind: JsonValueKind.Object } category && category.GetProperty("code").GetString() is { Length: > 0 };

    private static bool IsDispatchedOrQueued(JsonElement answer) =>
        answer.GetProperty("workItems").EnumerateArray().Any(item => item.GetProperty("status").GetString() is "pending" or "signed");

    private static async Task<ConcurrentDictionary<string, JsonElement>> PostAll(PortalProcess portal, IReadOnlyList<Message> messages)
    {
        var answers = new ConcurrentDictionary<string, JsonElement>(StringComparer.Ordinal);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancellation };
        await Parallel.ForEachAsync(messages, options, async (message, cancellationToken) =>
            answers[message.ExternalKey] = await Post(portal, message, cancellationToken));
        return answers;
    }

    private static async Task<JsonElement> Post(PortalProcess portal, Message message, CancellationToken cancellationToken)
    {
        using var answer = await portal.Client.PostAsJsonAsync(new Uri("/api/cases", UriKind.Relative), message.Body, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (answer.StatusCode == HttpStatusCode.InternalServerError)
        {
            // only its own words say what broke
            await portal.Kill();
            text += await portal.Said();
        }

        answer.StatusCode.ShouldBeOneOf([HttpStatusCode.Created, HttpStatusCode.OK], text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static async Task<List<string>> CaseNumbers(PortalProcess portal)
    {
        var numbers = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await portal.Client.GetFromJsonAsync<JsonElement>(
                new Uri($"/api/cases?take=100&after={Uri.EscapeDataString(after)}", UriKind.Relative), Cancellation);
            numbers.AddRange(page.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("caseNo").GetString()!));
            after = page.GetProperty("next").GetString();
        }

        return numbers;
    }

    private async Task<ConcurrentDictionary<string, string>> PostUntilKilled(IReadOnlyList<Message> messages)
    {
        var acknowledged = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await using var portal = await PortalProcess.Start(_data, Cancellation);
        var killed = 0;
        await Parallel.ForEachAsync(messages, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancellation }, async (message, cancellationToken) =>
        {
            try
            {
                var answer = await Post(portal, message, cancellationToken);
                acknowledged[message.ExternalKey] = answer.GetProperty("caseNo").GetString()!;
            }
            catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException)
            {
                // the process is gone: this message was not acknowledged
                return;
            }

            if (acknowledged.Count >= messages.Count / 2 && Interlocked.Exchange(ref killed, 1) == 0)
            {
                await portal.Kill();
            }
        });
        return acknowledged;
    }
}
