"""ClickHouse calls `explain` as an executable function. chdb is ClickHouse as a Python module; its
`udf_path` is a server's `user_scripts_path`, and has the definitions too."""

import json
import os
import pathlib
import shutil
import tempfile
import unittest

import chdb
from recipes import counts, recipe, replies


class ClickHouse(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scripts = tempfile.mkdtemp()
        cls.addClassCleanup(shutil.rmtree, cls.scripts)
        os.symlink(shutil.which("errcodes"), f"{cls.scripts}/errcodes")
        pathlib.Path(cls.scripts, "errcodes_function.xml").write_text(recipe("ClickHouse", "xml"), encoding="utf-8")

    def rows(self, query):
        rows = chdb.query(query, "JSONCompactEachRow", udf_path=self.scripts).bytes().decode()
        return [json.loads(row) for row in rows.splitlines()]

    def explain(self, table):
        """Runs the query of the guide on a table."""
        query = recipe("ClickHouse", "sql").rstrip().rstrip(";")
        return self.rows(query.replace("FROM logs", f"FROM {table}"))

    def test_query_counts_the_replies_of_one_machine(self):
        # Several blocks, as a server sends them.
        rows = self.explain("file('app.log', LineAsString) SETTINGS max_block_size = 10000")
        self.assertEqual(
            {(table, int(code)): int(times) for table, code, _, times in rows}, counts(replies("app.log"))
        )

    def test_function_keeps_escaped_quotes(self):
        line = json.dumps({"errcode": 40029, "errmsg": 'invalid "code", \\ 无效'}, ensure_ascii=False)
        pathlib.Path("quotes.log").write_text(f"{line}\nno reply\n", encoding="utf-8")
        rows = self.rows("SELECT explain_errcode(line) FROM file('quotes.log', LineAsString)")
        self.assertEqual(json.loads(rows[0][0])["errmsg"], json.loads(line)["errmsg"])
        self.assertEqual(rows[1], ["null"])

    def test_line_end_within_a_value_makes_no_row(self):
        values = "SELECT concat('reply\n', 'errcode=', toString(number + 40001)) AS line FROM numbers(3)"
        codes = [int(code) for _, code, _, _ in self.explain(f"({values})")]
        self.assertEqual(sorted(codes), [40001, 40002, 40003])


if __name__ == "__main__":
    unittest.main()
