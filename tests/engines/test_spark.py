"""Spark pipes logs through `explain` on two workers: processes of their own, as in a cluster."""

import collections
import os
import shutil
import unittest

import pandas
from pyspark.sql import SparkSession
from recipes import counts, recipe, replies


class Spark(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        spark = (
            SparkSession.builder.master("local-cluster[2,1,1024]")
            .config("spark.executor.memory", "1g")
            .config("spark.files", shutil.which("errcodes"))
            # Splits the log, as a distributed file system does.
            .config("spark.hadoop.fs.local.block.size", 1 << 20)
            .config("spark.sql.files.maxPartitionBytes", "1m")
            # Starts no task before both workers are there.
            .config("spark.scheduler.minRegisteredResourcesRatio", 1)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .getOrCreate()
        )
        cls.addClassCleanup(spark.stop)
        spark.sparkContext.setLogLevel("ERROR")
        cls.replies = replies("app.log")
        cls.names = {"spark": spark, "LOGS": "file://" + os.path.abspath("app.log")}
        exec(recipe("Spark", "python"), cls.names)

    def test_both_workers_read_several_partitions(self):
        lines = self.names["lines"]
        self.assertGreater(lines.getNumPartitions(), 4)
        self.assertEqual(lines.mapPartitions(lambda _: [os.getcwd()]).distinct().count(), 2)

    def test_pipe_counts_the_replies_of_one_machine(self):
        self.assertEqual(self.names["counts"], counts(self.replies))

    def test_data_frame_counts_the_replies_of_one_machine(self):
        rows = self.names["by_code"].collect()
        self.assertEqual({(row["table"], row["code"]): row["count"] for row in rows}, counts(self.replies))

    def test_data_frame_counts_by_hour(self):
        rows = self.names["by_hour"].collect()
        expected = collections.Counter()
        for reply in self.replies:
            time = reply["rid_time"]
            expected[time and str(pandas.Timestamp(time, unit="s"))[:13], reply["code"]] += 1
        self.assertEqual({(row["hour"], row["code"]): row["count"] for row in rows}, expected)

    def test_each_line_has_its_own_reply_beside_it(self):
        explained = self.names["explained"].where("code IS NOT NULL").collect()
        self.assertEqual(
            collections.Counter((row["code"], row["name"]) for row in explained),
            collections.Counter((reply["code"], reply["name"]) for reply in self.replies),
        )
        for row in explained:
            self.assertIn(f"{row['code']}", row["value"])
        total = self.names["explained"].count()
        with open("app.log", "rb") as log:
            self.assertEqual(total, sum(1 for _ in log))


if __name__ == "__main__":
    unittest.main()
