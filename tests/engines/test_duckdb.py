"""DuckDB reads the output of `explain`."""

import collections
import datetime
import subprocess
import unittest

import duckdb
from recipes import recipe, replies


class DuckDb(unittest.TestCase):
    def test_query_counts_failures_by_code_and_hour(self):
        subprocess.run(["bash", "-c", recipe("DuckDB", "sh")], check=True)
        rows = duckdb.execute(recipe("DuckDB", "sql")).fetchall()
        expected = collections.Counter()
        for reply in replies("app.log"):
            if reply["code"] != 0:
                time = reply["rid_time"]
                hour = time and datetime.datetime.fromtimestamp(time - time % 3600, datetime.UTC).replace(tzinfo=None)
                expected[hour, reply["code"], reply["name"]] += 1
        self.assertGreater(len({hour for hour, _, _ in expected}), 1)
        self.assertEqual({tuple(key): times for *key, times in rows}, expected)


if __name__ == "__main__":
    unittest.main()
