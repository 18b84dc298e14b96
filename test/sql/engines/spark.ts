import type { Cluster, Engine, Row } from "./database.js";
import { missing, startCluster } from "./spark_cluster.js";
import { Conversation } from "./spark_conversation.js";
import { loading } from "./spark_load.js";
import { sharedSocket } from "./spark_shared.js";

/** Spark as a cluster: the one that the processes of a run share, with a session of its own, or else its own. */
export const spark = {
  missing: async () => missing(),
  start,
} satisfies Engine;

async function start(): Promise<Cluster> {
  const shared = sharedSocket();
  if (shared !== undefined) {
    const conversation = new Conversation(shared, () => new Error("the shared Spark answers no more"));
    return session(conversation, async () => conversation.end());
  }
  const own = await startCluster();
  const conversation = new Conversation(own.socket, own.failure);
  const stop = () => {
    conversation.end();
    return own.stop();
  };
  try {
    return await session(conversation, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function session(conversation: Conversation, stop: () => Promise<void>): Promise<Cluster> {
  const { version, folder } = await conversation.ask<{ version: string; folder: string }>("hello");
  return {
    name: "spark",
    version,
    load: loading(conversation, folder),
    query: async (sql) => (await conversation.ask<{ rows: Row[] }>("query", { sql })).rows,
    explain: async (sql) => (await conversation.ask<{ text: string }>("explain", { sql })).text,
    tasks: async (sql) => (await conversation.ask<{ tasks: Record<string, number> }>("tasks", { sql })).tasks,
    async execute(sql) {
      await conversation.ask("execute", { sql });
    },
    stop,
  };
}
