"""Scores pairs with Google's rouge_score: NDJSON records on standard input, a JSON line of scores each out, then intervals.

A record: {"summary": text, "references": [texts]}, sentences parted by line feeds. Syllables are cut here anew, by the module regex.
"""

import json
import sys
import unicodedata

import numpy
import regex
from rouge_score import rouge_scorer, scoring


class Syllables:
    def tokenize(self, text):
        return regex.findall(r"[\p{L}\p{M}\p{N}]+", unicodedata.normalize("NFC", text).lower())


types = ["rouge1", "rouge2", "rougeL", "rougeLsum"]
scales = {
    "syllables": rouge_scorer.RougeScorer(types, tokenizer=Syllables()),
    "ascii": rouge_scorer.RougeScorer(types),
}
numpy.random.seed(1)
intervals = {name: scoring.BootstrapAggregator(n_samples=1000) for name in scales}
for line in sys.stdin:
    record = json.loads(line)
    out = {}
    for name, scorer in scales.items():
        # The mean over references, and the best of them.
        each = [scorer.score(reference, record["summary"]) for reference in record["references"]]
        best = scorer.score_multi(record["references"], record["summary"])
        intervals[name].add_scores(best)
        out[name] = {
            t: {
                "mean": [sum(score[t][i] for score in each) / len(each) for i in range(3)],
                "max": list(best[t]),
            }
            for t in types
        }
    print(json.dumps(out))
print(json.dumps({n: {t: [s.low.fmeasure, s.mid.fmeasure, s.high.fmeasure] for t, s in a.aggregate().items()} for n, a in intervals.items()}))
