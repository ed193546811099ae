using System.Text.Json.Nodes;
using Governance.Knowledge;

namespace Governance.Tests.Knowledge;

/// <summary>疑似涉密: the words are data.</summary>
public sealed class SecretWordsTests
{
    [Theory]
    [InlineData("我捡到一份标着绝密的文件", "绝密")]
    [InlineData("单位把涉密资料放在门口", "涉密资料")]
    [InlineData("祖传绝密配方被人冒用", null)]
    [InlineData("电梯坏了", null)]
    public void Find_ShippedWords_StopsWhatMayBeASecret(string text, string? word) => ShippedKnowledge.Base.Secrets.Find(text).ShouldBe(word);

    [Fact]
    public void Find_WordAddedToTheData_IsStopped()
    {
        using var copy = new CopiedKnowledge();
        copy.Edit("intake/secrets.json", file => ((JsonArray)file["words"]!).Add(new JsonObject { ["word"] = "某某工程代号", ["except"] = new JsonArray("某某工程代号公示") }));

        var words = KnowledgeBase.Load(copy.Folder).Secrets;

        words.Find("我在工地看到某某工程代号的图纸").ShouldBe("某某工程代号");
        words.Find("某某工程代号公示已经贴出来了").ShouldBeNull();
    }

    [Fact]
    public void Load_NoWords_NamesTheFile()
    {
        using var copy = new CopiedKnowledge();
        copy.Edit("intake/secrets.json", file => file["words"] = new JsonArray());

        Should.Throw<KnowledgeLoadException>(() => KnowledgeBase.Load(copy.Folder)).Message.ShouldContain("secrets.json");
    }
}
