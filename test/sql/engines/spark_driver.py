"""The driver of a Spark cluster: answers requests at a socket, a line of JSON each. Each connection has a session of its own."""

import json
import os
import sys
import tempfile
from decimal import Decimal
from socketserver import StreamRequestHandler, ThreadingUnixStreamServer
from threading import Condition

from pyspark.sql import SparkSession, functions as F
from pyspark.sql.types import StringType, StructField, StructType


def start(master, workers):
    spark = SparkSession.builder.master(master).appName("steelyard").getOrCreate()
    # The first job waits for all workers.
    spark.range(workers * 2, numPartitions=workers * 2).count()
    if len(done(spark)) != workers:
        raise RuntimeError(f"of {workers} workers {len(done(spark))} came")
    return spark


def hello(spark):
    return {"version": spark.version, "folder": tempfile.mkdtemp(prefix="tables-", dir=os.getcwd())}


def load(spark, view, file, columns, small):
    """
    All cells are text or null, in columns t0, t1 and so on. What is read from one file is written into one; a small table is
    read from its text each time, which costs less than to write it.
    """
    texts = StructType([StructField(f"t{n}", StringType()) for n in range(len(columns))])
    cells = spark.read.schema(texts).option("lineSep", "\n").json(f"{file}.json", encoding="UTF-8", mode="FAILFAST")
    table = cells.select(
        [F.col(f"t{n}").cast(column["type"]).alias(column["name"]) for n, column in enumerate(columns)]
    )
    if not small:
        table.write.parquet(f"{file}.parquet")
        table = spark.read.schema(table.schema).parquet(f"{file}.parquet")
    table.createOrReplaceTempView(view)
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


REQUESTS = {"hello": hello, "load": load, "query": query, "execute": execute, "explain": explain, "tasks": tasks}


class Turns:
    """Sessions work at the same time, but who counts tasks is alone: those of others would count, too."""

    def __init__(self):
        self.change = Condition()
        self.running = 0

    def take(self, what, *given, **request):
        with self.change:
            if what == "tasks":
                self.change.wait_for(lambda: self.running == 0)
                # Nobody else begins while this one holds the lock.
                return tasks(*given, **request)
            self.running += 1
        try:
            return REQUESTS[what](*given, **request)
        finally:
            with self.change:
                self.running -= 1
                self.change.notify_all()


def main(master, workers, path):
    spark = start(master, int(workers))
    turns = Turns()

    class Session(StreamRequestHandler):
        def handle(self):
            session = spark.newSession()
            for line in self.rfile:
                try:
                    request = json.loads(line)
                    answer = turns.take(request.pop("what"), session, **request)
                except Exception as error:
                    answer = {"error": f"{type(error).__name__}: {error}"}
                self.wfile.write(f"{json.dumps(answer)}\n".encode())

    ThreadingUnixStreamServer.daemon_threads = True
    ThreadingUnixStreamServer(path, Session).serve_forever()


main(*sys.argv[1:])
