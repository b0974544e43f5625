import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from '../language.ts';
import { pageLocale, wantsPage } from '../pages/page.ts';
import { sendProblemPage } from '../pages/problem-page.ts';
import { problemOf, sendProblem } from '../problem.ts';
import type { Route } from '../route.ts';
import { shownPath } from '../shown-path.ts';

/** What answers where no door is: an address without any, or one whose doors take other methods (405 with Allow). */
export function answerNotFound(routes: readonly Route[]) {
  const known = routes.map(({ path, method }) => ({
    method,
    pattern: new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}/?$`),
  }));
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const path = request.url.split('?')[0] ?? '/';
    const locale = wantsPage(request) ? pageLocale(request) : localeOf(request.headers['accept-language']);
    const methods = new Set<string>(
      known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method),
    );
    if (methods.has('GET')) methods.add('HEAD');
    if (methods.size === 0 || methods.has(request.method)) {
      const problem = problemOf('unknown-route', { path: shownPath(path) }, locale);
      return wantsPage(request)
        ? sendProblemPage(reply, problem, locale)
        : sendProblem(request, reply, problem);
    }
    const allowed = [...methods].sort().join(', ');
    void reply.header('allow', allowed);
    return sendProblem(
      request,
      reply,
      problemOf('method-not-allowed', { method: request.method, allowed }, locale),
    );
  };
}
