using System.Globalization;
using System.Text;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>What a daily root covers, and how its hashes are made.</summary>
internal static class DailySeal
{
    /// <summary>Merkle root over (aggregate, sequence, head) of every aggregate that has entries in a closed range of positions.</summary>
    /// <param name="after">Last position of the seal before.</param>
    public static async Task<(int Aggregates, byte[] Root)> Of(GovernanceDb db, long after, long to, CancellationToken cancellationToken)
    {
        var tree = new MerkleTree();
        var heads = db.Entries.Where(e => e.Position > after && e.Position <= to).OrderBy(e => e.Aggregate).ThenBy(e => e.Sequence)
            .Select(e => new { e.Aggregate, e.Sequence, e.Hash });
        var last = (Aggregate: string.Empty, Sequence: 0L, Hash: Array.Empty<byte>());
        await foreach (var head in heads.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (last.Sequence > 0 && !string.Equals(last.Aggregate, head.Aggregate, StringComparison.Ordinal))
                tree.Add(Leaf(last.Aggregate, last.Sequence, last.Hash));
            last = (head.Aggregate, head.Sequence, head.Hash);
        }

        if (last.Sequence > 0)
            tree.Add(Leaf(last.Aggregate, last.Sequence, last.Hash));
        return (tree.Leaves, tree.Root());
    }

    /// <summary>The seal's own hash: it names the seal before, and everything in the row.</summary>
    public static byte[] Hash(DailyRootRow row) => Chain.Next(row.Previous, Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Number}\n{row.Day}\n{row.After}\n{row.To}\n{row.Aggregates}\n{Convert.ToHexStringLower(row.Root)}\n{row.AtMicros}")));

    private static byte[] Leaf(string aggregate, long sequence, byte[] head) => Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{aggregate}\n{sequence}\n{Convert.ToHexStringLower(head)}"));
}
