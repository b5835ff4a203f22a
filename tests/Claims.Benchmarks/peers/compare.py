#!/usr/bin/python3
"""Compares Claims with fastText and scikit-learn: sentences a second, file to file on one processor, and macro F1.

    tests/Claims.Benchmarks/peers/compare.py [--real LABELLED.csv] [--repeat 10]

Needs Debian's packages fasttext and python3-sklearn, and the .NET SDK. The peers label bare sentences: no splitting, no attribution, no sources.
All learn from training-data. Speed is measured on the training sentences repeated, macro F1 in 5-fold cross-validation by article
(that of Claims is the one in models/claims.json) and, where --real names a labelled file, on that.
"""
import argparse
import csv
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

try:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import f1_score
    from sklearn.pipeline import make_pipeline
except ImportError:
    sys.exit("scikit-learn is missing; install it (apt-get install python3-sklearn) and run this with /usr/bin/python3.")

ROOT = pathlib.Path(__file__).resolve().parents[3]
FOLDS = 5


def read(path):
    """The rows (article, text, label) of a labelled file."""
    with open(path, encoding="utf-8", newline="") as file:
        return [(row["article_id"], row["text"], row["label"]) for row in csv.DictReader(file)]


def training_rows():
    files = [f for f in sorted((ROOT / "training-data").glob("*.csv")) if "label" in f.open(encoding="utf-8").readline().strip().split(",")]
    return [row for file in files for row in read(file)]


def tokens(text):
    return " ".join(re.findall(r"\w+|[^\w\s]", text.lower()))


def macro_f1(rows, labels):
    return f1_score([row[2] for row in rows], labels, average="macro")


def timed(*command, **options):
    """Seconds that a command takes on one processor."""
    start = time.perf_counter()
    subprocess.run(["taskset", "-c", "0", *map(str, command)], check=True, **options)
    return time.perf_counter() - start


class FastText:
    name = "fastText (bigrams, dimension 50)"

    def __init__(self, folder):
        self.folder = folder

    def train(self, rows):
        (self.folder / "train.txt").write_text("".join(f"__label__{label} {tokens(text)}\n" for _, text, label in rows), encoding="utf-8")
        subprocess.run(["fasttext", "supervised", "-input", self.folder / "train.txt", "-output", self.folder / "ft", "-wordNgrams", "2", "-dim", "50",
                        "-epoch", "10", "-lr", "0.5", "-thread", "1", "-verbose", "0"], check=True)

    def predict(self, rows):
        (self.folder / "in.txt").write_text("".join(tokens(text) + "\n" for _, text, _ in rows), encoding="utf-8")
        with open(self.folder / "out.txt", "w", encoding="utf-8") as out:
            self.seconds = timed("fasttext", "predict", self.folder / "ft.bin", self.folder / "in.txt", stdout=out)
        return [line.strip().removeprefix("__label__") for line in open(self.folder / "out.txt", encoding="utf-8")]


class SciKit:
    name = "scikit-learn (TF-IDF of bigrams, logistic regression)"

    def __init__(self, folder):
        del folder

    def train(self, rows):
        self.model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True), LogisticRegression(C=10, max_iter=1000))
        self.model.fit([text for _, text, _ in rows], [label for _, _, label in rows])

    def predict(self, rows):
        start = time.process_time()
        labels = list(self.model.predict([text for _, text, _ in rows]))
        self.seconds = time.process_time() - start
        return labels


def cross_validated(peer, rows):
    """Macro F1 with every article labelled by a model that has not seen it."""
    fold = {article: int(hashlib.sha256(article.encode()).hexdigest(), 16) % FOLDS for article, _, _ in rows}
    tested, labels = [], []
    for f in range(FOLDS):
        test = [row for row in rows if fold[row[0]] == f]
        peer.train([row for row in rows if fold[row[0]] != f])
        tested += test
        labels += peer.predict(test)
    return macro_f1(tested, labels)


class Claims:
    name = "Claims (attribution, sources and labels)"

    def __init__(self, folder):
        self.folder = folder
        subprocess.run(["dotnet", "publish", ROOT / "src/Claims.Cli", "-c", "Release", "-r", "linux-x64", "--nologo", "-v", "q", "-o", folder / "claims"], check=True, stdout=sys.stderr)
        self.program = next(p for p in (folder / "claims").iterdir() if p.name in ("Claims.Cli", "claims"))

    def real(self, path):
        out = subprocess.run([self.program, "evaluate", path, "--format", "json"], check=True, capture_output=True, text=True).stdout
        return json.loads(out)["macroF1"]

    def speed(self, rows):
        with open(self.folder / "in.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["article_id", "paragraph", "sentence", "text"])
            last, sentence = None, 0
            for article, text, _ in rows:
                sentence = sentence + 1 if article == last else 1
                last = article
                writer.writerow([article, 1, sentence, text])
        return timed(self.program, "classify", self.folder / "in.csv", "--format", "csv", "--out", self.folder / "out.csv", stderr=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--real", type=pathlib.Path, help="a labelled file of other articles")
    parser.add_argument("--repeat", type=int, default=10, help="how often the training sentences are repeated for the speed (default 10)")
    arguments = parser.parse_args()
    for program in ("fasttext", "taskset", "dotnet"):
        if shutil.which(program) is None:
            sys.exit(f"{program} is missing; install it (apt-get install fasttext util-linux; .NET from Microsoft).")
    rows = training_rows()
    many = [(f"{article}-{r}", text, label) for r in range(arguments.repeat) for article, text, label in rows]
    real = read(arguments.real) if arguments.real else None
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        table = []
        for peer in (FastText(folder), SciKit(folder)):
            print(f"{peer.name} ...", file=sys.stderr)
            own = cross_validated(peer, rows)
            peer.train(rows)
            on_real = macro_f1(real, peer.predict(real)) if real else None
            peer.predict(many)
            table.append((peer.name, len(many) / peer.seconds, own, on_real))
        print(f"{Claims.name} ...", file=sys.stderr)
        claims = Claims(folder)
        metrics = json.loads((ROOT / "models/claims.json").read_text(encoding="utf-8"))
        table.append((claims.name, len(many) / claims.speed(many), metrics["model"]["macroF1"], claims.real(arguments.real) if real else None))
    ours = table[-1][1]
    print(f"{len(many)} sentences, one processor, load {os.getloadavg()[0]:.1f} at the end\n")
    print("| | sentences/s | against Claims | macro F1, cross-validated |" + (" macro F1, real news |" if real else ""))
    print("| --- | ---: | ---: | ---: |" + (" ---: |" if real else ""))
    for name, speed, own, on_real in table:
        print(f"| {name} | {speed:,.0f} | {speed / ours:.2f} | {own:.3f} |" + (f" {on_real:.3f} |" if real else ""))


main()
