import { isLostConnection } from '@sandglass/database';
import { InvalidInput, type Locale, reasonOf, say, Unavailable } from '@sandglass/operations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvalidRequest, tell } from './invalid.ts';
import { localeOf } from './language.ts';
import { pageLocale } from './pages/page.ts';
import { sendProblemPage, wantsProblemPage } from './pages/problem-page.ts';
import type { Problem } from './problem-details.ts';
import { shownPath } from './shown-path.ts';

/** After which a database that was lost is likely back. */
const RETRY_AFTER_S = 2;

/** The problem of a reason code. */
export function problemOf(
  code: string,
  values: Readonly<Record<string, string>>,
  locale: Locale,
  more: Readonly<Record<string, unknown>> = {},
): Problem {
  const reason = reasonOf(code);
  return {
    type: `/problems/${code}`,
    title: say(reason.title, locale, values),
    status: reason.status,
    detail: say(reason.detail, locale, values),
    code,
    ...(Object.keys(values).length === 0 ? {} : { values }),
    ...more,
  };
}

/** A refusal that a door or a read gives by throwing. */
export class DoorRefusal extends Error {
  override readonly name = 'DoorRefusal';
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  constructor(code: string, values: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', localeOf(request.headers['accept-language']))
    .header('vary', 'accept-language')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ ...problem, instance: shownPath(request.url), reference: request.id }));
}

/** Every way a request may fail, as a problem, and as a page where a browser went to one: nothing internal leaves, the log keeps it under the reference. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const asPage = wantsProblemPage(request);
  const locale = asPage ? pageLocale(request) : localeOf(request.headers['accept-language']);
  const send = (code: string, values: Record<string, string> = {}, more: Record<string, unknown> = {}) => {
    const problem = problemOf(code, values, locale, more);
    return asPage ? sendProblemPage(reply, problem, locale) : sendProblem(request, reply, problem);
  };
  if (error instanceof DoorRefusal) {
    const challenge = challenges[error.code];
    if (challenge !== undefined) void reply.header('www-authenticate', challenge);
    const { path } = error.values;
    return send(error.code, { ...error.values, ...(path === undefined ? {} : { path: shownPath(path) }) });
  }
  if (error instanceof InvalidRequest) {
    const errors = error.violations.map((violation) => tell(violation, locale));
    return send('invalid-input', invalidValues(errors.map(({ detail }) => detail)), { errors });
  }
  if (error instanceof InvalidInput) {
    const errors = error.problems.map(({ path, message }) => ({ path: path || '/', detail: message }));
    return send('invalid-input', invalidValues(errors.map(({ path, detail }) => `${path} ${detail}`)), {
      errors,
    });
  }
  if (error instanceof Unavailable || isLostConnection(error)) {
    const seconds = String(error instanceof Unavailable ? error.retryAfterS : RETRY_AFTER_S);
    void reply.header('retry-after', seconds);
    return send('service-unavailable', { seconds });
  }
  const known = fastifyReason(error);
  if (known !== undefined) return send(known);
  request.log.error({ err: error }, 'request failed');
  return send('operation-failed', { reference: request.id });
}

/** RFC 6750 §3: a caller without a token is only asked for one. */
const challenges: Readonly<Record<string, string>> = {
  'sign-in-needed': 'Bearer',
  'token-invalid': 'Bearer error="invalid_token"',
};

const invalidValues = (sentences: readonly string[]): Record<string, string> => ({
  count: String(sentences.length),
  problem: sentences[0] ?? '',
});

/** What Fastify itself refuses before a door sees it. */
function fastifyReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  const status = Number(error.statusCode);
  const known = byStatus[status];
  if (known !== undefined) return known;
  if (status !== 400) return undefined;
  return 'code' in error && error.code === 'FST_ERR_BAD_URL' ? 'malformed-address' : 'malformed-body';
}

const byStatus: Readonly<Record<number, string>> = {
  413: 'body-too-large',
  414: 'malformed-address',
  415: 'media-type-not-supported',
};
