"""Keywords by YAKE: bodies as NDJSON strings on standard input, a JSON list of ten phrases a line out. Argument: a file of stop words."""

import json
import sys

import yake

stopwords = set(open(sys.argv[1], encoding="utf-8").read().split("\n"))
extractor = yake.KeywordExtractor(lan="vi", n=3, top=10, stopwords=stopwords)
for line in sys.stdin:
    print(json.dumps([phrase for phrase, _ in extractor.extract_keywords(json.loads(line))]), flush=True)
