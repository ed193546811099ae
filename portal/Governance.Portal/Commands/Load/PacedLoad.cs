using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Governance.Portal.Commands.Load;

/// <summary>Sends one new case per tick of a fixed schedule, whether or not the answers keep up.</summary>
internal sealed class PacedLoad(HttpClient client)
{
    private static readonly string[] Matters =
    [
        "小区电梯反复停运，物业一直说在等配件，老人上下楼不便，请督促维修。", "楼下烧烤店油烟直排居民窗户，夜里屋里全是油烟味，请处理。",
        "门口人行道井盖破损，夜间看不清，有老人险些绊倒，请尽快更换。", "工地夜里十一点后仍在打桩，影响孩子休息，请到现场查看。",
        "公司拖欠三个月工资不发，多次讨要无果，请帮助协调。", "路灯连续一周不亮，晚上出行不安全，请维修。",
    ];

    private static readonly string[] Places = ["姚家街道名士豪庭社区", "甸柳街道吉祥苑社区", "文东街道山师东路社区", "智远街道盛福花园社区", "解放路街道青龙街社区"];

    private readonly ConcurrentBag<(int Status, double Ms)> _answers = [];

    public async Task<LoadReport> Run(double rate, double seconds, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var total = (int)(rate * seconds);
        var running = new List<Task>(total);
        for (var i = 0; i < total; i++)
        {
            var wait = TimeSpan.FromSeconds(i / rate) - clock.Elapsed;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, cancellationToken);
            }

            running.Add(Send(i, cancellationToken));
        }

        await Task.WhenAll(running);
        return LoadReport.From(_answers, clock.Elapsed);
    }

    private async Task Send(int number, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var status = await Post(number, cancellationToken);
        _answers.Add((status, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
    }

    private async Task<int> Post(int number, CancellationToken cancellationToken)
    {
        var text = Places[number % Places.Length] + Matters[number % Matters.Length];
        var phone = (13_900_000_000L + number).ToString(CultureInfo.InvariantCulture);
        var body = new { channel = "api", title = text[..20], text, reporter = new { phone } };
        try
        {
            using var answer = await client.PostAsJsonAsync(new Uri("/api/cases", UriKind.Relative), body, cancellationToken);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }
}
