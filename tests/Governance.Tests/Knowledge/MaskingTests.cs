using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Governance.Knowledge;

namespace Governance.Tests.Knowledge;

public sealed partial class MaskingTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("张三丰", "张**")]
    [InlineData("李四", "李*")]
    [InlineData("欧阳明月", "欧阳**")]
    [InlineData("王", "*")]
    [InlineData("", "")]
    public void MaskName_AnyName_KeepsTheFamilyName(string name, string masked) => Masking.MaskName(name).ShouldBe(masked);

    [Theory]
    [InlineData("13800001234", "138****1234")]
    [InlineData("138-0000-1234", "138****1234")]
    [InlineData("053188001234", "053****1234")]
    [InlineData("88001234", "880****34")]
    [InlineData("110", "***")]
    public void MaskPhone_AnyPhone_KeepsTheEnds(string phone, string masked) => Masking.MaskPhone(phone).ShouldBe(masked);

    [Theory]
    [InlineData("我叫张三丰,电话13800001234。", "我叫张**,电话138****1234。")]
    [InlineData("联系人：李四，手机 138 0000 1234", "联系人：李*，手机 138****1234")]
    [InlineData("身份证37010219800101123X", "身份证37********3X")]
    [InlineData("请联系王小明先生处理", "请联系王**先生处理")]
    [InlineData("请尽快处理。\n张三丰", "请尽快处理。\n张**")]
    [InlineData("邮箱zhang.san@example.com", "邮箱z***@example.com")]
    [InlineData("车牌鲁A12345挡路", "车牌鲁A****5挡路")]
    [InlineData("姚家街道锦澜苑3号楼2单元501室", "姚家街道锦澜苑3号楼2单元501室")]
    [InlineData("2026-11-21 10点,欠我12800元", "2026-11-21 10点,欠我12800元")]
    [InlineData("已交公积金3000000元", "已交公积金3000000元")]
    [InlineData("幺三八零零零零幺二三四", "***********")]
    [InlineData("手机１３８００００１２３４", "手机138****1234")]
    [InlineData("联系人没有回电话", "联系人没有回电话")]
    public void Mask_Text_HidesPersonsAndKeepsPlaces(string text, string masked) => Masking.Mask(text).ShouldBe(masked);

    [Fact]
    public void Mask_RandomMobilesAndCards_LeavesNone()
    {
        var random = new Random(370102);
        var failures = new List<string>();

        for (var round = 0; round < 3000; round++)
        {
            var text = RandomText.With(random, RandomText.Secret(random), RandomText.Secret(random));
            if (Secret().IsMatch(Compact(Masking.Mask(text))))
                failures.Add(text);
        }

        failures.ShouldBeEmpty();
    }

    [Fact]
    public void Mask_MaskedText_ChangesNothingMore()
    {
        var random = new Random(12345);
        var texts = Enumerable.Range(0, 1000).Select(_ => RandomText.With(random, RandomText.Secret(random), "我叫张三丰，")).ToList();

        var once = texts.ConvertAll(Masking.Mask);

        once.ConvertAll(Masking.Mask).ShouldBe(once);
    }

    /// <summary>What somebody may send to keep the machine busy: each of these was once tried in more ways than a day has seconds.</summary>
    [Theory]
    [InlineData("，张三丰", " ")]
    [InlineData("我叫", " ")]
    [InlineData("。\n王五", "\n")]
    [InlineData("", "张")]
    [InlineData("", "1")]
    [InlineData("", "a@b.")]
    [InlineData("", "联系人：")]
    public async Task Mask_LongStretchOfOneThing_EndsSoon(string start, string again)
    {
        var text = start + string.Concat(Enumerable.Repeat(again, 20_000)) + "x";

        var masking = Task.Run(() => Masking.Mask(text), TestContext.Current.CancellationToken);

        (await masking.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).ShouldEndWith("x");
    }

    [Fact]
    public void Classify_MessageWithPersonalData_CarriesNoneInItsResult()
    {
        var found = ShippedKnowledge.Base.Classify(new ClassificationRequest("反映电梯故障", "我叫张三丰，电话13800001234，姚家街道名士豪庭社区电梯停运。"));

        var written = JsonSerializer.Serialize(found, Readable);
        written.ShouldNotContain("13800001234");
        written.ShouldNotContain("张三丰");
    }

    private static string Compact(string text) => string.Concat(text.Where(c => c is not (' ' or '-' or '\u3000')));

    [GeneratedRegex(@"\d{11}", RegexOptions.NonBacktracking)]
    private static partial Regex Secret();
}
