using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>代录: somebody registers for a person who cannot, such as an old or deaf one. Who, and how they belong together, lies sealed; the case shows the mark alone.</summary>
public static class Recorders
{
    public const string Mark = "代录";

    /// <summary>文字受理: taken in and answered in writing; nobody is called.</summary>
    public const string InWriting = "文字受理";

    public static readonly ImmutableArray<Choice> Relations =
    [
        new("child", "子女"), new("spouse", "配偶"), new("relative", "其他亲属"), new("neighbour", "邻居"), new("community", "社区工作人员"), new("grid", "网格员"),
        new("interpreter", "手语翻译"), new("volunteer", "志愿者"), new("other", "其他"),
    ];
}

/// <summary>代录人, sealed with the reporter.</summary>
/// <param name="Relation">Code of <see cref="Recorders.Relations"/>.</param>
public sealed record RawRecorder(string Name, string? Phone, string Relation);
