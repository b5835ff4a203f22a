using System.Globalization;

namespace Claims.Cli.Tests;

public sealed class BenchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_figures_of_an_article_are_printed_for_one_thread_and_for_several()
    {
        var result = CommandLine.Run("bench", folder.File("story.txt", Samples.Story), "--threads", "2", "--seconds", "0.1").Is(0);
        Assert.Empty(result.Errors);
        var lines = result.Output.TrimEnd().Split('\n');
        Assert.Matches("^start: [1-9][0-9]* ms from the start of the process to the first labelled article, of which [1-9][0-9]* ms to load the model$", lines[0]);
        Assert.Matches("^memory: [1-9][0-9]* MB at most for one article, [1-9][0-9]* MB for all that follows; [1-9][0-9]* bytes allocated for each sentence, its result included$", lines[1]);
        Assert.Equal("articles: 1, 0.00 MB of text, over and over", lines[2]);
        Assert.Equal("| threads | sentences/s | articles/s | MB/s |", lines[4]);
        Assert.Equal(["1", "2"], lines[6..].Select(line => Cells(line)[0]));
        Assert.All(lines[6..], line => Assert.All(Cells(line)[1..], cell => Assert.True(double.Parse(cell, CultureInfo.InvariantCulture) > 0, line)));
    }

    [Fact]
    public void Every_article_counts_as_often_as_its_sentences()
    {
        // The story has six sentences, whichever thread classifies it and however often.
        var result = CommandLine.Run("bench", folder.File("story.txt", Samples.Story), "--threads", "1", "--seconds", "0.1").Is(0);
        var cells = Cells(result.Output.TrimEnd().Split('\n')[^1]);
        Assert.Equal(6, double.Parse(cells[1], CultureInfo.InvariantCulture) / double.Parse(cells[2], CultureInfo.InvariantCulture), 1);
    }

    [Fact]
    public void Without_an_input_the_training_data_of_the_folder_are_taken_and_without_those_a_sample()
    {
        Assert.Contains("\narticles: 1, ", CommandLine.RunIn(folder.Path, "bench", "--threads", "1", "--seconds", "0.1").Is(0).Output, StringComparison.Ordinal);
        Samples.WriteTrainingData(folder);
        Directory.Move(folder["data"], folder["training-data"]);
        Assert.Contains("\narticles: 40, ", CommandLine.RunIn(folder.Path, "bench", "--threads", "1", "--seconds", "0.1").Is(0).Output, StringComparison.Ordinal);
    }

    private static string[] Cells(string line) => line.Trim('|', ' ').Split(" | ");
}
