"""The small net, distilled from the teacher, then packed into bytes as model/net.bin.

Inputs: token files, their .soft labels (teacher.py), words.tsv with every token's table rows, people.tsv (`galley-train tokens`).
Outputs: student.pt, the section file. Seed 1. About 8 minutes on one core.

    python3 train/net/student.py distil --tokens target/names/tokens
    python3 train/net/student.py pack --tokens target/names/tokens --out model/net.bin

The sizes below and the order of the packed numbers are those of src/tag/net/; the crate makes the rows, so that training
and use cannot drift. Nothing here uses an operation that whole numbers cannot do: hard swish, layer norm, mean, maximum.
"""
import argparse
import itertools
import pathlib
import random
import struct
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from corpus import LABELS, load, report, words
from lessons import CLUSTERS, SINGLE, TABLES, Lessons, collate, windows
from teacher import batches, marginal_loss

MIX = "gold,gold,redocred,crossner,wikigold,uner,grobid,meantime,re3d,news,gmb:700000"
WIDTH = 128
TAPS = 3
DILATIONS = (4, 2, 1)
GROUPS = 4
HEARD = 64


class First(nn.Module):
    """Three words side by side: what each gives is a matter of that word alone, so that the engine makes it once a word."""

    def __init__(self, drop):
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH)
        self.convolution = nn.Conv1d(WIDTH, WIDTH, TAPS, padding=TAPS // 2)
        self.drop = nn.Dropout(drop)

    def hidden(self, x, mask):
        return F.hardswish(self.convolution((self.norm(x) * mask).transpose(1, 2)).transpose(1, 2))

    def forward(self, x, mask):
        return x + self.drop(self.hidden(x, mask))


class Block(First):
    """Three words some way apart, in groups of channels, which the linear layer mixes."""

    def __init__(self, dilation, drop):
        super().__init__(drop)
        self.convolution = nn.Conv1d(WIDTH, WIDTH, 3, padding=dilation, dilation=dilation, groups=GROUPS)
        self.linear = nn.Linear(WIDTH, WIDTH)

    def forward(self, x, mask):
        return x + self.drop(self.linear(self.hidden(x, mask)))


class Student(nn.Module):
    def __init__(self, drop=0.1):
        super().__init__()
        bags = {"gram": "mean", "word": "sum", "flag": "sum"}
        make = lambda name, size: nn.EmbeddingBag(*size, mode=bags[name]) if name in bags else nn.Embedding(*size)
        self.tables = nn.ModuleDict({name: make(name, size) for name, size in TABLES.items()})
        self.input = nn.Linear(sum(size[1] for size in TABLES.values()) + 1, WIDTH)
        self.blocks = nn.ModuleList([First(drop), *(Block(dilation, drop) for dilation in DILATIONS)])
        self.norm = nn.LayerNorm(WIDTH)
        self.memory = nn.ModuleList([nn.Linear(3 * WIDTH, HEARD), nn.Linear(HEARD, WIDTH)])
        self.output = nn.Linear(WIDTH, len(LABELS))
        self.drop = nn.Dropout(drop)
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.3)

    def embed(self, batch):
        """[batch, tokens, joined widths]; in training some words and some clusters are hidden, so that the rest learn."""
        size = batch["mask"].shape
        bag = lambda name: self.tables[name](batch[name], batch[name + "_starts"]).view(*size, -1)
        hide = lambda x, share: x * (torch.rand(*size, 1) > share) if self.training else x
        single = [self.tables[name](batch["single"][..., index]) for index, name in enumerate(SINGLE)]
        seen = (torch.rand(*size, 1) > 0.1) if self.training else 1
        clusters = [self.tables[name](batch["single"][..., len(SINGLE) + index]) * seen for index, name in enumerate(CLUSTERS)]
        return torch.cat([hide(bag("word"), 0.15), bag("gram"), *single, *clusters, bag("flag"), batch["starts"][..., None]], -1)

    def forward(self, batch):
        mask = batch["mask"][..., None].float()
        x = self.input(self.drop(self.embed(batch))) * mask
        for block in self.blocks:
            x = block(x, mask)
        x = self.norm(x)
        together = torch.cat([x, *self.equals(x, batch)], -1)
        heard = self.memory[1](self.drop(F.hardswish(self.memory[0](together))))
        return self.output(x + heard * (batch["group"] > 0)[..., None])

    def equals(self, x, batch):
        """Mean and maximum over the equal capitalised words of a window; zeros elsewhere."""
        group, count = batch["group"].view(-1), batch["groups"]
        flat = x.reshape(len(group), -1)
        members = torch.zeros(count).index_add(0, group, torch.ones(len(group)))[:, None]
        mean = torch.zeros(count, WIDTH).index_add(0, group, flat) / members.clamp(min=1)
        most = torch.full((count, WIDTH), -32.0).scatter_reduce(0, group[:, None].expand_as(flat), flat, "amax")
        grouped = (group > 0).float()[:, None]
        return [(pooled[group] * grouped).view_as(x) for pooled in (mean, most)]


