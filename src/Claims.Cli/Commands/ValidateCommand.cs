using System.CommandLine;
using Claims.Training;

namespace Claims.Cli;

/// <summary>The verb <c>validate</c>.</summary>
internal static class ValidateCommand
{
    internal static Command Create()
    {
        var data = CommonOptions.Data();
        var command = new Command("validate", "Looks through labelled data: form, duplicates, contradictions, spans, balance.\n\n  claims validate\n  claims validate --data my-rows") { data };
        command.SetAction((parsed, _) =>
        {
            var report = DataLint.Check(parsed.GetRequiredValue(data));
            foreach (var fault in report.Faults)
                Console.Out.WriteLine($"error: {fault}");
            foreach (var warning in report.Warnings)
                Console.Out.WriteLine($"warning: {warning}");
            Console.Out.WriteLine($"{report.Articles} articles, {report.Sentences} sentences: {string.Join(", ", report.Labels.Select(label => $"{label.Value} {label.Key}"))}");
            if (report.Agreement is { } agreement)
                Console.Out.WriteLine($"second readings: {agreement.Sentences} sentences, {agreement.Same} with the same label, Cohen's kappa {agreement.Kappa:0.000}");
            if (report.Attributions is { } read)
            {
                Console.Out.WriteLine($"attributions read again: {read.Sentences} sentences, {read.SameLabel} with the same label; F1 of attributed or not {read.Attributed:0.000}, of the cue {read.Cue:0.000}, of the mention {read.Mention:0.000}, "
                    + $"of the role {read.RoleMacroF1:0.000} (macro); same source in the sentence {read.SourceInSentence:0.000}, elsewhere {read.SourceElsewhere:0.000}");
            }

            Console.Out.WriteLine($"{report.Faults.Count} errors, {report.Warnings.Count} warnings");
            return Task.FromResult(report.Faults.Count == 0 ? CommandRunner.Done : CommandRunner.BadInput);
        });
        return command;
    }
}
