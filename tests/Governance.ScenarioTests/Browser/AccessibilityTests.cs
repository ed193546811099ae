namespace Governance.ScenarioTests.Browser;

/// <summary>WCAG 2.1 A and AA by axe-core on every page, as filled as people see it.</summary>
[Collection(PortalCollection.Name)]
public sealed class AccessibilityTests(LivePortal portal)
{
    public static TheoryData<string> Stops => [.. Tour.Stops.Select(stop => stop.Name)];

    [Theory]
    [MemberData(nameof(Stops))]
    public async Task Page_AsPeopleSeeIt_BreaksNoRule(string stop)
    {
        var sight = await portal.Tour.Look(stop);

        sight.Violations.ShouldBeEmpty();
        sight.Faults.ShouldBeEmpty();
        sight.Overflow.ShouldBeLessThanOrEqualTo(0);
    }
}
