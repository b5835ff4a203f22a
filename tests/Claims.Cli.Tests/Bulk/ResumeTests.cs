using System.Diagnostics;

namespace Claims.Cli.Tests;

/// <summary>Runs that are interrupted and gone on with: the result is that of a run that was not.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("jsonl", 5000)]
    [InlineData("parquet", 3000)]
    public void A_run_that_is_killed_at_any_moment_and_gone_on_with_ends_with_the_same_bytes(string format, int lines)
    {
        folder.File("in/0.txt", Samples.Story);
        Archive.Write(folder, "in/a.jsonl", lines / 2);
        folder.File("in/b.csv", Samples.Rows);
        Archive.Write(folder, "in/c.jsonl", lines / 2);
        Assert.Equal(2, Archive.Run(folder["in"], format, folder["whole"]));
        var (kills, random) = (0, new Random(1));
        while (!RunAndKill(format, random.Next(5) > 0, random.Next(1 + (100 * kills))))
            Assert.True(++kills < 60, "the run does not come to an end");
        Assert.True(kills > 0, "the first run is killed as soon as it writes");
        Assert.Equal(File.ReadAllBytes(folder["whole"]), File.ReadAllBytes(folder["out"]));
        Assert.Equal(File.ReadAllBytes(folder["whole.rejected.jsonl"]), File.ReadAllBytes(folder["out.rejected.jsonl"]));
        Assert.Equal(["out", "out.rejected.jsonl", "whole", "whole.rejected.jsonl"], folder.Names);
    }

    // Kills the run some milliseconds after it was started or has begun to write; whether it came to its end before.
    private bool RunAndKill(string format, bool afterWriting, int milliseconds)
    {
        using var process = CommandLine.Start("classify", folder["in"], "--format", format, "--out", folder["out"], "--resume");
        _ = process.StandardError.ReadToEndAsync();
        if (afterWriting)
        {
            var begin = Length();
            while (Length() == begin && !process.HasExited)
                Thread.Sleep(10);
        }

        if (!process.WaitForExit(milliseconds))
            process.Kill();
        process.WaitForExit();
        Assert.True(process.ExitCode is 2 or 137, $"exit code {process.ExitCode}");
        return process.ExitCode == 2;
    }

    private long Length() => File.Exists(folder["out.part"]) ? new FileInfo(folder["out.part"]).Length : -1;

    [Fact]
    public void A_run_that_is_cancelled_says_how_to_go_on_and_can_be_gone_on_with()
    {
        if (OperatingSystem.IsWindows())
            return;
        var input = Archive.Write(folder, "a.jsonl", 6000);
        folder.File("out", "old");
        using var process = CommandLine.Start("classify", input, "--format", "csv", "--out", folder["out"]);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (Length() < 1000 && !process.HasExited)
            Thread.Sleep(10);
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
            kill.WaitForExit();
        var result = CommandLine.End(process, output, errors).Is(130);
        Assert.Matches("^cancelled; [0-9]+ articles, [0-9]+ sentences.* are done; the same command with --resume goes on behind them.$", Assert.Single(result.ErrorLines));
        Assert.Equal("old", File.ReadAllText(folder["out"]));
        Assert.Equal(2, Archive.Run(input, "csv", folder["out"], resume: true));
        Assert.Equal(2, Archive.Run(input, "csv", folder["whole"]));
        Assert.Equal(File.ReadAllBytes(folder["whole"]), File.ReadAllBytes(folder["out"]));
    }

    [Fact]
    public void A_run_without_resume_starts_anew()
    {
        var input = Interrupted();
        Assert.Equal(2, Archive.Run(input, "jsonl", folder["out"]));
        AssertWhole(input);
    }

    [Fact]
    public void Where_there_is_nothing_to_go_on_with_it_starts()
    {
        var input = Archive.Write(folder, "a.jsonl", 97);
        Assert.Equal(2, Archive.Run(input, "jsonl", folder["out"], resume: true));
        AssertWhole(input);
    }

    [Fact]
    public void Another_input_is_refused()
    {
        var input = Interrupted();
        File.AppendAllText(input, "\n");
        AssertRefused("other inputs (a file was added, removed or changed)", () => Archive.Run(input, "jsonl", folder["out"], resume: true));
        AssertRefused("other inputs (a file was added, removed or changed)", () => Archive.Run(folder.File("b.jsonl", "{}"), "jsonl", folder["out"], resume: true));
    }

    [Fact]
    public void Another_format_abstention_or_model_is_refused()
    {
        var input = Interrupted();
        AssertRefused("other options, word lists or another version of claims", () => Archive.Run(input, "csv", folder["out"], resume: true));
        AssertRefused("other options, word lists or another version of claims", () => Archive.Run(input, "jsonl", folder["out"], resume: true, abstain: "95"));
        var model = folder.File("my.model", Samples.ModelThatAbstains(0.5, 0.6));
        AssertRefused("another model", () => BulkRun.Run(new BulkRequest([input], model, CommonOptions.Options([], "off"), "jsonl", folder["out"], null, Resume: true), default));
    }

    [Fact]
    public void A_part_that_lost_bytes_or_a_broken_checkpoint_is_refused()
    {
        var input = Interrupted();
        using (var part = File.OpenWrite(folder["out.part"]))
            part.SetLength(10);
        Assert.EndsWith("out.part: is shorter than its checkpoint says; leave out --resume to start anew.", Refused(() => Archive.Run(input, "jsonl", folder["out"], resume: true)), StringComparison.Ordinal);
        folder.File("out.checkpoint", "{");
        Assert.EndsWith("out.checkpoint: is no checkpoint of claims; leave out --resume to start anew.", Refused(() => Archive.Run(input, "jsonl", folder["out"], resume: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_cannot_write_the_same_file()
    {
        var input = Archive.Write(folder, "a.jsonl", 97);
        using var other = PartFile.Open(folder["out"]);
        Assert.Contains("another run may be writing it", Refused(() => Archive.Run(input, "jsonl", folder["out"])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jsonl", false, true, true)]
    [InlineData("jsonl", false, false, true)]
    [InlineData("jsonl", true, false, false)]
    [InlineData("parquet", false, true, true)]
    [InlineData("parquet", true, true, true)]
    [InlineData("parquet", true, false, false)]
    public void A_run_that_was_interrupted_between_the_moving_of_its_files_is_ended(string format, bool hasResult, bool hasRejections, bool hasPart)
    {
        var input = Archive.Write(folder, "a.jsonl", 97);
        Archive.Run(input, format == "parquet" ? "csv" : format, folder["rows"]);
        Archive.Run(input, format, folder["whole"]);
        Archive.Run(input, format, folder["out"]);
        var files = InputFinder.Find([input], []);
        var request = new BulkRequest([input], null, CommonOptions.Options([], "off"), format, folder["out"], null, Resume: true);
        var (rows, rejected) = (File.ReadAllBytes(folder["rows"]), File.ReadAllBytes(folder["out.rejected.jsonl"]));
        new Checkpoint(RunFingerprint.Of(request, files, ClaimClassifier.LoadDefault()), new ReadPosition(0, 97), new RunTally(96, 576, 1, 0), rows.Length, rejected.Length, IsWhole: true).Write(folder["out"]);
        if (hasPart)
            folder.File("out.part", rows);
        if (!hasResult)
            File.Delete(folder["out"]);
        if (hasRejections)
            File.Move(folder["out.rejected.jsonl"], folder["out.rejected.jsonl.part"]);
        Assert.Equal(2, BulkRun.Run(request, default));
        AssertWhole(input, format);
    }

    private string Interrupted()
    {
        var input = Archive.Write(folder, "a.jsonl", 2000);
        using var cancelled = new CancellationTokenSource();
        var watch = new Thread(() =>
        {
            if (SpinWait.SpinUntil(() => Length() > 0, TimeSpan.FromMinutes(1)))
                cancelled.Cancel();
        });
        watch.Start();
        Assert.Throws<PausedException>(() => Archive.Run(input, "jsonl", folder["out"], cancellation: cancelled.Token));
        watch.Join();
        return input;
    }

    private void AssertWhole(string input, string format = "jsonl")
    {
        Archive.Run(input, format, folder["whole"]);
        Assert.Equal(File.ReadAllBytes(folder["whole"]), File.ReadAllBytes(folder["out"]));
        Assert.Equal(File.ReadAllBytes(folder["whole.rejected.jsonl"]), File.ReadAllBytes(folder["out.rejected.jsonl"]));
        Assert.DoesNotContain(folder.Names, name => name.Contains(".part", StringComparison.Ordinal) || name.Contains("checkpoint", StringComparison.Ordinal));
    }

    private static void AssertRefused(string difference, Func<int> run) =>
        Assert.Contains($"the interrupted run had {difference}; --resume needs the same. Leave it out to start anew.", Refused(run), StringComparison.Ordinal);

    private static string Refused(Func<int> run) => Assert.Throws<InputException>(() => run()).Message;
}
