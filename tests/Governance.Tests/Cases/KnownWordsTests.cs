using Governance.Cases;

namespace Governance.Tests.Cases;

/// <summary>The reporter's own name in any sentence of theirs.</summary>
public sealed class KnownWordsTests
{
    private static readonly RawReporter Reporter = new("王小明", null, null);

    [Theory]
    [InlineData("昨天王小明和邻居去了社区。")]
    [InlineData("昨天王 小 明和邻居去了社区。")]
    [InlineData("昨天王·小.明和邻居去了社区。")]
    public void Mask_NameInTheMiddle_IsHidden(string text)
    {
        var masked = KnownWords.Mask(text, Reporter);

        masked.ShouldBe("昨天王**和邻居去了社区。");
    }

    [Fact]
    public void Mask_OtherWords_Stay() => KnownWords.Mask("王府的小明湖很美", Reporter).ShouldBe("王府的小明湖很美");

    /// <summary>A name of nothing but what may stand between two letters fits a long row of it in more ways than can be counted.</summary>
    [Theory]
    [InlineData(49)]
    [InlineData(4_000)]
    public async Task Mask_NameOfDots_EndsSoon(int letters)
    {
        var who = new RawReporter(new string('·', letters) + "明", null, null);
        var text = new string('·', 5_000);

        var masking = Task.Run(() => KnownWords.Mask(text, who), TestContext.Current.CancellationToken);

        (await masking.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).ShouldBe(text);
    }
}
