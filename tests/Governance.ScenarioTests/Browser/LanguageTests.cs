namespace Governance.ScenarioTests.Browser;

/// <summary>Everything people read or hear is Chinese, but for names and codes.</summary>
[Collection(PortalCollection.Name)]
public sealed class LanguageTests(LivePortal portal)
{
    public static TheoryData<string> Stops => [.. Tour.Stops.Select(stop => stop.Name)];

    [Theory]
    [MemberData(nameof(Stops))]
    public async Task Page_AsPeopleSeeIt_SpeaksChinese(string stop)
    {
        var sight = await portal.Tour.Look(stop);

        sight.ForeignWords.ShouldBeEmpty();
    }
}
