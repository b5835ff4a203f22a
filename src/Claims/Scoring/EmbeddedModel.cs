namespace Claims;

/// <summary>The model that is part of this assembly, read once.</summary>
internal static class EmbeddedModel
{
    private static readonly Lazy<ClaimModel> Model = new(Read);

    /// <summary>The model.</summary>
    /// <exception cref="InvalidDataException">The assembly was built without one.</exception>
    internal static ClaimModel Load() => Model.Value;

    private static ClaimModel Read()
    {
        using var stream = typeof(EmbeddedModel).Assembly.GetManifestResourceStream("claims.model")
            ?? throw new InvalidDataException("this build of Claims holds no model: train one with 'claims train' and build again, or name one.");
        return ModelFile.ReadTrusted(stream, "the embedded model");
    }
}
