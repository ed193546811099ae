using System.Text;

namespace Governance.Definitions;

/// <summary>Names of activity types that are made from other names.</summary>
public static class ActivityTypeNames
{
    public const string Workflow = "Elsa.Workflow";
    public const string Flowchart = "Elsa.Flowchart";
    public const string Sequence = "Elsa.Sequence";
    public const string NotFound = "Elsa.NotFoundActivity";

    /// <summary>Elsa's rule: every word begins with a capital, blanks and marks between words go.</summary>
    public static string FromWorkflowName(string name)
    {
        var text = new StringBuilder(name.Length);
        var atWordStart = true;
        foreach (var c in name)
        {
            if (c is ' ' or '_' or '-')
            {
                atWordStart = true;
                continue;
            }

            text.Append(atWordStart ? char.ToUpperInvariant(c) : c);
            atWordStart = false;
        }

        return text.ToString();
    }
}
