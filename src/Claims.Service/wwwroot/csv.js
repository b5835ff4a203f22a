// CSV by RFC 4180, as the library and 'claims train' read and write it.

const quoted = field => {
  const text = field === null || field === undefined ? "" : String(field);
  return /[",\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
};

export const table = (columns, rows) => [columns, ...rows].map(row => row.map(quoted).join(",") + "\r\n").join("");

const resultColumns = ["article_id", "paragraph", "sentence", "start", "end", "text", "label", "confidence", "abstained",
  "source", "mention", "cue", "form", "role", "evidence", "resolved_by", "inferred", "doubt"];

/** The result as the service itself gives it as text/csv. */
export const resultTable = result => table(resultColumns, result.sentences.map(s => {
  const a = s.attribution;
  return [s.article, s.paragraph, s.sentence, s.start, s.end, s.text, s.label, s.confidence, s.abstained,
    ...(a ? [a.source, a.mention?.text, a.cue?.text, a.form, a.role, a.evidence, a.resolvedBy, a.inferred] : Array(8).fill("")), s.doubt];
}));

const trainingColumns = ["article_id", "paragraph", "sentence", "text", "label", "source", "mention", "cue", "form", "role"];

/** Rows of labelled data. */
export const trainingTable = rows => table(trainingColumns, rows.map(row => trainingColumns.map(column => row[column])));
