namespace Governance.Execution;

/// <summary>Steps all scripts and templates of one burst may take together: a loop of long scripts must end, too.</summary>
internal sealed class ScriptBudget(int steps = ScriptBudget.PerBurst)
{
    // About a quarter of a second of work; a character made costs a sixteenth of a step.
    public const int PerBurst = 2_000_000;

    public int Left { get; private set; } = steps;

    /// <summary>Even an empty script costs something to set up.</summary>
    public void Spend(int used) => Left = Math.Max(0, Left - used - 20);
}
