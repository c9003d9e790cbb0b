"""Labelled documents as batches of tensors for the student: windows, what its tables look up, the teacher's labels."""
import pickle
import random

import numpy as np
import torch

from corpus import LABELS, load, words
from swap import People, swapped
from teacher import batches

SUMMED = {"word": (1 << 14, 48), "gram": (1 << 14, 48)}
SINGLE = {"prefix": (1 << 11, 16), "suffix3": (1 << 11, 16), "suffix2": (1 << 11, 16), "shape": (1 << 8, 16), "case": (8, 8)}
CLUSTERS = {"coarse": (65, 16), "middle": (321, 24), "fine": (1001, 32)}
FLAGS = {"flag": (15, 16)}
TABLES = SUMMED | SINGLE | CLUSTERS | FLAGS


class Rows:
    """words.tsv: token, two word rows, eight single rows, flag rows, n-gram rows."""

    def __init__(self, path):
        self.of = {}
        for line in path.open(encoding="utf-8"):
            token, *columns = line.rstrip("\n").split("\t")
            self.of[token] = [[int(row) for row in column.split(",")] for column in columns]

    def __call__(self, token):
        return self.of[token]


def windows(documents, longest):
    """Sentences of one document in a row, a gap after each: (document, [(token, labels, sentence, column) or None])."""
    found = []
    for index, document in enumerate(documents):
        window = []
        for row, sentence in enumerate(document):
            if window and len(window) + len(sentence) >= longest:
                found.append((index, window))
                window = []
            window += [(token, labels, row, column) for column, (token, labels) in enumerate(sentence)] + [None]
        if window:
            found.append((index, window))
    return found


def prepared(window, rows):
    """A window's slots as arrays: single rows, bags as rows and counts, label sets, starts, capitalised tokens, places."""
    size = len(window)
    single, labels, starts = np.zeros((size, len(SINGLE) + len(CLUSTERS)), np.int64), np.zeros(size, np.int64), np.zeros(size, np.float32)
    bags = {name: ([], np.zeros(size, np.int64)) for name in ("word", "gram", "flag")}
    capital, places = {}, []
    for column, slot in enumerate(window):
        if slot is None:
            continue
        token, allowed, sentence, place = slot
        word, *singles, flags, grams = rows(token)
        single[column] = [value for (value,) in singles]
        for name, found in (("word", word), ("gram", grams), ("flag", flags)):
            bags[name][0].extend(found)
            bags[name][1][column] = len(found)
        labels[column], starts[column] = allowed, place == 0
        places.append((column, sentence, place))
        if token[0].isupper():
            capital.setdefault(token, []).append(column)
    bags = {name: (np.array(values, np.int32), counts) for name, (values, counts) in bags.items()}
    return single, bags, labels, starts, list(capital.values()), places


def collate(items, rows, soft=None):
    """Windows as tensors: what `Student.forward` reads, label sets, and the teacher's probabilities."""
    size = (len(items), max(len(window) for _, window in items))
    single, labels = np.zeros((*size, len(SINGLE) + len(CLUSTERS)), np.int64), np.zeros(size, np.int64)
    starts, group, groups = np.zeros(size, np.float32), np.zeros(size, np.int64), 0
    taught = np.zeros((*size, len(LABELS)), np.float32)
    values = {name: [] for name in ("word", "gram", "flag")}
    counts = {name: np.zeros(size, np.int64) for name in values}
    for row, (index, window) in enumerate(items):
        own, bags, sets, begins, capital, places = prepared(window, rows)
        single[row, : len(own)], labels[row, : len(own)], starts[row, : len(own)] = own, sets, begins
        for name, (found, numbers) in bags.items():
            values[name].append(found)
            counts[name][row, : len(own)] = numbers
        for columns in capital:
            groups += 1
            group[row, columns] = groups
        if soft is not None:
            for column, sentence, place in places:
                taught[row, column] = soft[index][sentence][place]
    batch = {"single": single, "starts": starts, "group": group, "mask": labels > 0}
    batch = {name: torch.from_numpy(value) for name, value in batch.items()} | {"groups": groups + 1}
    for name in values:
        ends = counts[name].reshape(-1).cumsum()
        batch |= {name: torch.from_numpy(np.concatenate(values[name]).astype(np.int64)), name + "_starts": torch.from_numpy(ends - counts[name].reshape(-1))}
    return batch, torch.from_numpy(labels), torch.from_numpy(taught)


def mixed(folder, mix):
    """Documents and the teacher's labels; unlabelled news may have any label."""
    documents, soft = [], []
    for part in mix.split(","):
        name, _, most = part.partition(":")
        pairs = list(zip(load(folder, name), pickle.load((folder / f"{name}.soft").open("rb"))))
        if most:
            random.shuffle(pairs)
            count, kept = 0, []
            while pairs and count < int(most):
                kept.append(pairs.pop())
                count += words([kept[-1][0]])
            pairs = kept
        documents += [document for document, _ in pairs]
        soft += [taught for _, taught in pairs]
    return documents, soft


class Lessons:
    """The documents in batches of windows; in every other pass half of their people have other names."""

    def __init__(self, folder, mix):
        self.documents, self.soft = mixed(folder, mix)
        self.rows, self.people = Rows(folder / "words.tsv"), People(folder / "people.tsv")
        self.passes = 0

    def batches(self):
        """One pass: `collate`'s answers."""
        documents = self.swapped(0.5) if self.passes % 2 else self.documents
        self.passes += 1
        items = windows(documents, 384)
        for indices in batches(items, lambda it: len(it[1]), 2048, shuffle=True):
            yield collate([items[index] for index in indices], self.rows, self.soft)

    def count(self):
        """Batches of a pass."""
        return len(batches(windows(self.documents, 384), lambda it: len(it[1]), 2048, shuffle=False))

    def swapped(self, share):
        return [swapped(document, taught, self.people, share) for document, taught in zip(self.documents, self.soft)]
