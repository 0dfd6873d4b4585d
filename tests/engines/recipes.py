"""The code in docs/logs.md, and the replies that one machine finds."""

import collections
import json
import pathlib
import re
import subprocess

GUIDE = pathlib.Path(__file__).parents[2] / "docs/logs.md"


def recipe(heading, language):
    """Returns the blocks of a language in a section of the guide, as one text."""
    sections = re.split(r"^##+ (.*)\n", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    section = sections[sections.index(heading) + 1]
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    assert blocks, f"no {language} in {heading}"
    return "\n".join(blocks)


def replies(*files):
    """Returns the replies in the files, as one thread of `explain` finds them."""
    command = ["errcodes", "explain", "-j", "1", "--format", "json", *files]
    output = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    return [json.loads(line) for line in output.split("\n")[:-1]]


def counts(records):
    """Counts replies by table and code."""
    return collections.Counter((record["table"], record["code"]) for record in records)
