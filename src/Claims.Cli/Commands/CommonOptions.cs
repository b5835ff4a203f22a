using System.CommandLine;

namespace Claims.Cli;

/// <summary>Options that several verbs share.</summary>
internal static class CommonOptions
{
    internal static Option<string?> Model() => new("--model") { Description = "Model file written by 'claims train'. Default: the embedded model.", HelpName = "FILE" };

    internal static Option<string[]> Data() => new("--data")
    {
        Description = "Folder or file of labelled sentences; may be given several times. Default: training-data.",
        HelpName = "PATH",
        DefaultValueFactory = _ => ["training-data"],
    };

    internal static Option<string[]> Lexicons() => new("--lexicon")
    {
        Description = "Folder of your own word lists, named and written like those in src/Claims/Attribution/Lexicons; may be given several times.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Makes a mistyped option an error instead of the name of a file.</summary>
    internal static void RefuseOptions(Argument<string[]> inputs) => inputs.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.StartsWith("--", StringComparison.Ordinal))
                result.AddError($"There is no option '{token.Value}'.");
        }
    });

    internal static Option<string?> Predictions(string what) => new("--predictions") { Description = $"Also write {what} to this CSV file.", HelpName = "FILE" };

    internal static Option<string> Abstain()
    {
        var abstain = new Option<string>("--abstain")
        {
            Description = "Mark sentences as abstained so that 95 or 98 % of the other labels are right, as far as the model's cross-validation can tell.",
            HelpName = "off|95|98",
            DefaultValueFactory = _ => "off",
        };
        abstain.AcceptOnlyFromAmong("off", "95", "98");
        return abstain;
    }

    /// <summary>Options of a classifier with the word lists and the abstention that a command line names.</summary>
    internal static ClassifierOptions Options(string[] lexicons, string abstain, double minimumConfidence = 0)
    {
        var options = new ClassifierOptions
        {
            MinimumConfidence = minimumConfidence,
            Abstention = abstain switch { "95" => Abstention.Precision95, "98" => Abstention.Precision98, _ => Abstention.Off },
        };
        foreach (var folder in lexicons)
            options.Lexicons.Add(folder);
        return options;
    }

    /// <summary>Begins to load the embedded model where a command line will need it, while that is still being read; whoever asks for the model then gets it sooner.</summary>
    internal static void LoadAhead(string[] args)
    {
        if (args is ["classify", ..] && !Array.Exists(args, arg => arg.StartsWith("--model", StringComparison.Ordinal)))
        {
            // On a thread of its own, as those of the pool are few at first. What goes wrong is said to who asks for the model.
            _ = Task.Factory.StartNew(() => ClaimClassifier.LoadDefault(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    /// <summary>The classifier that a command line asks for.</summary>
    internal static ClaimClassifier Load(string? model, ClassifierOptions? options = null)
    {
        if (model is null)
            return ClaimClassifier.LoadDefault(options);
        if (!File.Exists(model))
            throw new InputException($"{model}: no such model file; 'claims train' writes one.");
        return ClaimClassifier.Load(model, options);
    }
}
