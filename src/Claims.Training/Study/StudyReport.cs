namespace Claims.Training;

/// <summary>What a study measured.</summary>
/// <param name="Options">How it was done.</param>
/// <param name="Data">What it was done on.</param>
/// <param name="Sections">Its questions with their answers.</param>
public sealed record StudyReport(StudyOptions Options, LabelledData Data, IReadOnlyList<StudySection> Sections);

/// <summary>One question of a study.</summary>
/// <param name="Title">The question, in a few words.</param>
/// <param name="Note">How to read the rows.</param>
/// <param name="Rows">The variants.</param>
public sealed record StudySection(string Title, string Note, IReadOnlyList<StudyRow> Rows);

/// <summary>How good one variant is, by macro F1 from 0 to 1, each with its 95 % interval.</summary>
/// <param name="Name">Which variant.</param>
/// <param name="CrossValidated">In cross-validation by article.</param>
/// <param name="Difference">That less the same of the whole model, from -1 to 1; null for the whole model itself.</param>
/// <param name="Also">On the other labelled articles; null without any.</param>
/// <param name="AlsoDifference">That less the same of the whole model.</param>
public sealed record StudyRow(string Name, Interval CrossValidated, Interval? Difference, Interval? Also, Interval? AlsoDifference);

/// <summary>A measured value with its 95 % interval.</summary>
/// <param name="Value">As measured.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public sealed record Interval(double Value, double Low, double High);
