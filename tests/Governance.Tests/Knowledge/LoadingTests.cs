using Governance.Knowledge;

namespace Governance.Tests.Knowledge;

/// <summary>Broken data is refused with the file and the JSON path.</summary>
public sealed class LoadingTests : IDisposable
{
    private readonly string _copy = Directory.CreateTempSubdirectory("knowledge-").FullName;

    public LoadingTests()
    {
        foreach (var file in Directory.EnumerateFiles(ShippedKnowledge.Folder, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".json" or ".model"))
        {
            var target = Path.Combine(_copy, Path.GetRelativePath(ShippedKnowledge.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose() => Directory.Delete(_copy, recursive: true);

    [Theory]
    [InlineData("catalogue/categories.json", "\"code\": \"0102\"", "\"code\": \"0101\"", "$.categories[0].children[1]")]
    [InlineData("catalogue/categories.json", "\"defaultThreshold\": 0.7", "\"defaultThreshold\": \"high\"", "$.defaultThreshold")]
    [InlineData("catalogue/units.json", "\"kind\": \"party\"", "\"kind\": \"club\"", "$.units[1].kind")]
    [InlineData("catalogue/units.json", "\"adminParent\": \"370102-ZFW\"", "\"adminParent\": \"370102-XXX\"", "$.units[9]")]
    [InlineData("duties/duties.json", "\"lead\": \"office:SQ\"", "\"lead\": \"office:NO\"", "$.duties[0].lead")]
    [InlineData("duties/duties.json", "\"categories\": [\"城乡建设/住房保障与房地产/物业服务\"", "\"categories\": [\"城乡建设/没有\"", "$.duties[0].categories[0]")]
    [InlineData("duties/duties.json", "\"validFrom\": \"2025-01-01\"", "\"validFrom\": \"2025-13-01\"", "$.duties[0].validFrom")]
    [InlineData("duties/duties.json", "\"id\": \"D01a\"", "\"id\": \"D01\"", "$.duties[1].id")]
    [InlineData("rules/categories.json", "\"yields\": {\"category\": ", "\"yields\": {\"category\": \"没有/\" , \"was\": ", "$.rules[0].yields.category")]
    [InlineData("rules/urgencies.json", "\"urgency\": \"critical\"", "\"urgency\": \"soon\"", "$.rules[0].yields.urgency")]
    [InlineData("articles/articles.json", "\"title\": ", "\"name\": ", "$.articles[0]")]
    public void Load_BrokenValue_NamesFileAndPath(string file, string from, string to, string path)
    {
        Break(file, from, to);

        var problem = Should.Throw<KnowledgeLoadException>(() => KnowledgeBase.Load(_copy));

        problem.File.ShouldBe(file);
        problem.Path.ShouldBe(path);
    }

    [Theory]
    [InlineData("catalogue/units.json")]
    [InlineData("model/appeal.model")]
    public void Load_MissingFile_NamesIt(string file)
    {
        File.Delete(Path.Combine(_copy, file));

        Should.Throw<KnowledgeLoadException>(() => KnowledgeBase.Load(_copy)).File.ShouldBe(file);
    }

    [Fact]
    public void Load_NotJson_NamesTheFile()
    {
        Break("duties/duties.json", "{", "{{");

        Should.Throw<KnowledgeLoadException>(() => KnowledgeBase.Load(_copy)).File.ShouldBe("duties/duties.json");
    }

    [Fact]
    public void Load_ModelCutShort_IsRefused()
    {
        var path = Path.Combine(_copy, "model/appeal.model");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..1000]);

        Should.Throw<KnowledgeLoadException>(() => KnowledgeBase.Load(_copy)).Message.ShouldContain("cut short");
    }

    [Fact]
    public void Load_ReclaimedDutyLedByStreet_IsRefused()
    {
        Break("duties/duties.json", "\"kind\": \"primary\"", "\"kind\": \"reclaimed\"");

        Should.Throw<KnowledgeLoadException>(() => KnowledgeBase.Load(_copy)).Path.ShouldBe("$.duties[0].lead");
    }

    [Fact]
    public void Load_Shipped_HasEveryStreetCommunityAndDistinctCodes()
    {
        var organisation = ShippedKnowledge.Base.Organisation;

        organisation.Streets.Length.ShouldBe(13);
        organisation.Communities.Length.ShouldBe(139);
        organisation.All.Select(unit => unit.Code).ShouldBeUnique();
        organisation.All.Where(unit => unit.Kind == UnitKind.Stationed).Select(unit => unit.LineParent).ShouldAllBe(line => line != null);
    }

    private void Break(string file, string from, string to)
    {
        var path = Path.Combine(_copy, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0);
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);
    }
}
