using System.Diagnostics.CodeAnalysis;

namespace Governance.Portal.Commands.Knowledge;

/// <summary>Reads <c>--name value</c> pairs and <c>--json</c>; nothing else is allowed.</summary>
internal sealed class KnowledgeArguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private KnowledgeArguments()
    {
    }

    /// <summary>False when an argument is unknown, comes twice, lacks its value, or a needed one is absent.</summary>
    public static bool TryRead(string[] args, string[] needed, string[] optional, [NotNullWhen(true)] out KnowledgeArguments? found)
    {
        found = null;
        var read = new KnowledgeArguments { Json = args.Contains("--json", StringComparer.Ordinal) };
        args = [.. args.Where(arg => !string.Equals(arg, "--json", StringComparison.Ordinal))];
        for (var i = 0; i < args.Length; i += 2)
            if (i + 1 >= args.Length || !needed.Concat(optional).Contains(args[i], StringComparer.Ordinal) || !read._values.TryAdd(args[i], args[i + 1]))
                return false;
        if (!Array.TrueForAll(needed, read._values.ContainsKey))
            return false;
        found = read;
        return true;
    }

    /// <summary>The result is wanted as JSON.</summary>
    public bool Json { get; private init; }

    public string this[string name] => _values[name];

    public string? Optional(string name) => _values.GetValueOrDefault(name);
}
