"""The driver of a Spark cluster: reads requests from standard input and answers them, a line of JSON each."""

import json
import os
import sys
from decimal import Decimal

from pyspark.sql import SparkSession, functions as F
from pyspark.sql.types import StringType, StructField, StructType

# So many files each table consists of; every worker reads some.
PARTS = 4


def start(master, workers):
    spark = SparkSession.builder.master(master).appName("steelyard").getOrCreate()
    # The first job waits for all workers.
    spark.range(workers * 2, numPartitions=workers * 2).count()
    if len(done(spark)) != workers:
        raise RuntimeError(f"of {workers} workers {len(done(spark))} came")
    return spark


def load(spark, view, file, columns):
    """All cells are text or null, in columns t0, t1 and so on."""
    texts = StructType([StructField(f"t{n}", StringType()) for n in range(len(columns))])
    cells = spark.read.schema(texts).option("lineSep", "\n").json(f"{file}.json", encoding="UTF-8", mode="FAILFAST")
    table = cells.repartition(PARTS).select(
        [F.col(f"t{n}").cast(column["type"]).alias(column["name"]) for n, column in enumerate(columns)]
    )
    table.write.parquet(f"{file}.parquet")
    spark.read.schema(table.schema).parquet(f"{file}.parquet").createOrReplaceTempView(view)
    return {}


def query(spark, sql):
    found = spark.sql(sql)
    names = found.columns
    return {"rows": [dict(zip(names, map(exact, row))) for row in found.collect()]}


def exact(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    # The text of a decimal zero would have an exponent.
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def execute(spark, sql):
    spark.sql(sql).collect()
    return {}


def explain(spark, sql):
    return {"text": spark.sql(f"EXPLAIN FORMATTED {sql}").collect()[0][0]}


def tasks(spark, sql):
    before = done(spark)
    spark.sql(sql).collect()
    after = done(spark)
    return {"tasks": {worker: count - before.get(worker, 0) for worker, count in after.items()}}


def done(spark):
    """How many tasks each worker has done so far; an executor's logs are at its worker's address."""
    context = spark.sparkContext._jsc.sc()
    context.listenerBus().waitUntilEmpty()
    executors = context.statusStore().executorList(False)
    counts = {}
    for executor in map(executors.apply, range(executors.size())):
        if executor.id() != "driver":
            worker = executor.executorLogs().apply("stdout").split("/logPage")[0]
            counts[worker] = counts.get(worker, 0) + executor.totalTasks()
    return counts


def main(master, workers):
    # Whatever else prints, Java among it, prints into the log.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    spark = None
    for line in sys.stdin.buffer:
        request = json.loads(line)
        what = request.pop("what")
        try:
            if what == "start":
                spark = start(master, int(workers))
                answer = {"version": spark.version}
            else:
                answer = {"load": load, "query": query, "execute": execute, "explain": explain, "tasks": tasks}[what](
                    spark, **request
                )
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), file=answers, flush=True)


main(*sys.argv[1:])
