using Governance.Definitions;
using Governance.Execution.Running;

namespace Governance.Execution.Standard;

/// <summary>Runs a script; it may choose the outcomes. Elsa type <c>Elsa.RunJavaScript</c>.</summary>
internal sealed class RunJavaScript() : EngineActivity(
    Describe.Activity(
        "Elsa.RunJavaScript", "脚本", "运行脚本", "运行一段 JavaScript。",
        new InputDescriptor("Script", "String", "脚本", "code-editor") { DefaultValue = string.Empty, DefaultSyntax = "Literal" },
        new InputDescriptor("PossibleOutcomes", "String[]", "可能的结果", "dynamic-outcomes")).WithResult())
{
    public override void Run(Site site)
    {
        var source = site.Text(0);
        if (string.IsNullOrWhiteSpace(source))
        {
            site.Complete();
            return;
        }

        var outcomes = new ScriptOutcomes();
        var result = Script.Of(source).Evaluate(site.Run, site.Frame, outcomes);
        if (result is not null)
            site.SetOutput("Result", result);
        site.Complete(outcomes.Names);
    }
}

/// <summary>What a script chose with <c>setOutcome</c> and <c>setOutcomes</c>.</summary>
internal sealed class ScriptOutcomes
{
    public string[] Names { get; set; } = Site.Done;
}
