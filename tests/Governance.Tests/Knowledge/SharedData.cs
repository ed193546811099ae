using System.Text.Json;

namespace Governance.Tests.Knowledge;

/// <summary>Real messages beside the repository; what needs them is skipped where they are not.</summary>
internal static class SharedData
{
    public static IEnumerable<JsonElement> Lines(string name)
    {
        var path = ShippedKnowledge.Find("shared/data/" + name);
        Assert.SkipWhen(path is null, "shared/data is not here.");
        return File.ReadLines(path!).Select(line => JsonElement.Parse(line));
    }
}
