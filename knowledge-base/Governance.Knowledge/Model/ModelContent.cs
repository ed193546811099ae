using System.Collections.Immutable;

namespace Governance.Knowledge.Model;

/// <summary>What is stored of a model.</summary>
/// <param name="Weights">Row by row, the labels beside each other.</param>
/// <param name="Calibration">Parameters that turn scores into probabilities.</param>
internal sealed record ModelContent(
    ImmutableArray<string> Labels,
    int LongestNgram,
    double TitleWeight,
    Vocabulary Vocabulary,
    Half[] Weights,
    ImmutableArray<double> Biases,
    CalibrationCurve Calibration);
