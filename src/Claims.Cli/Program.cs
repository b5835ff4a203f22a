using Claims.Cli;
using System.CommandLine;
using System.Runtime.CompilerServices;

CommonOptions.LoadAhead(args);
var root = new RootCommand("Labels every sentence of a news article as OfficialStatement, ExpertAnalysis or ReportedFact and says who is cited.")
{
    ClassifyCommand.Create(),
    EvaluateCommand.Create(),
    // Microsoft.ML makes code while it runs. A program that is compiled ahead of time cannot; there this branch, and all of Microsoft.ML with it, is left out.
    RuntimeFeature.IsDynamicCodeSupported ? TrainCommand.Create() : TrainCommand.CreateWithoutTraining(),
    ValidateCommand.Create(),
    BenchCommand.Create(),
};
return await CommandRunner.RunAsync(root, args);
