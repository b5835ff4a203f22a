using Claims.Cli;
using System.CommandLine;

var root = new RootCommand("Labels every sentence of a news article as OfficialStatement, ExpertAnalysis or ReportedFact and says who is cited.")
{
    ClassifyCommand.Create(),
    EvaluateCommand.Create(),
    TrainCommand.Create(),
    ValidateCommand.Create(),
    BenchCommand.Create(),
};
return await CommandRunner.RunAsync(root, args);
