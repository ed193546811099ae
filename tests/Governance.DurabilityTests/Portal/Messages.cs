using System.Text.Json;
using Governance.Knowledge;

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
        var shared = Find(Path.Combine("shared", "data", "hotline", "messages.jsonl"));
        return shared is null ? Shipped(count) : [.. File.ReadLines(shared).Take(count).Select(Read)];
    }

    private static IReadOnlyList<Message> Shipped(int count)
    {
        var knowledge = KnowledgeBase.Load(Find("knowledge-base")!);
        var file = Path.Combine(Find("workflows")!, "appeal", "demo", "messages.json");
        return [.. DemoMessages.Load(knowledge, file).Take(count).Select(m => new Message(m.Title, m.Text, $"sample-{m.Number}"))];
    }

    private static Message Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString()!;
        var title = root.GetProperty("title").GetString()!;
        return new Message(title.Length > 100 ? title[..100] : title, text.Length == 0 ? title : text, root.GetProperty("id").GetString()!);
    }

    // Beside the test's own folder, or beside a folder above it.
    private static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, relative);
            if (Path.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
