namespace Governance.Knowledge;

/// <summary>Shipped or edited knowledge data is broken: the product must not start on it.</summary>
public sealed class KnowledgeLoadException : Exception
{
    public KnowledgeLoadException(string file, string path, string problem)
        : base($"{file} {path}: {problem}")
    {
        File = file;
        Path = path;
    }

    public KnowledgeLoadException(string file, string path, string problem, Exception inner)
        : base($"{file} {path}: {problem}", inner)
    {
        File = file;
        Path = path;
    }

    /// <summary>The file, relative to the knowledge base's folder.</summary>
    public string File { get; }

    /// <summary>JSON path of the offending value, such as <c>$.duties[3].lead</c>.</summary>
    public string Path { get; }
}
