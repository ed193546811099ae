using System.Diagnostics;

namespace Governance.Portal.Commands.Load;

/// <summary>The pages people open all day: inboxes, lists, search and 监管台.</summary>
internal sealed class ListLoad(HttpClient client)
{
    // By whom the machine's key may stand in for: everybody. Units and words of the demo district.
    private static readonly (string Kind, string Address)[] Pages =
    [
        ("inbox", "/api/work-items?mine=true"), ("inbox", "/api/work-items?mine=true&kind=review"), ("inbox", "/api/work-items?unit=370102-KG"),
        ("inbox", "/api/work-items?unit=370102001000"), ("inbox", "/api/work-items?unit=370102-ZJ&take=50"),
        ("list", "/api/cases"), ("list", "/api/cases?status=open"), ("list", "/api/cases?status=archived&category=15"), ("list", "/api/cases?unit=370102-KG"), ("list", "/api/cases?overdue=true"),
        ("search", "/api/cases?q=电梯"), ("search", "/api/cases?q=电梯 维修"), ("search", "/api/cases?q=名士豪庭12号楼"), ("search", "/api/cases?q=油烟&status=open"), ("search", "/api/cases?q=井盖&unit=370102-ZJ"),
        ("supervision", "/api/supervision"), ("supervision", "/api/supervision/cases?bucket=overdue"), ("supervision", "/api/supervision/cases?bucket=unsigned"),
    ];

    private readonly Stopwatches _times = new();
    private int _failed;

    public async Task<LoadReport> Run(int clients, double seconds, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            for (var i = client; clock.Elapsed.TotalSeconds < seconds; i++)
                await Get(Pages[i % Pages.Length], cancellationToken);
        }));
        return new ListsReport(_times.All().Count, _failed, Math.Round(_times.All().Count / clock.Elapsed.TotalSeconds, 1), _times.Report());
    }

    private async Task Get((string Kind, string Address) page, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri(page.Address, UriKind.Relative), cancellationToken);
        await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        var taken = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        _times.Add(page.Kind, taken);
        _times.Add(page.Address, taken);
        if (!answer.IsSuccessStatusCode)
            Interlocked.Increment(ref _failed);
    }
}

internal sealed record ListsReport(int Sent, int Failed, double PerSecond, SortedDictionary<string, Times> ByPage) : LoadReport
{
    public override bool Holds => Failed == 0;
}
