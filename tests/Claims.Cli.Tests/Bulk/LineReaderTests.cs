using System.Text;
using CsCheck;

namespace Claims.Cli.Tests;

public class LineReaderTests
{
    [Fact]
    public void Lines_are_those_of_the_text_however_it_comes_in() =>
        Gen.Select(Gen.Char["aé\n\r "].Array[0, 60], Gen.Int[1, 7], Gen.Int[0, 5]).Sample((letters, chunk, head) =>
        {
            var bytes = Encoding.UTF8.GetBytes(letters);
            var cut = Math.Min(head, bytes.Length);
            using var stream = new Trickle(bytes[cut..], chunk);
            var lines = LineReader.Read(stream, bytes[..cut], longest: 1000).ToArray();
            var due = Encoding.UTF8.GetString(bytes).Split('\n').ToList();
            if (due[^1].Length == 0)
                due.RemoveAt(due.Count - 1);
            Assert.Equal(due, lines.Select(line => Encoding.UTF8.GetString(line.Bytes)));
            Assert.Equal(Enumerable.Range(1, due.Count).Select(number => (long)number), lines.Select(line => line.Number));
        });

    [Theory]
    [InlineData(100)]
    [InlineData(200_000)]
    public void A_line_that_is_too_long_is_passed_over_and_the_next_is_read(int length)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"ab\n{new string('c', length)}\nde\n{new string('f', length)}"));
        var lines = LineReader.Read(stream, [], longest: 50).ToArray();
        Assert.Equal([false, true, false, true], lines.Select(line => line.IsTooLong));
        Assert.Equal(["ab", "", "de", ""], lines.Select(line => Encoding.UTF8.GetString(line.Bytes)));
    }

    [Fact]
    public void A_line_longer_than_any_buffer_is_whole()
    {
        using var stream = new MemoryStream([.. "\uFEFFa\n"u8, .. Enumerable.Repeat((byte)'x', 300_000), (byte)'\n', .. "b"u8]);
        Assert.Equal([1, 300_000, 1], LineReader.Read(stream, [], longest: 1 << 20).Select(line => line.Bytes.Length));
    }

    /// <summary>Gives few bytes at a time, as a pipe may.</summary>
    private sealed class Trickle(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
    }
}
