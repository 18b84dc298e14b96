/** An answer of a host. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: the tests look into whatever came.
  readonly body: any;
}

/** Calls a host over HTTP, with JSON. */
export async function call(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
  return { status: answer.status, type, body: type.endsWith("json") ? JSON.parse(text) : text };
}
