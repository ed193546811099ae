using System.Collections.Immutable;
using System.Text;

namespace Governance.Knowledge.Model;

/// <summary>The model's file: magic, format, labels, calibration, then per n-gram its key (as a difference), count and weights.</summary>
public static class ModelFile
{
    private const uint Magic = 0x314D5147;
    private const int Format = 1;
    private const int LongestLabelList = 64;

    public static LinearModel Load(string path, string shownAs)
    {
        if (!File.Exists(path))
            throw new KnowledgeLoadException(shownAs, "$", "the file is missing");
        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, shownAs);
        }
        catch (EndOfStreamException cut)
        {
            throw new KnowledgeLoadException(shownAs, "$", "the file is cut short", cut);
        }
    }

    public static LinearModel Read(Stream stream, string shownAs)
    {
        using var reader = new BinaryReader(new BufferedStream(stream, 1 << 16), Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != Format)
            throw new KnowledgeLoadException(shownAs, "$", $"not a model of format {Format}");
        var labels = ReadLabels(reader, shownAs);
        var longest = reader.ReadInt32();
        var titleWeight = reader.ReadDouble();
        var slope = reader.ReadDouble();
        ImmutableArray<double> offsets = [.. labels.Select(_ => reader.ReadDouble())];
        ImmutableArray<double> biases = [.. labels.Select(_ => reader.ReadDouble())];
        ImmutableArray<CalibrationPoint> shares =
            [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => new CalibrationPoint(reader.ReadDouble(), reader.ReadDouble()))];
        var total = reader.ReadInt32();
        var rows = reader.ReadInt32();
        var (keys, documents, weights) = ReadRows(reader, rows, labels.Length);
        return new LinearModel(new ModelContent(
            labels, longest, titleWeight, new Vocabulary(keys, documents, total), weights, biases, new CalibrationCurve(slope, offsets, shares)));
    }

    public static void Write(LinearModel model, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(model);
        var content = model.Content;
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Format);
        writer.Write(content.Labels.Length);
        foreach (var label in content.Labels)
            writer.Write(label);
        writer.Write(content.LongestNgram);
        writer.Write(content.TitleWeight);
        writer.Write(content.Calibration.Slope);
        foreach (var number in content.Calibration.Offsets.Concat(content.Biases))
            writer.Write(number);
        writer.Write(content.Calibration.Shares.Length);
        foreach (var point in content.Calibration.Shares)
        {
            writer.Write(point.Claimed);
            writer.Write(point.Right);
        }

        writer.Write(content.Vocabulary.Total);
        writer.Write(content.Vocabulary.Count);
        WriteRows(writer, content);
    }

    private static ImmutableArray<string> ReadLabels(BinaryReader reader, string shownAs)
    {
        var count = reader.ReadInt32();
        return count is > 0 and <= LongestLabelList
            ? [.. Enumerable.Range(0, count).Select(_ => reader.ReadString())]
            : throw new KnowledgeLoadException(shownAs, "$", $"{count} labels");
    }

    private static (ImmutableArray<ulong> Keys, ImmutableArray<int> Documents, Half[] Weights) ReadRows(BinaryReader reader, int rows, int labels)
    {
        var keys = ImmutableArray.CreateBuilder<ulong>();
        var documents = ImmutableArray.CreateBuilder<int>();
        var weights = new List<Half>();
        for (var (row, key) = (0, 0UL); row < rows; row++)
        {
            key += (ulong)reader.Read7BitEncodedInt64();
            keys.Add(key);
            documents.Add(reader.Read7BitEncodedInt());
            for (var k = 0; k < labels; k++)
                weights.Add(reader.ReadHalf());
        }

        return (keys.ToImmutable(), documents.ToImmutable(), [.. weights]);
    }

    private static void WriteRows(BinaryWriter writer, ModelContent content)
    {
        var labels = content.Labels.Length;
        for (var (row, before) = (0, 0UL); row < content.Vocabulary.Count; before = content.Vocabulary.Keys[row++])
        {
            writer.Write7BitEncodedInt64((long)(content.Vocabulary.Keys[row] - before));
            writer.Write7BitEncodedInt(content.Vocabulary.Documents[row]);
            foreach (var weight in content.Weights.AsSpan(row * labels, labels))
                writer.Write(weight);
        }
    }
}
