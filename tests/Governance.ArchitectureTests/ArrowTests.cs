using System.Reflection;
using System.Xml.Linq;

namespace Governance.ArchitectureTests;

public sealed class ArrowTests
{
    private static readonly string Root = SourceTree.Root();

    public static TheoryData<string> Rooms => [.. Arrows.Rooms];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void ProjectReferences_EveryRoom_FollowTheTable(string room)
    {
        var references = ProjectReferences(room);

        var forbidden = Arrows.Forbidden(room, references);

        forbidden.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void AssemblyReferences_EveryRoom_FollowTheTable(string room)
    {
        var references = Assembly.Load(room).GetReferencedAssemblies().Select(a => a.Name!);

        var forbidden = Arrows.Forbidden(room, references);

        forbidden.ShouldBeEmpty();
    }

    [Fact]
    public void Table_EveryProductProject_IsARoom()
    {
        var projects = Directory.EnumerateFiles(Root, "Governance.*.csproj", SearchOption.AllDirectories)
            .Where(p => !p.Contains(Path.DirectorySeparatorChar + "tests" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(p => Path.GetFileNameWithoutExtension(p));

        projects.Order(StringComparer.Ordinal).ShouldBe(Arrows.Rooms);
    }

    [Theory]
    [InlineData("Governance.Definitions", "Governance.Execution")]
    [InlineData("Governance.Knowledge", "Governance.Definitions")]
    [InlineData("Governance.Studio", "Governance.Cases")]
    [InlineData("Governance.Cases", "Governance.Portal")]
    [InlineData("Governance.Cellar", "System.Text.Json")]
    public void Guard_ForbiddenArrow_Bites(string room, string reference)
    {
        var forbidden = Arrows.Forbidden(room, [reference]);

        forbidden.ShouldNotBeEmpty();
    }

    private static IEnumerable<string> ProjectReferences(string room)
    {
        var file = Directory.EnumerateFiles(Root, room + ".csproj", SearchOption.AllDirectories).Single();
        return XDocument.Load(file).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
    }
}
