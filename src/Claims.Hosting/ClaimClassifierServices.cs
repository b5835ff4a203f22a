using Claims;
using Claims.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the classifier into a host.</summary>
public static class ClaimClassifierServices
{
    /// <summary>
    /// Adds <see cref="LiveClassifier"/>, a singleton that follows the model file, and <see cref="ClaimClassifier"/>, which is the newest one at the time
    /// it is asked for. The options are checked when the host starts, and the model is loaded before it serves anything.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the options; the embedded model and the defaults if null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddClaimClassifier(this IServiceCollection services, Action<ClaimClassifierOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<ClaimClassifierOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClaimClassifierOptions>, ClaimClassifierOptionsValidator>());
        services.TryAddSingleton<LiveClassifier>();
        services.TryAddTransient(provider => provider.GetRequiredService<LiveClassifier>().Current);
        services.AddHostedService<ModelWatcher>();
        return services;
    }
}
