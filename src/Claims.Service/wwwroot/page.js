// The page: takes an article, shows what the service says about it, and keeps corrections. Everything else is in the modules beside this file.

import { classify } from "./api.js";
import { drawArticle, moveByKeys, paint, reach } from "./article.js";
import * as corrections from "./corrections.js";
import { resultTable } from "./csv.js";
import { edit, isEditing, showDetail, showHint } from "./detail.js";
import { byId, labels, make, nameOf, percent, plural, standingOf, styleOf } from "./words.js";

const largest = 2_000_000;
let result = null;
let elements = [];
let id = "";
let chosenLabels = new Set();
let chosenSource = null;
let formChosen = false;

// ---- Taking an article

let saying = 0;
const say = message => {
  clearTimeout(saying);
  byId("status").textContent = message;
  saying = setTimeout(() => { byId("status").textContent = ""; }, 5000);
};
const looksLikeHtml = text => /^\s*(<!doctype html|<html|<head|<body|<article|<main|<div|<p[\s>]|<h1)/i.test(text);
const chooseForm = form => { document.querySelector(`input[name=form][value=${form}]`).checked = true; };

function guessForm() {
  if (!formChosen)
    chooseForm(looksLikeHtml(byId("input").value) ? "html" : "text");
}

async function submit() {
  const text = byId("input").value;
  if (text.trim() === "") {
    showProblem("There is no article yet: paste one, open a file, or try the sample.");
    byId("input").focus();
    return;
  }
  busy(true);
  showProblem("");
  try {
    show(await classify(text, document.querySelector("input[name=form]:checked").value, byId("key").value.trim()));
  } catch (error) {
    showProblem(error.message);
    byId("key-row").hidden = !error.needsKey && byId("key-row").hidden;
    (error.needsKey ? byId("key") : byId("go")).focus();
  } finally {
    busy(false);
  }
}

function busy(on) {
  byId("form").setAttribute("aria-busy", on);
  for (const control of byId("form").querySelectorAll("button"))
    control.disabled = on;
  byId("go").textContent = on ? "Reading …" : "Show who says so";
  say(on ? "Reading the article." : "");
}

function showProblem(message) {
  byId("problem").replaceChildren(...(message ? [make("p", {}, make("b", {}, "That did not work. "), message)] : []));
}

async function takeFile(file) {
  const html = /\.html?$/i.test(file.name) || file.type === "text/html";
  if (!html && !/\.txt$/i.test(file.name) && !file.type.startsWith("text/"))
    return showProblem(`'${file.name}' is neither a text nor a web page; .txt and .html files can be read.`);
  if (file.size > largest)
    return showProblem(`'${file.name}' is larger than 2 MB, which is more than the service takes.`);
  showCompose();
  byId("input").value = await file.text();
  chooseForm(html ? "html" : "text");
  await submit();
}

async function sample() {
  busy(true);
  try {
    byId("input").value = await (await fetch("sample.txt")).text();
    chooseForm("text");
  } finally {
    busy(false);
  }
  await submit();
}

function showCompose() {
  byId("result").hidden = true;
  byId("compose").hidden = false;
}

// ---- Showing the result

function show(answer) {
  result = answer;
  id = corrections.articleId(result.sentences);
  [chosenLabels, chosenSource] = [new Set(), null];
  byId("compose").hidden = true;
  byId("result").hidden = false;
  byId("headline").textContent = result.title ?? "What each sentence rests on";
  elements = drawArticle(byId("article"), result.sentences);
  moveByKeys(byId("article"), elements, openEditor);
  drawStrip();
  drawNotices();
  drawOmitted();
  drawSources();
  showHint();
  refresh();
  byId("headline").focus();
  scrollTo(0, 0);
  say(`${plural(result.sentences.length, "sentence")}, ${plural(result.summary.sources.length, "source")}.`);
}

const correctionOf = sentence => corrections.correctionOf(id, sentence);
const labelOf = sentence => correctionOf(sentence)?.label ?? sentence.label;
const sourceOf = sentence => correctionOf(sentence)?.source ?? sentence.attribution?.source ?? "";
const sameSource = (a, b) => a.toLowerCase() === b.toLowerCase();

function drawStrip() {
  byId("strip").replaceChildren(...result.sentences.map(() => make("i")));
}

