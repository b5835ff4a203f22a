using Claims.Tests;
using Spectre.Console;

namespace Claims.Cli.Tests;

public class ResultTableTests
{
    [Fact]
    public void Redirected_output_is_plain_lines_of_any_length()
    {
        var (output, messages) = Written(SampleArticle.Harbour(), terminal: false);
        Assert.Equal(
            [
                "# harbour/1",
                "ReportedFact       80 %    | Harbour pilots walked out on Monday.",
                "OfficialStatement  91 %   Inés Quill | “The port will reopen,” port director Inés Quill said.",
                "ExpertAnalysis     80 %?  Otto Brandt | Rail freight cannot replace it, said Otto Brandt & his team at the \"Delta\" institute.",
                "# 3 sentences: OfficialStatement 1, ExpertAnalysis 1, ReportedFact 1; unsure of 1",
            ],
            output);
        Assert.Equal("harbour/1: warning: the text is short", messages[0]);
        Assert.StartsWith("harbour/1: left out at ", messages[1], StringComparison.Ordinal);
        Assert.EndsWith(": Articles You May Like Ferry fares to rise again in May Ten i...", messages[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(160)]
    public void A_terminal_gets_a_table_of_its_own_width(int width)
    {
        var (output, messages) = Written(SampleArticle.Harbour(), terminal: true, width);
        Assert.All(output, line => Assert.InRange(line.Length, 0, width));
        Assert.Contains("harbour/1", output[0], StringComparison.Ordinal);
        Assert.Contains(output, line => line.StartsWith("OfficialStatement", StringComparison.Ordinal) && line.Contains("91 %", StringComparison.Ordinal));
        Assert.Contains(messages, line => line.Contains("warning: the text is short", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_article_cannot_send_commands_to_the_terminal(bool terminal)
    {
        var (output, _) = Written(SampleArticle.OneSentence("We \u001b[2Jreopen\a.", "Quill\u009b31m", "id\u001b]0;x\a"), terminal);
        Assert.DoesNotContain(string.Concat(output), c => char.IsControl(c));
        Assert.Contains("We \uFFFD[2Jreopen\uFFFD.", string.Concat(output), StringComparison.Ordinal);
    }

    [Fact]
    public void Brackets_are_text_not_markup() =>
        Assert.Contains("[red]No[/], he said.", string.Concat(Written(SampleArticle.OneSentence("[red]No[/], he said.", "[x]", "[id]"), terminal: true).Output), StringComparison.Ordinal);

    private static (string[] Output, string[] Messages) Written(ClassifiedArticle result, bool terminal, int width = 100)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        new ResultTable(new TestScreen(output, terminal, width), new TestScreen(messages, terminal, width)).Write(result);
        return (output.ToString().TrimEnd().Split(Environment.NewLine), messages.ToString().TrimEnd().Split(Environment.NewLine));
    }

    private sealed class TestScreen(TextWriter writer, bool isTerminal, int width) : Screen(writer, isTerminal)
    {
        private protected override IAnsiConsole Open() => AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new TestOutput(Writer, width),
        });
    }

    private sealed class TestOutput(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => width;

        public int Height => 40;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
