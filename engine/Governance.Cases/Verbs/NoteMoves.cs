namespace Governance.Cases;

internal static class NoteMoves
{
    public static Casefile Noted(this Casefile file, string kind, string text, VerbCall call) =>
        file with { Notes = file.Notes.Add(new Note(kind, text, call.Now, call.By.Name, call.Text("documentId"))) };
}
