"""Other people in the same sentences: what stands around a name teaches more when the name itself is new.

A name of a person keeps its number of words and, within a document, stands for one person; its labels stay as they were.
`people.tsv` holds given and family names by country (`galley-train tokens`).
"""
import collections
import random

from corpus import LABELS

BEGIN, INSIDE = LABELS.index("Bperson"), LABELS.index("Iperson")
LETTERS = 2  # initials stay


class People:
    """Given and family names of each country that has both."""

    def __init__(self, path):
        pools = collections.defaultdict(lambda: {"given": [], "family": []})
        for line in path.open(encoding="utf-8"):
            country, sort, name = line.rstrip("\n").split("\t")
            pools[country][sort].append(name)
        self.pools = [pools[country] for country in sorted(pools) if all(pools[country].values())]

    def pool(self):
        return random.choice(self.pools)


def swapped(document, taught, people, share):
    """The document with a share of its people under other names; `taught` says how likely the teacher finds each label."""
    new, kept = {}, {}
    pool = people.pool()
    choose = lambda key, sort: new.setdefault(key, random.choice(pool[sort]) if kept.setdefault(key, random.random()) < share else key)
    found = []
    for sentence, rows in zip(document, taught):
        likely = [int(row.argmax()) for row in rows]
        words = []
        for at, (token, labels) in enumerate(sentence):
            goes_on = at + 1 < len(likely) and likely[at + 1] == INSIDE
            plain = token[:1].isupper() and len(token) > LETTERS and token.isalpha()
            if plain and likely[at] == BEGIN and goes_on:
                token = choose(token, "given")
            elif plain and likely[at] in (BEGIN, INSIDE) and not goes_on:
                token = choose(token, "family")
            words.append((token, labels))
        found.append(words)
    return found
