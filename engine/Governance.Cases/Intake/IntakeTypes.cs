using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Which type a registration opens: the one asked for, else its matter's, else an appeal. Number and type never change afterwards.</summary>
public sealed class IntakeTypes(CaseTypeBook types, Advising advising, KnowledgeBase knowledge)
{
    public CaseType Of(OpenCaseRequest request) => types.Find(request.Type ?? "") ?? Read(request);

    private CaseType Read(OpenCaseRequest request)
    {
        var wished = request.Urgency is { } given && Wires.TryRead<Urgency>(given, out var asked) ? asked : (Urgency?)null;
        if (request.CategoryCode is { } code && knowledge.Categories.TryGet(new CategoryCode(code), out var category))
            return types.Of(category.Code, category.CaseType, wished ?? Urgency.Normal);
        var read = advising.Classify(new AdviceQuestion(
            Masking.Mask(request.Title!.Trim()), Masking.Mask(request.Text!.Trim()), request.Address, request.Respondent, request.Reporter?.Anonymous ?? true,
            request.Reporter?.Kind is "company", new Wishes()));
        // What is answered, sealed or refused at the desk is an appeal whatever it speaks of.
        return read.Disposition is Knowledge.Disposition.Automatic or Knowledge.Disposition.Dispatcher or Knowledge.Disposition.DutyChief or Knowledge.Disposition.DisputeWindow
            ? types.Of(read.Category.Code, read.CaseType, wished ?? read.Urgency)
            : types.Find(CaseTypeBook.Standard)!;
    }
}
