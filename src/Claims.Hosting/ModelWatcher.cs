using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Claims.Hosting;

/// <summary>
/// Watches the model file, by events of the file system and by polling, and reloads it when it was replaced. A file that cannot be used is refused
/// with a logged reason, once for each state of the file.
/// </summary>
internal sealed partial class ModelWatcher(LiveClassifier classifier, IOptions<ClaimClassifierOptions> options, ILogger<ModelWatcher> logger) : BackgroundService
{
    // A file that is still being copied changes between two looks.
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim changed = new(0, 1);

    private FileState seen = classifier.LoadedFrom;

    public override void Dispose()
    {
        changed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        LogLoaded(classifier.ModelPath ?? "the embedded model", classifier.Current.Fingerprint);
        if (classifier.ModelPath is not { } path || !options.Value.ReloadOnChange)
            return;
        using var events = Watch(Path.GetFullPath(path));
        while (!stoppingToken.IsCancellationRequested)
        {
            var force = await changed.WaitAsync(options.Value.PollInterval, stoppingToken).ConfigureAwait(false);
            await LookAsync(path, force, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task LookAsync(string path, bool force, CancellationToken stopping)
    {
        var state = FileState.Of(path);
        // A replacement of the same size and time is seen by its event alone.
        if (state == seen && !force)
            return;
        await Task.Delay(Settle, stopping).ConfigureAwait(false);
        if (FileState.Of(path) != state)
        {
            Signal();
            return;
        }

        seen = state;
        TryReload(path);
    }

    private void TryReload(string path)
    {
        try
        {
            if (classifier.Reload())
                LogLoaded(path, classifier.Current.Fingerprint);
        }
        // Whatever is wrong with a file, the model in use goes on, and so does the host.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogRefused(path, e.Message, classifier.Current.Fingerprint);
        }
    }

    private FileSystemWatcher? Watch(string path)
    {
        try
        {
            var watcher = new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path));
            watcher.Changed += (_, _) => Signal();
            watcher.Created += (_, _) => Signal();
            watcher.Renamed += (_, _) => Signal();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException or PlatformNotSupportedException)
        {
            LogPollingOnly(path, e.Message);
            return null;
        }
    }

    private void Signal()
    {
        try
        {
            changed.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // A look is due already, or none is needed any more.
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Model in use: {Path}, fingerprint {Fingerprint}")]
    private partial void LogLoaded(string path, string fingerprint);

    [LoggerMessage(2, LogLevel.Error, "Model refused: {Path}: {Reason} The model with fingerprint {Fingerprint} stays in use.")]
    private partial void LogRefused(string path, string reason, string fingerprint);

    [LoggerMessage(3, LogLevel.Warning, "{Path} is watched by polling alone: {Reason}")]
    private partial void LogPollingOnly(string path, string reason);
}
