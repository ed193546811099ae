namespace Governance.Execution.Expressions.Liquid;

/// <summary>What a template can see. Values are those of the engine: null, bool, numbers, text, times, JSON, and <see cref="ILiquidObject"/>.</summary>
internal interface ILiquidScope
{
    /// <summary>The burst's now in microseconds since 1970 (UTC): the only clock a template has.</summary>
    long NowMicros { get; }

    /// <summary>The zone of <c>'now' | date</c> and of times written without an offset.</summary>
    TimeZoneInfo Zone { get; }

    object? Get(string name);
}

/// <summary>An object whose members live at the host, such as <c>Variables</c>.</summary>
internal interface ILiquidObject
{
    object? Get(string name);
}
