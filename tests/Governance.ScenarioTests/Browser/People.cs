using Microsoft.Playwright;

namespace Governance.ScenarioTests.Browser;

/// <summary>The people of a story, each signed in once, at the first thing they do.</summary>
internal abstract class People(LivePortal portal) : IAsyncDisposable
{
    private readonly Dictionary<string, Person> _present = new(StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        foreach (var (userName, person) in _present)
        {
            // Where a story broke off is best seen on everybody's screen.
            await person.Picture("last-" + userName);
            person.Faults.ShouldBeEmpty();
            await person.DisposeAsync();
        }
    }

    protected async Task<Person> Come(string userName, ViewportSize? size = null)
    {
        if (!_present.TryGetValue(userName, out var person))
            _present[userName] = person = await portal.SignIn(userName, size);
        return person;
    }
}
