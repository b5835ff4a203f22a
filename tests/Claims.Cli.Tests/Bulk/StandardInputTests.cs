using System.Text;
using System.Text.Json;

namespace Claims.Cli.Tests;

public sealed class StandardInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Json_lines_are_answered_line_by_line_while_more_is_waited_for()
    {
        using var process = CommandLine.Start("classify", "-", "--format", "jsonl");
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(" \n");
        for (var i = 0; i < 3; i++)
        {
            process.StandardInput.Write(Archive.Line($"{i}", "It rained on Monday.") + "\n");
            process.StandardInput.Flush();
            var answer = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
            Assert.Equal($"{i}", JsonDocument.Parse(answer!).RootElement.GetProperty("article").GetString());
        }

        process.StandardInput.Close();
        Assert.Empty(CommandLine.End(process, process.StandardOutput.ReadToEndAsync(), errors).Is(0).Output);
    }

    [Fact]
    public void Faults_go_to_standard_error_with_their_lines()
    {
        var result = CommandLine.RunWith(Encoding.UTF8.GetBytes($"{Archive.Line("a", "It rained.")}\n{{\n"), "classify", "-", "--format", "jsonl").Is(2);
        Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("rejected: standard input:2: not valid JSON at byte ", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("1 article, 1 sentence, 1 record rejected.", result.ErrorLines[1]);
    }

    [Fact]
    public void Faults_go_to_a_file_where_one_is_named()
    {
        var result = CommandLine.RunWith("{}\n"u8.ToArray(), "classify", "-", "--format", "csv", "--rejected", folder["bad.jsonl"]).Is(2);
        Assert.StartsWith("article_id,", Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal($"0 articles, 0 sentences, 1 record rejected: see {folder["bad.jsonl"]}.", Assert.Single(result.ErrorLines));
        Assert.Equal("standard input", Assert.Single(Archive.Lines(folder["bad.jsonl"])).GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void Nothing_at_all_is_no_rows(string input)
    {
        var result = CommandLine.RunWith(Encoding.UTF8.GetBytes(input), "classify", "-", "--format", "jsonl").Is(0);
        Assert.Empty(result.Output);
    }
}