@torch.no_grad()
def scores(model, documents, rows):
    model.eval()
    found = [[np.zeros((len(sentence), len(LABELS)), np.float32) for sentence in document] for document in documents]
    items = windows(documents, 4096)
    for indices in batches(items, lambda it: len(it[1]), 6000, shuffle=False):
        chosen = [items[index] for index in indices]
        logits = model(collate(chosen, rows)[0]).numpy()
        for row, (index, window) in zip(logits, chosen):
            for column, slot in enumerate(window):
                if slot:
                    found[index][slot[2]][slot[3]] = row[column]
    return found


def distil(options, epochs=6, rate=3e-3, trust=0.8):
    """`trust`: the teacher's share of the loss; the rest is the corpus's own labels."""
    lessons, model = Lessons(options.tokens, options.mix), Student()
    split = lambda table: [it for name, it in model.named_parameters() if name.startswith("tables") == table]
    optimizer = torch.optim.AdamW([{"params": split(True), "weight_decay": 1e-3}, {"params": split(False), "weight_decay": 1e-2}], lr=rate)
    steps = lessons.count() * epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, (step + 1) / (steps * 0.05 + 1)) * max(0, 1 - step / steps))
    print(words(lessons.documents), "words,", steps, "steps", flush=True)
    start, mean = time.time(), None
    passes = itertools.chain.from_iterable(lessons.batches() for _ in range(epochs))
    for step, (batch, labels, taught) in enumerate(passes, 1):
        model.train()
        real = labels > 0
        logits = model(batch)[real]
        learned = -(taught[real] * F.log_softmax(logits, -1)).sum(-1)
        loss = (trust * learned + (1 - trust) * marginal_loss(logits, labels[real])).mean()
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
        if step % 200 == 0:
            print(f"step {step}/{steps} loss {mean:.4f} {time.time() - start:.0f} s", flush=True)
    torch.save(model.state_dict(), options.tokens / "student.pt")
    for name in ("dev", "pud", "politics"):
        documents = load(options.tokens, name)
        report(name, documents, scores(model, documents, lessons.rows))


class Packer:
    """Collects the section's body; the layout is told in src/tag/net/read.rs."""

    def __init__(self):
        self.body = bytearray()

    def table(self, weight):
        """One scale a table; the few values past the 99.995th percentile are cut, so that the steps stay small."""
        most = np.quantile(np.abs(weight), 0.99995)
        step = most / 127
        self.body += struct.pack("<i", round(step * (1 << 26))) + np.clip(np.round(weight / step), -127, 127).astype(np.int8).tobytes()

    def matrix(self, weight, bias):
        """One scale a row."""
        weight = weight.reshape(len(weight), -1)
        step = np.maximum(np.abs(weight).max(1), 1e-8) / 127
        self.body += np.round(step * (1 << 24)).astype("<i4").tobytes() + np.round(bias * 1024).astype("<i4").tobytes()
        self.body += np.round(weight / step[:, None]).astype(np.int8).tobytes()

    def linear(self, layer):
        self.matrix(layer.weight.detach().numpy(), layer.bias.detach().numpy())

    def norm(self, layer):
        for part in (layer.weight, layer.bias):
            self.body += np.round(part.detach().numpy() * 1024).astype("<i2").tobytes()

    def convolution(self, block):
        self.norm(block.norm)
        self.matrix(block.convolution.weight.detach().numpy().transpose(0, 2, 1), block.convolution.bias.detach().numpy())

    def section(self):
        """The frame of src/lexicon/section.rs around the body."""
        checksum = 0xCBF29CE484222325
        for byte in self.body:
            checksum = (checksum ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
        return b"GALLEY\x1a\n" + b"net".ljust(8, b"\0") + struct.pack("<IIQ", 2, len(self.body), checksum) + bytes(self.body)


def pack(options):
    model, packer = Student(), Packer()
    model.load_state_dict(torch.load(options.tokens / "student.pt"))
    for name in TABLES:
        packer.table(model.tables[name].weight.detach().numpy())
    packer.linear(model.input)
    for block in model.blocks:
        packer.convolution(block)
        if hasattr(block, "linear"):
            packer.linear(block.linear)
    packer.norm(model.norm)
    for layer in (*model.memory, model.output):
        packer.linear(layer)
    options.out.write_bytes(packer.section())
    print(options.out, options.out.stat().st_size, "bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["distil", "pack"])
    parser.add_argument("--tokens", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("model/net.bin"))
    parser.add_argument("--mix", default=MIX)
    options = parser.parse_args()
    torch.set_num_threads(1)
    random.seed(1)
    torch.manual_seed(1)
    (distil if options.command == "distil" else pack)(options)


if __name__ == "__main__":
    main()
