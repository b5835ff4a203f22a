namespace Claims.Service.Queue;

/// <summary>The parts of a broker's URI. It shows itself without user name and password.</summary>
internal sealed class BrokerAddress
{
    private const int PlainPort = 5672;
    private const int TlsPort = 5671;

    private BrokerAddress(Uri uri)
    {
        Tls = uri.Scheme == "amqps";
        Host = uri.Host;
        Port = uri.IsDefaultPort || uri.Port < 0 ? DefaultPort : uri.Port;
        VirtualHost = uri.AbsolutePath.Length <= 1 ? "/" : Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        var user = uri.UserInfo.Split(':', 2);
        UserName = user[0].Length == 0 ? null : Uri.UnescapeDataString(user[0]);
        Password = user.Length < 2 ? null : Uri.UnescapeDataString(user[1]);
    }

    internal bool Tls { get; }

    internal string Host { get; }

    internal int Port { get; }

    internal string VirtualHost { get; }

    internal string? UserName { get; }

    internal string? Password { get; }

    /// <summary>The port of a node that names none.</summary>
    internal int DefaultPort => Tls ? TlsPort : PlainPort;

    /// <summary>Reads a URI; null where it is not one of a broker.</summary>
    internal static BrokerAddress? TryParse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("amqp" or "amqps") || uri.Host.Length == 0)
            return null;
        // A password with a bare '/', '?' or '#' would otherwise become a part of the path, which is shown.
        var ends = uri.Query.Length + uri.Fragment.Length > 0 || uri.AbsolutePath.AsSpan(Math.Min(1, uri.AbsolutePath.Length)).IndexOfAny("/@:") >= 0;
        return ends ? null : new BrokerAddress(uri);
    }

    /// <summary>Reads <c>host</c> or <c>host:port</c>; the port is null where there is none, the whole null where it is neither.</summary>
    internal static (string Host, int? Port)? TryParseNode(string text)
    {
        if (!Uri.TryCreate("amqp://" + text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.UserInfo.Length > 0 || uri.PathAndQuery.Length > 1 || uri.Fragment.Length > 0)
            return null;
        return (uri.Host, uri.Port < 0 ? null : uri.Port);
    }

    public override string ToString() => $"{(Tls ? "amqps" : "amqp")}://{Host}:{Port}/{Uri.EscapeDataString(VirtualHost)}";
}
