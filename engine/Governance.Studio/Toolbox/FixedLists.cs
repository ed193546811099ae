namespace Governance.Studio;

/// <summary>The lists of the designer that never change while the program runs.</summary>
internal static class FixedLists
{
    private static readonly StrategyName[] WhenFaulted =
    [
        Strategy("Elsa.Workflows.IncidentStrategies.FaultStrategy, Elsa.Workflows.Core", "出错即终止", "活动出错后，流程实例结束为故障状态"),
        Strategy("Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core", "记录后继续", "记下异常，其他分支继续执行"),
        Strategy("Governance.WaitForPerson", "等待人工处理", "退回到出错的活动之前，等待人工重试；办件流程默认使用"),
    ];

    private static readonly StrategyName[] Activations =
    [
        Strategy("Elsa.Workflows.ActivationValidators.AllowAlwaysStrategy, Elsa.Workflows.Core", "总是允许", "随时可以启动新的实例"),
        Strategy("Elsa.Workflows.Runtime.ActivationValidators.SingletonStrategy, Elsa.Workflows.Runtime", "同时只有一个", "同一流程有实例在运行时不再启动"),
        Strategy(
            "Elsa.Workflows.Runtime.ActivationValidators.CorrelatedSingletonStrategy, Elsa.Workflows.Runtime", "每个关联号一个", "同一流程、同一关联号有实例在运行时不再启动"),
        Strategy(
            "Elsa.Workflows.Runtime.ActivationValidators.CorrelationStrategy, Elsa.Workflows.Runtime", "关联号不重复", "同一关联号有任何流程的实例在运行时不再启动"),
    ];

    private static readonly Named[] VariableTypes =
    [
        Type("String", "文本", "基本"), Type("Int32", "整数", "基本"), Type("Int64", "长整数", "基本"), Type("Decimal", "小数", "基本"),
        Type("Double", "浮点数", "基本"), Type("Boolean", "是否", "基本"), Type("DateTimeOffset", "时间", "基本"), Type("TimeSpan", "时长", "基本"),
        Type("Object", "对象", "数据"), Type("ObjectDictionary", "字典", "数据"),
    ];

    /// <summary>Whatever stands here can be chosen for every input: only languages the engine evaluates.</summary>
    public static readonly object Expressions = List(
        Expression("Literal", "固定值", null),
        Expression("Object", "对象（JSON）", "json"),
        Expression("JavaScript", "JavaScript", "javascript"),
        Expression("Liquid", "Liquid 模板", "liquid"),
        Expression("Variable", "变量", null),
        Expression("Input", "流程输入", null));

    public static readonly object Variables = new { items = VariableTypes };

    public static readonly object StorageDrivers = new
    {
        items = new[]
        {
            new { typeName = "WorkflowInstanceStorageDriver", displayName = "随流程实例保存", priority = 10, deprecated = false },
            new { typeName = "MemoryStorageDriver", displayName = "仅本次运行（等待后清空）", priority = 0, deprecated = false },
        },
    };

    public static readonly object IncidentStrategies = new ListOf<StrategyName>(WhenFaulted);

    public static readonly object ActivationStrategies = new ListOf<StrategyName>(Activations);

    public static readonly object Empty = List();

    public static readonly object OutputConverters = new { items = Array.Empty<object>() };

    /// <summary>What a variable's type is called; an unknown one keeps its own name.</summary>
    public static string TypeName(string alias) => Array.Find(VariableTypes, t => string.Equals(t.TypeName, alias, StringComparison.OrdinalIgnoreCase))?.DisplayName ?? alias;

    /// <summary>What a choice of a definition's options is called.</summary>
    public static string StrategyWords(string typeName) =>
        Array.Find([.. WhenFaulted, .. Activations], s => string.Equals(s.TypeName, typeName, StringComparison.Ordinal))?.DisplayName ?? typeName;

    /// <summary>What a language is called that is not plain text.</summary>
    public static string ExpressionName(string type) => type is "Liquid" ? "Liquid 模板" : type;

    private static ListOf<object> List(params object[] items) => new(items);

    private static object Expression(string type, string displayName, string? language) => new
    {
        type,
        displayName,
        isSerializable = true,
        isBrowsable = true,
        properties = language is null
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal) { ["MonacoLanguage"] = language },
    };

    private static Named Type(string typeName, string displayName, string category) => new(typeName, displayName, category, null);

    private static StrategyName Strategy(string typeName, string displayName, string description) => new(typeName, displayName, description);

    private sealed record StrategyName(string TypeName, string DisplayName, string Description);

    private sealed record Named(string TypeName, string DisplayName, string Category, string? Description);
}