function drawNotices() {
  const { note, unattributedShare } = result.summary;
  byId("notices").replaceChildren(
    make("p", { className: "facts" }, `${plural(result.sentences.length, "sentence")}; in ${percent(unattributedShare)} of them nobody is cited.`),
    ...[note, ...result.warnings].filter(Boolean).map(text => make("p", { className: "warning" }, make("b", {}, "Please note: "), text)));
}

function drawOmitted() {
  const omitted = byId("omitted");
  omitted.hidden = result.omitted.length === 0;
  omitted.replaceChildren(
    make("summary", {}, `${plural(result.omitted.length, "passage was", "passages were")} left out`),
    ...result.omitted.flatMap(({ reason, text }) => [make("p", { className: "reason" }, reason), make("blockquote", {}, text)]));
}

function drawSources() {
  const list = result.summary.sources.map(source => {
    const button = make("button", { type: "button", "aria-pressed": "false" },
      make("span", { className: "who" }, source.source),
      make("span", { className: "count" }, String(source.sentences), make("span", { className: "spoken" }, source.sentences === 1 ? " sentence" : " sentences")),
      make("span", { className: "standing" }, standingOf[source.role] + (source.evidence && !source.source.includes(source.evidence) ? `: \u201C${source.evidence}\u201D` : "")));
    button.onclick = () => {
      chosenSource = chosenSource === source.source ? null : source.source;
      refresh();
      elements.find(e => e.classList.contains("cited"))?.scrollIntoView({ block: "nearest" });
    };
    button.dataset.source = source.source;
    return make("li", {}, button);
  });
  byId("sources").replaceChildren(...(list.length ? list : [make("li", { className: "hint" }, "Nobody is cited in this article.")]));
}

function drawLegend() {
  const focused = document.activeElement?.dataset.label;
  byId("legend").replaceChildren(...labels.map(label => {
    const button = make("button", { type: "button", "aria-pressed": String(chosenLabels.has(label)), "data-label": label },
      make("span", { className: `sentence ${styleOf[label]}` }, nameOf[label]),
      make("span", { className: "count" }, String(result.sentences.filter(s => labelOf(s) === label).length)));
    button.onclick = () => {
      if (!chosenLabels.delete(label))
        chosenLabels.add(label);
      refresh();
    };
    return button;
  }));
  if (focused)
    byId("legend").querySelector(`[data-label=${focused}]`).focus();
}

/** Shows what labels, source, slider and corrections ask for. */
function refresh() {
  const least = Number(byId("sure").value) / 100;
  let shown = 0;
  for (const [i, sentence] of result.sentences.entries()) {
    const cited = chosenSource !== null && sameSource(sourceOf(sentence), chosenSource);
    const muted = (chosenLabels.size > 0 && !chosenLabels.has(labelOf(sentence))) || (chosenSource !== null && !cited);
    const unsure = sentence.confidence < least && !correctionOf(sentence);
    paint(elements[i], sentence, correctionOf(sentence));
    elements[i].classList.toggle("cited", cited);
    elements[i].classList.toggle("muted", muted);
    elements[i].classList.toggle("unsure", unsure);
    byId("strip").children[i].className = muted || unsure ? "" : styleOf[labelOf(sentence)];
    shown += muted || unsure ? 0 : 1;
  }
  byId("sure-value").textContent = percent(least);
  for (const button of byId("sources").querySelectorAll("button"))
    button.setAttribute("aria-pressed", button.dataset.source === chosenSource);
  drawLegend();
  drawCorrections();
  say(shown === result.sentences.length ? "" : `${shown} of ${plural(result.sentences.length, "sentence")} shown.`);
}

// ---- Pointing and correcting

const indexOf = element => Number(element.dataset.index);
let active = null;

function activate(element) {
  active?.classList.remove("active");
  active = element;
  active?.classList.add("active");
}

function point(event) {
  const element = event.target.closest?.(".story .sentence");
  if (!element || isEditing())
    return;
  activate(element);
  const sentence = result.sentences[indexOf(element)];
  showDetail(sentence, correctionOf(sentence));
}

function rest() {
  if (isEditing())
    return;
  // What has the focus stays shown when the pointer leaves.
  const focused = document.activeElement?.closest(".story .sentence");
  if (focused) {
    point({ target: focused });
  } else {
    activate(null);
    showHint();
  }
}

