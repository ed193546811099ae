using System.Globalization;

namespace Governance.Portal.Commands.Engine;

/// <summary>Arguments of a command: what stands alone, and what follows a name that begins with a dash.</summary>
internal sealed class Options
{
    private readonly List<(string Name, string Value)> _named = [];

    private Options()
    {
    }

    public List<string> Alone { get; } = [];

    /// <param name="takesValue">Names that are followed by a value; <c>--json</c> is always accepted and changes nothing.</param>
    /// <returns>Null when a name is unknown or lacks its value.</returns>
    public static Options? Read(string[] args, params string[] takesValue)
    {
        var options = new Options();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--json")
                continue;

            if (!args[i].StartsWith('-') || args[i].Length == 1)
            {
                options.Alone.Add(args[i]);
                continue;
            }

            if (!takesValue.Contains(args[i], StringComparer.Ordinal) || i + 1 == args.Length)
                return null;
            options._named.Add((args[i], args[++i]));
        }

        return options;
    }

    public string? Last(string name) => _named.FindLast(n => string.Equals(n.Name, name, StringComparison.Ordinal)).Value;

    public IEnumerable<string> All(string name) => _named.Where(n => string.Equals(n.Name, name, StringComparison.Ordinal)).Select(n => n.Value);

    /// <returns>The default when the option is absent, null when it is no positive number.</returns>
    public int? Count(string name, int otherwise)
    {
        if (Last(name) is not { } text)
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }
}
