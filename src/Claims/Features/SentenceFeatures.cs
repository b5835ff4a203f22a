namespace Claims;

/// <summary>The features of one sentence: a dense row for the trees and hashed slots for the linear model.</summary>
/// <param name="Dense">One value for each name of <see cref="FeatureSchema.Names"/>.</param>
/// <param name="Sparse">Hashed binary features; they may repeat.</param>
internal readonly record struct SentenceFeatures(float[] Dense, int[] Sparse);
