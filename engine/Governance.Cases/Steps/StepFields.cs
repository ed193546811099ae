using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>Fields that many steps ask for.</summary>
internal static class StepFields
{
    public static VerbField Words(string name, string title, bool required = false) => new(name, title, Required: required, Format: "textarea");

    public static VerbField Line(string name, string title, bool required = false) => new(name, title, Required: required) { Most = 200 };

    public static VerbField Phone(string name, string title) => new(name, title, Format: "phone") { Most = 30 };

    public static VerbField Day(string name, string title) => new(name, title, Format: "date") { Most = 10 };

    public static VerbField Pick(string name, string title, ImmutableArray<Choice> choices, string? standard = null, bool required = false) =>
        new(name, title, Required: required) { Choices = choices, Default = standard };

    public static VerbField Unit(string name, string title, string? standard = null) => new(name, title, Format: "unit") { Default = standard };

    public static VerbField Units(string name, string title) => new(name, title, FieldType.List, Format: "units");

    public static readonly VerbField Remark = Words("remark", "情况说明");

    public static readonly VerbField Files = new("attachments", "附件", FieldType.List, Format: "attachments");

    public static readonly VerbField Photos = new("attachments", "现场照片", FieldType.List, Format: "attachments");
}
