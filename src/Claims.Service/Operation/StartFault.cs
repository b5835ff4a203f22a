using Microsoft.Extensions.Options;

namespace Claims.Service.Operation;

/// <summary>Tells what keeps the service from starting in plain lines, without a stack trace.</summary>
internal static class StartFault
{
    /// <summary>One line for each fault; null for an exception that is no fault of the configuration.</summary>
    internal static IEnumerable<string>? Lines(Exception exception) => exception switch
    {
        OptionsValidationException options => options.Failures,
        AggregateException many when many.InnerExceptions.All(one => one is OptionsValidationException) =>
            many.InnerExceptions.SelectMany(one => ((OptionsValidationException)one).Failures),
        InvalidDataException or ConfigurationFaultException => [exception.Message],
        // What the binder says of a setting that there is not, or of a value of the wrong type, and what Kestrel says of an address in use.
        InvalidOperationException { InnerException: null or FormatException or InvalidOperationException } bound when bound.Source == "Microsoft.Extensions.Configuration.Binder" => [bound.Message],
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken => [taken.Message],
        _ => null,
    };
}

/// <summary>The configuration asks for something that the service does not do.</summary>
internal sealed class ConfigurationFaultException(string message) : Exception(message);
