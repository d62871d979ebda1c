"""Times LexRank and TextRank of sumy: articles as NDJSON on standard input, a JSON line a contestant out.

An article: a list of sentences, each a list of tokens. Documents are made before the clock starts, tokens looked up once.
"""

import json
import sys
import time

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer


class Given:
    def to_words(self, text):
        return tuple(text.split(" "))


documents = []
for line in sys.stdin:
    sentences = [Sentence(" ".join(tokens), Given()) for tokens in json.loads(line)]
    for sentence in sentences:
        sentence.words
    documents.append((ObjectDocumentModel([Paragraph(sentences)]), [str(s) for s in sentences]))
for name, summarizer in {"LexRank": LexRankSummarizer(), "TextRank": TextRankSummarizer()}.items():
    summarizer(documents[0][0], 2)
    started = time.process_time()
    picks = [summarizer(document, 2) for document, _ in documents]
    seconds = time.process_time() - started
    found = [sorted(texts.index(str(s)) for s in chosen) for chosen, (_, texts) in zip(picks, documents)]
    print(json.dumps({"name": name, "seconds": seconds, "picks": found}), flush=True)
