namespace Governance.ScenarioTests.Browser;

/// <summary>A clock that ticks as the real one does but began on a working Tuesday at half past nine: limits, case numbers and totals are the same on every run.</summary>
/// <remarks>A story in which somebody comes too late moves it on: for every test after it, so by minutes only.</remarks>
internal sealed class CityMorning : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(8));

    private TimeSpan _shift = Start - System.GetUtcNow();

    /// <summary>Runs before any script of a page, so that the browser agrees with the server on what time it is.</summary>
    public string ForBrowser => $$"""
        (() => {
          const RealDate = Date, shift = {{(long)_shift.TotalMilliseconds}};
          globalThis.Date = class Date extends RealDate {
            constructor(...given) { given.length === 0 ? super(RealDate.now() + shift) : super(...given) }
            static now() { return RealDate.now() + shift }
          };
        })()
        """;

    public void Move(TimeSpan by) => _shift += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
