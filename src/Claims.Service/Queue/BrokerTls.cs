using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Claims.Service.Queue;

/// <summary>Trust in a broker whose certificate is signed by an authority of one's own.</summary>
internal static class BrokerTls
{
    /// <summary>Reads the certificates of a PEM file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It holds something that is no certificate.</exception>
    internal static X509Certificate2Collection Read(string file)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPemFile(file);
        return certificates;
    }

    /// <summary>Accepts a certificate of the right name that one of the authorities has signed, directly or through others, and no other.</summary>
    internal static RemoteCertificateValidationCallback Trusting(X509Certificate2Collection authorities) => (_, certificate, presented, errors) =>
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (presented is not null)
            chain.ChainPolicy.ExtraStore.AddRange(presented.ChainPolicy.ExtraStore);
        return chain.Build((X509Certificate2)certificate);
    };
}
