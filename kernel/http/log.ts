import type { FastifyRequest } from 'fastify';
import type { LoggerOptions } from 'pino';

/**
 * The log tells of requests by method, route and reference, never by body, query, address or person; of errors what
 * and where, not the row values that a database's error carries.
 */
export const logOptions: LoggerOptions = {
  level: 'warn',
  serializers: {
    req: (request: FastifyRequest) => ({
      method: request.method,
      route: request.routeOptions?.url ?? 'unknown',
    }),
    err: errorOf,
  },
};

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly cause?: LoggedError;
}

function errorOf(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'thrown without an error', stack: '' };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack ?? '',
    ...('code' in error ? { code: String(error.code) } : {}),
    ...(error.cause instanceof Error ? { cause: errorOf(error.cause) } : {}),
  };
}
