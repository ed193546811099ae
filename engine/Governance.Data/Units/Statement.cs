namespace Governance.Data;

/// <summary>A parameterised statement; values bind to <c>@p0</c>, <c>@p1</c> … Texts are constants, so a store can keep them prepared.</summary>
internal readonly record struct Statement(string Sql, params object?[] Values);
