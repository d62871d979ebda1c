"""Times word segmenters from PyPI: texts as NDJSON strings on standard input, a JSON line a contestant out.

The texts are given one call each. Loading is not timed: every contestant segments a sentence first.
"""

import json
import sys
import time

from pyvi import ViTokenizer
from underthesea import word_tokenize

texts = [json.loads(line) for line in sys.stdin]
for name, run in {"underthesea word_tokenize": word_tokenize, "pyvi ViTokenizer": ViTokenizer.tokenize}.items():
    run("Hội nghị khai mạc tại Đà Nẵng.")
    started = time.perf_counter()
    for text in texts:
        run(text)
    print(json.dumps({"name": name, "seconds": time.perf_counter() - started}), flush=True)
