using System.Collections.Frozen;
using System.Text.Json;

namespace Governance.Cases;

/// <summary>The schemes that are shipped or were put beside them.</summary>
public sealed class SchemeBook
{
    private readonly FrozenDictionary<string, EvaluationScheme> _schemes;

    private SchemeBook(IEnumerable<EvaluationScheme> schemes) => _schemes = schemes.ToFrozenDictionary(scheme => scheme.Id, StringComparer.Ordinal);

    public IReadOnlyList<EvaluationScheme> All => [.. _schemes.Values.OrderBy(scheme => scheme.Id, StringComparer.Ordinal)];

    public EvaluationScheme? Find(string id) => _schemes.GetValueOrDefault(id);

    /// <exception cref="InvalidDataException">A file is broken; the message names it.</exception>
    public static SchemeBook Load(string directory) => new(
        Directory.Exists(directory) ? Directory.GetFiles(directory, "*.json").Order(StringComparer.Ordinal).Select(Read) : []);

    private static EvaluationScheme Read(string path)
    {
        var scheme = JsonSerializer.Deserialize<EvaluationScheme>(File.ReadAllText(path), CaseJson.Options);
        if (scheme is not { Groups.IsDefaultOrEmpty: false, Indicators.IsDefaultOrEmpty: false })
            throw new InvalidDataException($"{path}: groups and indicators are needed.");
        if (!string.Equals(scheme.Id, Path.GetFileNameWithoutExtension(path), StringComparison.Ordinal))
            throw new InvalidDataException($"{path}: id is '{scheme.Id}', it must be the file's name.");
        return scheme.Indicators.FirstOrDefault(indicator => !Measures.Knows(indicator.Measure)) is { } wrong
            ? throw new InvalidDataException($"{path}: no measure '{wrong.Measure}'; there are {string.Join(", ", Measures.All)}.")
            : scheme;
    }
}
