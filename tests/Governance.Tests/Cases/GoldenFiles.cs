using Governance.Cases;
using Governance.Tests.Knowledge;

namespace Governance.Tests.Cases;

/// <summary>Where recorded cases go.</summary>
internal static class GoldenFiles
{
    public static int Count(string type) => Directory.GetFiles(Folder(type)).Length;

    public static async Task Write(string type, string name, string title, CaseWorld world)
    {
        world.File.Status.ShouldBe(CaseStatus.Archived);
        await Save(type, name, title, world);
    }

    /// <summary>A shared flow beside an appeal, which may end anywhere.</summary>
    public static Task Keep(string flow, string name, string title, CaseWorld world) => Save("_shared/" + flow, name, title, world);

    private static async Task Save(string type, string name, string title, CaseWorld world)
    {
        var golden = GoldenReplay.Record(world.Graphs, world.Catalog, world.Domain, name, title, world.Number, world.Store.Units(world.Key).Select(unit => unit.Entry));
        Directory.CreateDirectory(Folder(type));
        await File.WriteAllBytesAsync(Path.Combine(Folder(type), name + ".json"), [.. golden.Write(), (byte)'\n'], TestContext.Current.CancellationToken);
    }

    private static string Folder(string type) => Path.Combine(Path.GetDirectoryName(ShippedKnowledge.Folder)!, "workflows", type, "golden");
}
