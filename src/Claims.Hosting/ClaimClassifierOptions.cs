namespace Claims.Hosting;

/// <summary>Which model a host uses, and how.</summary>
public sealed class ClaimClassifierOptions
{
    /// <summary>Path of a model that <c>claims train</c> wrote; null (the default) for the model that is part of the library.</summary>
    public string? ModelPath { get; set; }

    /// <summary>Folders of your own word lists, as in <see cref="ClassifierOptions.Lexicons"/>; read whenever a model is loaded. None by default.</summary>
    public IList<string> Lexicons { get; } = [];

    /// <summary>Below this calibrated confidence a sentence counts as abstained. From 0 (the default: never abstain) to 1.</summary>
    public double MinimumConfidence { get; set; }

    /// <summary>Whether the model is loaded anew when the file at <see cref="ModelPath"/> is replaced. On by default.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>
    /// How often the file is looked at, besides the events of the file system, which network and container file systems do not always send.
    /// From 0.1 seconds to 1 hour; 2 seconds by default.
    /// </summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);
}
