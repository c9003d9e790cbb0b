"""Token files that `galley-train tokens` writes, as documents; labels and the decoding that scoring needs. Learns nothing.

A token file holds `#doc<TAB>id`, then a token and the hexadecimal set of labels it may have a line, a blank line between
sentences. Bit 0 is "outside"; bits 1 and 2 begin and continue a person, and so on in the order of KINDS.
"""
import numpy as np

KINDS = ["person", "org", "gpe", "loc", "facility", "group", "event", "product", "work", "law", "misc"]
LABELS = ["O"] + [position + kind for kind in KINDS for position in "BI"]
PLACES = {"gpe": "place", "loc": "place", "facility": "place"}
SCORED = {"person", "org", "place"}


def load(folder, name):
    """Documents of sentences of (token, label set)."""
    documents, sentence = [], []
    for line in (folder / f"{name}.tokens").open(encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#doc\t"):
            documents.append([])
        elif line:
            token, labels = line.split("\t")
            sentence.append((token, int(labels, 16)))
        elif sentence:
            documents[-1].append(sentence)
            sentence = []
    return documents


def words(documents):
    return sum(len(sentence) for document in documents for sentence in document)


def transitions():
    """0 where one label may follow another, a prohibitive score where it may not."""
    allowed = [[after[0] != "I" or after[1:] == before[1:] for after in LABELS] for before in LABELS]
    return np.where(np.array(allowed), 0.0, -1e4)


TRANSITIONS = transitions()


def best_labels(scores):
    """The best valid labels of a sentence, by Viterbi; `scores` is [tokens, labels]."""
    total = scores[0] + np.array([-1e4 if label[0] == "I" else 0.0 for label in LABELS])
    back = []
    for row in scores[1:]:
        through = total[:, None] + TRANSITIONS
        back.append(through.argmax(0))
        total = through.max(0) + row
    path = [int(total.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [LABELS[label] for label in reversed(path)]


def spans(labels, merge):
    """Names as (start, end, kind); `merge` maps kinds before they are compared."""
    found, start = set(), None
    for at, label in enumerate([*labels, "O"]):
        if start is not None and (label[0] != "I" or label[1:] != labels[start][1:]):
            kind = labels[start][1:]
            found.add((start, at, merge.get(kind, kind)))
            start = None
        if label[0] == "B":
            start = at
    return found


def report(name, documents, scores):
    """Prints strict F1 for people, organisations and places, places taken together."""
    counts = {kind: [0, 0, 0] for kind in sorted(SCORED)}
    for document, rows in zip(documents, scores):
        for sentence, row in zip(document, rows):
            gold = spans([LABELS[(mask & -mask).bit_length() - 1] for _, mask in sentence], PLACES)
            found = spans(best_labels(row), PLACES)
            for kind, count in counts.items():
                right = sum(span in gold for span in found if span[2] == kind)
                count[0] += right
                count[1] += sum(span[2] == kind for span in found) - right
                count[2] += sum(span[2] == kind for span in gold) - right
    f1 = lambda right, spurious, missing: 200 * right / max(1, 2 * right + spurious + missing)
    kinds = "  ".join(f"{kind} {f1(*count):.1f}" for kind, count in counts.items())
    print(f"{name:10} F1 {f1(*(sum(column) for column in zip(*counts.values()))):.1f}  {kinds}", flush=True)
