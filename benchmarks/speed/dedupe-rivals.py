"""Times MinHash signatures from PyPI: texts as NDJSON strings on standard input, a JSON line a contestant out.

Of the pairs of texts 2i and 2i + 1 among the first `argv[1]`, each contestant also says how alike it takes them to be.
Shingles are five words that follow one another, in small letters. Loading is not timed.
"""

import json
import re
import sys
import time

import numpy as np
from datasketch import MinHash

texts = [json.loads(line) for line in sys.stdin]
paired = int(sys.argv[1])
size = 5
words = re.compile(r"\w+")


def shingles(text):
    found = words.findall(text.lower())
    return {" ".join(found[i : i + size]).encode() for i in range(max(1, len(found) - size + 1))}


def datasketch_signature(text):
    signature = MinHash(num_perm=256)
    signature.update_batch(list(shingles(text)))
    return signature.hashvalues


def contestants():
    yield "datasketch MinHash, 256 permutations", datasketch_signature
    try:
        from text_dedup.minhash import embed_func
        from text_dedup.utils import xxh3_32hash
    except ImportError:
        return
    random = np.random.RandomState(42)
    prime = np.uint64((1 << 61) - 1)
    permutations = (
        random.randint(1, prime, size=256, dtype=np.uint64),
        random.randint(0, prime, size=256, dtype=np.uint64),
    )

    def text_dedup_signature(text):
        bands = embed_func(
            text, 0, num_perm=256, ngram_size=size, min_length=0, hashranges=[(i, i + 1) for i in range(256)],
            permutations=permutations, hash_func=xxh3_32hash, dtype=np.uint64, max_hash=np.uint64((1 << 32) - 1),
            modulo_prime=prime,
        )
        return np.array([int.from_bytes(band, "big") for band in bands["__signatures__"]])

    yield "text-dedup MinHash (embed_func), 256 permutations", text_dedup_signature


for name, sign in contestants():
    sign("Hội nghị khai mạc tại Đà Nẵng sáng nay.")
    started = time.process_time()
    signatures = [sign(text) for text in texts]
    seconds = time.process_time() - started
    similarities = [float(np.mean(signatures[i] == signatures[i + 1])) for i in range(0, paired, 2)]
    print(json.dumps({"name": name, "seconds": seconds, "similarities": similarities}), flush=True)
