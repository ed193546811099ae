namespace Governance.Knowledge.Model;

/// <summary>The choices of training; the defaults are the measured best (see <c>knowledge-base/model/README.md</c>).</summary>
/// <param name="LongestNgram">1 to 4 characters: four fit a 64-bit key without collisions.</param>
/// <param name="RarestKept">An n-gram in fewer messages than this is forgotten.</param>
/// <param name="TitleWeight">How many times a title counts.</param>
/// <param name="Cost">The C of the support vector machine.</param>
/// <param name="Passes">Most passes of coordinate descent over the messages.</param>
public sealed record TrainingOptions(
    int LongestNgram = 3,
    int RarestKept = 3,
    double TitleWeight = 4,
    double Cost = 1,
    int Passes = 30,
    int Seed = 370102);
