using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>What was read last: opening a case asks for its type, then its flow asks for the whole advice, and both are one reading of one message.</summary>
/// <remarks>A place a message, the newer one stays; nothing grows. Wishes of the operator are no part of the reading.</remarks>
internal sealed class LatestReadings
{
    private const int Places = 64;

    private readonly Reading?[] _places = new Reading?[Places];

    public Knowledge.Classification Of(KnowledgeBase knowledge, AdviceQuestion question, Func<KnowledgeBase, AdviceQuestion, Knowledge.Classification> read)
    {
        var message = new Message(question.Title, question.Text, question.Address, question.Respondent, question.Anonymous, question.Enterprise);
        ref var place = ref _places[(uint)message.GetHashCode() % Places];
        if (Volatile.Read(ref place) is { } known && ReferenceEquals(known.By, knowledge) && known.Message == message)
            return known.Read;
        var fresh = new Reading(knowledge, message, read(knowledge, question));
        Volatile.Write(ref place, fresh);
        return fresh.Read;
    }

    private sealed record Message(string Title, string Text, string? Address, string? Respondent, bool Anonymous, bool Enterprise);

    private sealed record Reading(KnowledgeBase By, Message Message, Knowledge.Classification Read);
}
