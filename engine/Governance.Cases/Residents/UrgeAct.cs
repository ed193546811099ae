using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>催办, once in 24 hours whoever records it.</summary>
internal sealed class UrgeAct : ResidentAct
{
    private const long Day = 86_400_000_000;

    public override string Name => "urge";

    public override string Title => "催办";

    public override (int Most, bool Needed) Words => (500, false);

    public override Refusal? WhyNot(Casefile file, long now, Func<long, DateTimeOffset> city) =>
        Closed(file) ?? (LastOf(file) is { } last && now - last < Day ? ResidentRefusals.UrgedToday(city(last), city(last + Day)) : null);

    public override string Thanks(Casefile after) => $"已提醒{ResidentWords.HolderOf(after)}抓紧办理，24 小时后可以再催。";

    /// <summary>When it is possible again; null while it is.</summary>
    public static long? From(Casefile file, long now) => LastOf(file) is { } last && now - last < Day ? last + Day : null;

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var urged = call.File.Noted(Name, call.Text("text") ?? "诉求人在网上催办。", call).Marked("催办");
        call.File = urged with { ReporterUrges = urged.ReporterUrges.Add(call.Now) };
        return call.Go("case.urged-by-reporter", FormattableString.Invariant($"诉求人第 {call.File.ReporterUrges.Length} 次催办{call.File.Holder.Name}。"));
    }

    private static long? LastOf(Casefile file) => file.ReporterUrges is [.., var last] ? last : null;
}
