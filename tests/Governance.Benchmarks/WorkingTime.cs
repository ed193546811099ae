using BenchmarkDotNet.Attributes;
using Governance.Execution.Time;

namespace Governance.Benchmarks;

/// <summary>Deadlines over random instants of 2020–2030; the goal is a million evaluations a second on one core.</summary>
[MemoryDiagnoser]
public class WorkingTime
{
    private const int Batch = 4096;

    private readonly long[] _from = new long[Batch];
    private readonly long[] _to = new long[Batch];
    private WorkingCalendar _calendar = null!;

    [Params(LimitUnit.WorkingHour, LimitUnit.WorkingDay, LimitUnit.NaturalDay)]
    public LimitUnit Unit { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Governance.Workflow.sln")))
            at = at.Parent;
        _calendar = WorkingCalendar.Load(File.ReadAllText(Path.Combine(at.FullName, "workflows", "calendars", "cn.json"))).Value;
        var random = new Random(1);
        for (var i = 0; i < Batch; i++)
        {
            _from[i] = 1_577_836_800_000_000 + random.NextInt64(10L * 365 * 86_400_000_000);
            _to[i] = _from[i] + random.NextInt64(60L * 86_400_000_000);
        }
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public long Due()
    {
        long sum = 0;
        for (var i = 0; i < Batch; i++)
            sum += _calendar.Due(_from[i], new Limit((i & 31) + 1, Unit));
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public long Elapsed()
    {
        long sum = 0;
        for (var i = 0; i < Batch; i++)
            sum += _calendar.Elapsed(_from[i], _to[i], Unit);
        return sum;
    }
}
