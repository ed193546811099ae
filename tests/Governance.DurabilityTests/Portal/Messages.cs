using System.Text.Json;

namespace Governance.DurabilityTests.Portal;

/// <summary>A message as <c>POST /api/cases</c> takes it.</summary>
internal sealed record Message(string Title, string Text, string ExternalKey)
{
    public object Body => new { channel = "api", title = Title, text = Text, reporter = new { phone = "13900001234" }, externalKey = ExternalKey };
}

/// <summary>Real messages where the shared data lies beside the repository, else the samples the product ships.</summary>
internal static class Messages
{
    public static IReadOnlyList<Message> Take(int count)
    {
        var file = Shared() ?? throw new FileNotFoundException("Neither shared messages nor shipped samples were found.");
        return [.. File.ReadLines(file).Take(count).Select(Read)];
    }

    private static Message Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString()!;
        var title = root.GetProperty("title").GetString()!;
        return new Message(title.Length > 100 ? title[..100] : title, text.Length == 0 ? title : text, root.GetProperty("id").GetString()!);
    }

    private static string? Shared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "hotline", "messages.jsonl");
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
