"""The commands of docs/logs.md for one machine, and the replies that the engines are compared with."""

import collections
import json
import pathlib
import re
import subprocess
import unittest

from recipes import counts, recipe, replies


class OneMachine(unittest.TestCase):
    def test_replies_have_the_codes_that_a_regular_expression_finds(self):
        text = pathlib.Path("app.log").read_text(encoding="utf-8")
        codes = [int(code) for code in re.findall(r"^.*?errcode[^\d\n-]*(-?\d+)", text, re.MULTILINE)]
        self.assertGreater(len(codes), 5_000)
        self.assertEqual(collections.Counter(reply["code"] for reply in replies("app.log")), collections.Counter(codes))

    def test_each_has_the_same_replies_at_the_same_lines(self):
        output = subprocess.check_output(["errcodes", "explain", "--each", "app.log"], encoding="utf-8")
        records = [json.loads(line) for line in output.split("\n")[:-1]]
        self.assertEqual(len(records), pathlib.Path("app.log").read_bytes().count(b"\n"))
        self.assertEqual([record for record in records if record], replies("app.log"))

    def test_compressed_files_have_the_replies_of_the_plain_one(self):
        without_file = [{**reply, "file": None} for reply in replies("app.log")]
        files = sorted(path for path in pathlib.Path("logs").rglob("*") if path.is_file())
        self.assertEqual({path.suffix for path in files}, {".gz", ".bz2", ".xz", ".log"})
        for path in files:
            with self.subTest(path=path):
                self.assertEqual([{**reply, "file": None} for reply in replies(str(path))], without_file)

    def test_commands_of_the_guide_run_and_summaries_add_up(self):
        for section in ["One machine", "jq"]:
            for command in recipe(section, "sh").splitlines():
                with self.subTest(command=command):
                    run = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False)
                    self.assertEqual((run.returncode, run.stderr), (0, b""))
        self.assertIn("<svg", pathlib.Path("failures.html").read_text(encoding="utf-8"))
        added = json.loads(pathlib.Path("hosts.json").read_text(encoding="utf-8"))
        self.assertEqual(
            {(code["table"], code["code"]): code["count"] for code in added}, counts(replies("app.log", "logs"))
        )


if __name__ == "__main__":
    unittest.main()
