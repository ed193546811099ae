namespace Governance.Execution.Expressions.JavaScript;

/// <summary>A function the host offers to a script. Arguments and result are .NET values as <see cref="JavaScriptProgram"/> describes.</summary>
public delegate object? JavaScriptFunction(object?[] arguments);

/// <summary>What a script can see besides the language's own globals.</summary>
/// <remarks>
/// Values may be null, bool, any number, string, char, Guid, TimeSpan, DateTime, DateTimeOffset, enum, JsonElement, JsonNode,
/// dictionaries with string keys, lists, <see cref="JavaScriptFunction"/> and <see cref="IJavaScriptObject"/>.
/// </remarks>
public interface IJavaScriptHost
{
    /// <summary>The burst's now in microseconds since 1970 (UTC): the only clock a script has.</summary>
    long NowMicros { get; }

    /// <summary>The zone of local date methods such as <c>getHours()</c>.</summary>
    TimeZoneInfo Zone => JavaScriptZone.City;

    bool TryGetGlobal(string name, out object? value);

    /// <summary>
    /// Called once when the expression ended for every list or object that a host function gave out and the script then changed
    /// (<c>getVariable('list').push(1)</c>). <paramref name="source"/> is the instance the host gave, <paramref name="value"/> what it became.
    /// Values read through an <see cref="IJavaScriptObject"/> are written back by its <c>Set</c> instead.
    /// </summary>
    void Changed(object source, object? value)
    {
    }
}

/// <summary>An object whose members live at the host, such as <c>variables</c>.</summary>
/// <remarks>
/// <c>Get</c> must return the same instance while the member is unchanged (a boxed JsonElement of the same document counts as the same):
/// then <c>variables.list.push(x)</c> works on one array and <c>Set("list", …)</c> is called with the changed value when the expression ends.
/// An assignment calls <c>Set</c> at once.
/// </remarks>
public interface IJavaScriptObject
{
    IEnumerable<string> Keys { get; }

    /// <summary>The member, or null where it is missing; a script then reads <c>undefined</c> unless <see cref="Keys"/> holds the name.</summary>
    object? Get(string name);

    /// <returns>False where the member cannot be written: the script gets a TypeError.</returns>
    bool Set(string name, object? value);

    /// <returns>False where the member cannot be removed.</returns>
    bool Delete(string name) => false;
}

internal static class JavaScriptZone
{
    public static readonly TimeZoneInfo City = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
}
