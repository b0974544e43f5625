import {
  InvalidInput,
  type Locale,
  OperationFailed,
  reasonOf,
  say,
  Unavailable,
} from '@sandglass/operations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from './language.ts';

/** RFC 9457 problem details. `type` is stable; `detail` says what to do, in the caller's language. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance?: string;
  readonly errors?: readonly { readonly path: string; readonly detail: string }[];
  readonly [extension: string]: unknown;
}

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
    .send(JSON.stringify({ ...problem, instance: request.url.split('?')[0], reference: request.id }));
}

/** Every way a request may fail, as a problem: nothing internal leaves, the log keeps it under the reference. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const locale = localeOf(request.headers['accept-language']);
  const send = (code: string, values: Record<string, string> = {}, more: Record<string, unknown> = {}) =>
    sendProblem(request, reply, problemOf(code, values, locale, more));
  if (error instanceof DoorRefusal) {
    if (reasonOf(error.code).status === 401) void reply.header('www-authenticate', 'Bearer');
    return send(error.code, { ...error.values });
  }
  if (error instanceof InvalidInput) {
    const errors = error.problems.map(({ path, message }) => ({ path: path || '/', detail: message }));
    const first = errors[0];
    const problem = first === undefined ? '' : `${first.path} ${first.detail}`;
    return send('invalid-input', { count: String(errors.length), problem }, { errors });
  }
  if (error instanceof Unavailable) {
    void reply.header('retry-after', String(error.retryAfterS));
    return send('service-unavailable', { why: error.message, seconds: String(error.retryAfterS) });
  }
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const known = fastifyCodes[code];
  if (known !== undefined) return send(known);
  if (!(error instanceof OperationFailed)) request.log.error({ err: error }, 'request failed');
  return send('operation-failed', { reference: request.id });
}

const fastifyCodes: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-not-supported',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-body',
};