function openEditor(element) {
  const sentence = result.sentences[indexOf(element)];
  reach(elements, element);
  activate(element);
  const close = () => { showHint(); element.focus(); point({ target: element }); };
  const done = () => { refresh(); close(); };
  edit(sentence, correctionOf(sentence), [...new Set(result.summary.sources.map(s => s.source))], {
    onKeep: (label, source) => {
      if (label === sentence.label && source === (sentence.attribution?.source ?? ""))
        corrections.withdraw(id, sentence.sentence);
      else
        corrections.correct(id, result.sentences, sentence, label, source);
      done();
    },
    onWithdraw: () => { corrections.withdraw(id, sentence.sentence); done(); },
    onClose: close,
  });
}

function drawCorrections() {
  const kept = corrections.all();
  byId("corrections").hidden = kept.length === 0;
  byId("corrections-title").textContent = plural(kept.length, "correction");
  byId("corrected").replaceChildren(...kept.map(c => {
    const back = make("button", { type: "button", "aria-label": `Take back: ${c.sentence.text}` }, "Take back");
    back.onclick = () => { corrections.withdraw(c.id, c.sentence.sentence); refresh(); byId("headline").focus(); };
    return make("li", {}, make("span", { className: "what" }, `${nameOf[c.label]}${c.source ? `, ${c.source}` : ""}`), make("q", {}, c.sentence.text), back);
  }));
}

// ---- Taking it with you

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Pages that came by http from another machine have no clipboard; the old way needs a selection.
    const area = make("textarea", { value: text, className: "spoken" });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say(`${what} copied.`);
}

function download() {
  const file = new Blob([corrections.trainingFile(byId("whole").checked)], { type: "text/csv" });
  const link = make("a", { href: URL.createObjectURL(file), download: "corrections.csv" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  say("Corrections downloaded.");
}

// ---- Wiring

byId("form").addEventListener("submit", event => { event.preventDefault(); submit(); });
byId("input").addEventListener("input", guessForm);
byId("input").addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
    submit();
});
for (const radio of document.querySelectorAll("input[name=form]"))
  radio.addEventListener("change", () => { formChosen = true; });
byId("sample").addEventListener("click", sample);
byId("open").addEventListener("click", () => byId("file").click());
byId("file").addEventListener("change", event => {
  if (event.target.files[0])
    takeFile(event.target.files[0]);
  event.target.value = "";
});
byId("another").addEventListener("click", () => { showCompose(); byId("input").focus(); byId("input").select(); });
byId("sure").addEventListener("input", refresh);
byId("copy-json").addEventListener("click", () => copy(JSON.stringify(result, null, 2), "JSON"));
byId("copy-csv").addEventListener("click", () => copy(resultTable(result), "CSV"));
byId("download").addEventListener("click", download);
byId("forget").addEventListener("click", () => { corrections.discardAll(); refresh(); byId("headline").focus(); });

const story = byId("article");
story.addEventListener("pointerover", point);
story.addEventListener("focusin", point);
story.addEventListener("pointerleave", rest);
story.addEventListener("focusout", () => setTimeout(rest));
story.addEventListener("click", event => {
  const element = event.target.closest(".sentence");
  // Whoever selects words to copy them does not want to correct.
  if (element && getSelection().isCollapsed)
    openEditor(element);
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape" || byId("result").hidden)
    return;
  const edited = isEditing() ? active : null;
  showHint();
  activate(null);
  edited?.focus();
});

let dragged = 0;
const hasFile = event => event.dataTransfer?.types.includes("Files");
addEventListener("dragenter", event => { if (hasFile(event)) byId("drop").hidden = ++dragged === 0; });
addEventListener("dragleave", event => { if (hasFile(event)) byId("drop").hidden = --dragged <= 0; });
addEventListener("dragover", event => { if (hasFile(event)) event.preventDefault(); });
addEventListener("drop", event => {
  if (!hasFile(event))
    return;
  event.preventDefault();
  dragged = 0;
  byId("drop").hidden = true;
  takeFile(event.dataTransfer.files[0]);
});
addEventListener("beforeunload", event => {
  if (corrections.all().length > 0)
    event.preventDefault();
});
