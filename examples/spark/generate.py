"""The golden articles → as many articles as asked, one JSON line {"id", "text", "date"} each; the same count gives the same lines.

    python3 examples/spark/generate.py 20000 > articles.jsonl

Each is a headline and one paragraph of one of tests/golden, about 45 words, with other people's names and other figures. Seeded; 100,000 take seconds.
"""

import json
import random
import re
import sys
from pathlib import Path

GOLDEN = Path(__file__).resolve().parents[2] / "tests" / "golden"
GIVEN = "Ada Bola Chidi Dana Elif Farid Greta Hana Ivo Jana Kofi Leila Marek Nadia Omar Petra Quentin Rosa Samir Tova Uma Viktor Wanda Yara Zeno".split()
SURNAMES = "Abara Brandsen Castell Dlamini Eriksen Fofana Grabow Haddad Ilves Jankovic Keita Lindholm Moreau Nkosi Okafor Pereira Quist Rahimi Sorensen Tanaka Ueda Varga Weiss Yilmaz Zapata".split()


def golden():
    """Headline, paragraphs and people of every golden article."""
    for path in sorted(GOLDEN.glob("*.txt")):
        head, *rest = [part for part in path.read_text(encoding="utf-8").split("\n\n") if part.strip()]
        facts = path.with_suffix(".facts").read_text(encoding="utf-8")
        people = re.findall(r"^person: (.+)$", facts, re.MULTILINE)
        yield head, [part for part in rest if len(part) > 120], [name for name in people if " " in name]


def renamed(text, people, chance):
    """The text with another name for each of the people, first in full, then by surname."""
    for person in people:
        given, surname = chance.choice(GIVEN), chance.choice(SURNAMES)
        text = text.replace(person, f"{given} {surname}").replace(person.split()[-1], surname)
    return text


def refigured(text, chance):
    """The text with other numbers of as many digits; years, which have four and no comma, stay."""
    other = lambda found: found[0] if len(found[0]) == 4 and found[0].isdigit() else str(chance.randrange(1, 9)) + found[0][1:]
    return re.sub(r"\b[1-9][\d,]*\d\b", other, text)


def main(count):
    articles = [it for it in golden() if it[1]]
    for number in range(count):
        chance = random.Random(f"galley {number}")
        head, paragraphs, people = articles[number % len(articles)]
        text = refigured(renamed(f"{head}\n\n{chance.choice(paragraphs)}", people, chance), chance)
        date = f"{chance.randint(2012, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        print(json.dumps({"id": f"article-{number:08}", "text": text, "date": date}, ensure_ascii=False))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    main(int(sys.argv[1]))
