import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { SteelyardError } from "steelyard";
import { type HostWords, languageOf } from "./language.js";

/** One thing that is wrong, with its words in every language; an `Issue` of the library is one. */
export interface Fault {
  readonly code: string;
  readonly path: string;
  readonly message: HostWords;
}

/** A request that cannot be served, and why. */
export class Problem extends Error {
  /** The status of the answer. */
  readonly status: number;
  /** For programs. */
  readonly code: string;
  /** For people. */
  readonly words: HostWords;
  /** What is wrong in particular. */
  readonly faults: readonly Fault[];

  constructor(status: number, code: string, words: HostWords, faults: readonly Fault[] = []) {
    super(words.en);
    [this.status, this.code, this.words, this.faults] = [status, code, words, faults];
  }
}

/** Faults as they are sent: in one language. */
export const worded = (faults: readonly Fault[], header: string | undefined) =>
  faults.map(({ code, path, message }) => ({ code, path, message: message[languageOf(header)] }));

/** Answers every error with problem details (RFC 9457), in the language that the caller likes best. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => send(problemOf(error), request, reply));
  app.setNotFoundHandler((request, reply) =>
    send(
      new Problem(404, "no-such-route", { en: "there is nothing here", "zh-CN": "此地址不存在" }),
      request,
      reply,
    ),
  );
}

function send(problem: Problem, request: FastifyRequest, reply: FastifyReply) {
  const { status, code, words, faults } = problem;
  const language = request.headers["accept-language"];
  return reply
    .code(status)
    .header("content-language", languageOf(language))
    .type("application/problem+json")
    .send({
      type: `urn:problem:${code}`,
      title: words[languageOf(language)],
      status,
      code,
      issues: worded(faults, language),
    });
}

function problemOf(error: FastifyError | Problem | SteelyardError): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof SteelyardError)
    return new Problem(
      422,
      error.code,
      { en: "this cannot be appraised", "zh-CN": "无法据此考核" },
      error.issues,
    );
  if (error.validation !== undefined) return shapeProblem(error);
  if (error.statusCode === 413)
    return new Problem(413, "too-large", { en: "the body is too large", "zh-CN": "请求内容过大" });
  if (error.statusCode === 415)
    return new Problem(415, "not-json", { en: "the body has to be JSON", "zh-CN": "请求内容须为 JSON" });
  if (error.statusCode === 400)
    return new Problem(400, "bad-json", { en: "the body cannot be read", "zh-CN": "请求内容无法解析" });
  // What went wrong inside is told to nobody outside.
  console.error(error);
  return new Problem(500, "internal", { en: "something went wrong here", "zh-CN": "服务内部出错" });
}

/** A body of another shape than the route's schema. */
function shapeProblem({ validation = [] }: FastifyError): Problem {
  const faults = validation.map(({ instancePath, keyword, message = keyword, params }) => ({
    code: "bad-request",
    path: [...instancePath.split("/").slice(1), params.missingProperty].filter(Boolean).join("."),
    message: { en: message, "zh-CN": `不符合接口要求（${keyword}）` },
  }));
  return new Problem(
    400,
    "bad-request",
    { en: "the request has another shape than this route takes", "zh-CN": "请求的格式与接口不符" },
    faults,
  );
}
