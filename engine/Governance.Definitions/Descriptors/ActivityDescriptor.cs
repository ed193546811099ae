using System.Collections.Immutable;

namespace Governance.Definitions;

/// <summary>How an activity type looks in Elsa Studio, and what the engine binds by name.</summary>
/// <param name="TypeName">Such as <c>Elsa.Event</c> or <c>Governance.Accept</c>.</param>
public sealed record ActivityDescriptor(string TypeName, int Version, string Category, string DisplayName, string Description)
{
    /// <summary><c>Action</c>, <c>Trigger</c>, <c>Job</c> or <c>Task</c>.</summary>
    public string Kind { get; init; } = "Action";

    public bool IsBrowsable { get; init; } = true;

    public bool IsContainer { get; init; }

    public bool IsStart { get; init; }

    public bool IsTerminal { get; init; }

    public ImmutableArray<PortDescriptor> Ports { get; init; } = [];

    /// <summary>JSON members that hold a list of activities, such as <c>activities</c>, or of objects that hold one: <c>cases/activity</c>.</summary>
    public ImmutableArray<string> ListSlots { get; init; } = [];

    public ImmutableArray<InputDescriptor> Inputs { get; init; } = [];

    public ImmutableArray<OutputDescriptor> Outputs { get; init; } = [];

    /// <summary>A person does this step: lint checks that somebody can be a candidate.</summary>
    public bool IsHumanStep { get; init; }

    public string Namespace => TypeName[..Math.Max(0, TypeName.LastIndexOf('.'))];

    public string Name => TypeName[(TypeName.LastIndexOf('.') + 1)..];
}

/// <param name="IsEmbedded">A slot that holds another activity (a loop's body) rather than an outgoing port.</param>
public sealed record PortDescriptor(string Name, string DisplayName, bool IsEmbedded = false);

/// <param name="TypeName">Elsa's type alias: <c>String</c>, <c>Int32</c>, <c>Boolean</c>, <c>Object</c> …</param>
/// <param name="UiHint">Elsa Studio's editor: <c>singleline</c>, <c>multiline</c>, <c>dropdown</c>, <c>checkbox</c> …</param>
public sealed record InputDescriptor(string Name, string TypeName, string DisplayName, string UiHint = "singleline")
{
    public string? Description { get; init; }

    public string? DefaultValue { get; init; }

    public string DefaultSyntax { get; init; } = "Literal";

    public bool IsWrapped { get; init; } = true;

    public bool IsBrowsable { get; init; } = true;

    /// <summary>False where the activity evaluates the input itself, as a loop does its condition.</summary>
    public bool IsEvaluated { get; init; } = true;

    /// <summary>False where a value may hold what the journal must not: it is never recorded with an execution.</summary>
    public bool IsLogged { get; init; } = true;

    /// <summary>Fixed choices of a drop-down.</summary>
    public ImmutableArray<SelectItem> Options { get; init; } = [];

    /// <summary>Name of an option source that knows the choices at run time.</summary>
    public string? OptionsFrom { get; init; }
}

public sealed record OutputDescriptor(string Name, string TypeName, string DisplayName);

public sealed record SelectItem(string Text, string Value);
