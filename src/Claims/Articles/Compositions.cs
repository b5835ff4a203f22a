using System.Collections.Frozen;
using System.Globalization;

namespace Claims;

/// <summary>
/// Joins a base letter and a combining mark to one letter, as Unicode's form NFC does. <see cref="string.Normalize()"/> leaves text as it is
/// in invariant globalization mode, in which services and containers usually run.
/// </summary>
internal static class Compositions
{
    internal const char FirstMark = '\u0300';
    internal const char LastMark = '\u036F';

    private static readonly FrozenDictionary<(char Base, char Mark), char> Composed = Read();

    internal static bool IsMark(char c) => c is >= FirstMark and <= LastMark;

    internal static bool TryCompose(char letter, char mark, out char composed) => Composed.TryGetValue((letter, mark), out composed);

    private static FrozenDictionary<(char Base, char Mark), char> Read()
    {
        var composed = new Dictionary<(char, char), char>();
        foreach (var row in LexiconFile.Read("compositions.txt"))
        {
            var mark = (char)int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            foreach (var pair in row[1].Split(' '))
                composed[(pair[0], mark)] = pair[1];
        }

        return composed.ToFrozenDictionary();
    }
}
