namespace Claims.Cli.Tests;

public class OrderedWorkTests
{
    private static readonly InputFile File = new("a.jsonl", InputForm.JsonLines, IsNamed: true, 0, default, 0, 0);

    [Fact]
    public void Results_come_in_order_however_long_each_takes()
    {
        var random = new Random(1);
        var pauses = Enumerable.Range(0, 300).Select(_ => random.Next(3)).ToArray();
        var places = OrderedWork.Run(pauses.Select((_, i) => Record(i)), (record, _) =>
        {
            Thread.Sleep(pauses[(int)record.Place.Line!]);
            return Done(record);
        }, CancellationToken.None).Select(outcome => outcome.Record.Place.Line!.Value);
        Assert.Equal(Enumerable.Range(0, 300).Select(i => (long)i), places);
    }

    [Fact]
    public void A_result_comes_while_the_next_record_is_waited_for()
    {
        using var more = new ManualResetEventSlim();
        using var results = OrderedWork.Run(Records(), (record, _) => Done(record), CancellationToken.None).GetEnumerator();
        Assert.True(results.MoveNext());
        more.Set();
        Assert.True(results.MoveNext());
        Assert.False(results.MoveNext());

        IEnumerable<ArticleRecord> Records()
        {
            yield return Record(0);
            more.Wait();
            yield return Record(1);
        }
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    [InlineData(1_000_000_000)]
    public void Reading_stays_within_a_window_ahead_of_what_is_taken(int size)
    {
        var window = Environment.ProcessorCount * (1L << 20);
        var (read, taken) = (0L, 0L);
        foreach (var outcome in OrderedWork.Run(Enumerable.Range(0, 20_000_000 / (size + 4096) + 5).Select(Count), (record, _) => Done(record), CancellationToken.None))
        {
            Assert.True(Interlocked.Read(ref read) - taken <= Math.Max(window, 2L * (size + 4096)) + size + 4096);
            taken += size + 4096;
        }

        ArticleRecord Count(int i)
        {
            Interlocked.Add(ref read, size + 4096);
            return Record(i, size);
        }
    }

    [Fact]
    public void What_the_work_throws_comes_in_its_place()
    {
        var results = OrderedWork.Run(Enumerable.Range(0, 10).Select(i => Record(i)), (record, _) => record.Place.Line == 7 ? throw new InputException("seven") : Done(record), CancellationToken.None);
        var taken = 0;
        Assert.Equal("seven", Assert.Throws<InputException>(() => results.Select(_ => taken++).ToArray()).Message);
        Assert.Equal(7, taken);
    }

    [Fact]
    public void What_reading_throws_comes_behind_the_results_before_it()
    {
        var results = OrderedWork.Run(Enumerable.Range(0, 10).Select(i => i == 7 ? throw new IOException("seven") : Record(i)), (record, _) => Done(record), CancellationToken.None);
        var taken = 0;
        Assert.Equal("seven", Assert.Throws<IOException>(() => results.Select(_ => taken++).ToArray()).Message);
        Assert.Equal(7, taken);
    }

    [Fact]
    public void Cancellation_ends_it_also_while_a_record_is_waited_for()
    {
        using var cancelled = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        var taken = 0;
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (var _ in OrderedWork.Run(Records(), (record, _) => Done(record), cancelled.Token))
            {
                taken++;
                cancelled.Cancel();
            }
        });
        Assert.Equal(1, taken);
        never.Set();

        IEnumerable<ArticleRecord> Records()
        {
            yield return Record(0);
            never.Wait();
        }
    }

    private static ArticleRecord Record(int line, long size = 1) => File.Record(new RecordPlace(File.Name, line), size, 0, () => Article.FromText("It rained."));

    private static Outcome Done(ArticleRecord record) => new(record, null, default, null);
}
