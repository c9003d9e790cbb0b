"""An archive of articles, JSON lines {"id", "text", "date"?} → one Parquet table for each list of Galley's reports, on Apache Spark.

    python3 archive.py --master 'local[2]' --galley target/release/galley articles.jsonl tables/
    spark-submit --master spark://… archive.py --galley /usr/local/bin/galley hdfs:///articles.jsonl hdfs:///tables/

The command line is the filter: every task pipes its lines through `galley --jsonl`, so a cluster gives the answers one machine gives.
README.md beside this file says what has to be installed, what the tables hold, and how long it takes. Needs no random state; a table is replaced when it is there.
"""

import argparse
import os
import subprocess
import sys
import time

import pandas
from pyspark.sql import SparkSession
from pyspark.sql import functions as f

RANGE = "start INT, `end` INT"
REPORT = f"""id STRING, error STRING, report STRUCT<
  mentions: ARRAY<STRUCT<{RANGE}, kind STRING, entity INT, confidence DOUBLE, form STRING>>,
  entities: ARRAY<STRUCT<id INT, kind STRING, name STRING, aliases ARRAY<STRING>, roles ARRAY<STRUCT<text STRING>>, age INT,
    nationality STRING, furniture BOOLEAN, salience DOUBLE, mentions ARRAY<INT>,
    place STRUCT<lat DOUBLE, lon DOUBLE, country STRING, geonames LONG, role ARRAY<STRING>>>>,
  quotes: ARRAY<STRUCT<{RANGE}, kind STRING, speaker STRUCT<entity INT, text STRING>, cue STRUCT<text STRING>, confidence DOUBLE>>,
  times: ARRAY<STRUCT<{RANGE}, type STRING, value STRING, vague BOOLEAN, chain ARRAY<STRING>>>,
  quantities: ARRAY<STRUCT<{RANGE}, type STRING, value DOUBLE, high DOUBLE, bound STRING, unit STRING, of STRUCT<{RANGE}>>>>"""

# Of each table the report's list it comes from and its columns; `it` is the finding, `number` its place in the list.
WORDS = "substring(text, it.start + 1, it.`end` - it.start) AS text"
PLACED = ["id", "number", "it.start", "it.`end`", WORDS]
TABLES = {
    "mentions": ("mentions", [*PLACED, "it.kind", "it.entity", "it.form", "it.confidence"]),
    "entities": ("entities", ["id", "it.id AS entity", "it.kind", "it.name", "it.aliases", "it.roles.text AS roles", "it.age", "it.nationality",
                              "it.furniture", "it.salience", "size(it.mentions) AS mentions"]),
    "quotes": ("quotes", [*PLACED, "it.kind", "it.speaker.entity AS speaker", "it.speaker.text AS speaker_text", "it.cue.text AS cue", "it.confidence"]),
    "times": ("times", [*PLACED, "it.type", "it.value", "it.vague", "it.chain"]),
    "quantities": ("quantities", [*PLACED, "it.type", "it.value", "it.high", "it.bound", "it.unit",
                                  "substring(text, it.of.start + 1, it.of.`end` - it.of.start) AS of"]),
    "places": ("entities", ["id", "it.id AS entity", "it.name", "it.place.lat", "it.place.lon", "it.place.country", "it.place.geonames", "it.place.role"]),
}


def through(galley):
    """Lines in, the same lines with their answers out: one process for each batch, which `spark.sql.execution.arrow.maxRecordsPerBatch` sizes."""

    def ask(batches):
        for batch in batches:
            asked = "\n".join(batch["value"]) + "\n"
            # Status 1 says that some line was answered with an error, which stands in its answer.
            done = subprocess.run([galley, "--jsonl", "--jobs", "1"], input=asked.encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            answers = done.stdout.decode().split("\n")[:-1]
            if len(answers) != len(batch):
                raise RuntimeError(f"{galley} answered {len(answers)} of {len(batch)} lines (status {done.returncode})")
            yield pandas.DataFrame({"line": batch["value"], "answer": answers})

    return ask


def tables(answers):
    """The tables of the answers, and `errors` for lines that could not be answered."""
    read = answers.select(f.get_json_object("line", "$.text").alias("text"), f.from_json("answer", REPORT).alias("it")).select("text", "it.*")
    for name, (source, columns) in TABLES.items():
        found = read.select("id", "text", f.posexplode(f"report.{source}").alias("number", "it"))
        yield name, (found.where("it.place IS NOT NULL") if name == "places" else found).selectExpr(*columns)
    yield "errors", read.where("error IS NOT NULL").select("id", "error")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--galley", default="galley", help="the command line, at this path on every machine of the cluster")
    parser.add_argument("--check", help="answers of `galley --jsonl` for the same articles; every line must be among the cluster's, as often")
    parser.add_argument("--master", help="where to run without spark-submit: local[2] is two cores of this machine")
    parser.add_argument("articles")
    parser.add_argument("tables")
    asked = parser.parse_args()
    builder = SparkSession.builder.appName("galley").config("spark.sql.execution.arrow.maxRecordsPerBatch", 1000)
    if asked.master:
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        builder = builder.master(asked.master)
    spark = builder.getOrCreate()
    # Spark takes opening a file to cost as much as 4 MB of it, and cuts a small archive into one large piece and a small one.
    spark.conf.set("spark.sql.files.openCostInBytes", 64 * 1024)
    spark.conf.set("spark.sql.files.minPartitionNum", 4 * spark.sparkContext.defaultParallelism)
    started = time.monotonic()
    lines = spark.read.text(asked.articles).where("trim(value) != ''")
    lines.mapInPandas(through(asked.galley), "line STRING, answer STRING").write.mode("overwrite").parquet(f"{asked.tables}/answers")
    read = time.monotonic()
    answers = spark.read.parquet(f"{asked.tables}/answers")
    for name, table in tables(answers):
        table.write.mode("overwrite").parquet(f"{asked.tables}/{name}")
    print(f"{answers.count()} articles: read in {read - started:.0f} s, tables written in {time.monotonic() - read:.0f} s, {spark.sparkContext.master}")
    if asked.check:
        one, here = spark.read.text(asked.check).toDF("answer"), answers.select("answer")
        missing, more = one.exceptAll(here).count(), here.exceptAll(one).count()
        print(f"{one.count()} answers of one machine: {missing} missing here, {more} that it has not")
        if missing or more:
            raise SystemExit(1)
    spark.stop()


if __name__ == "__main__":
    main()
