import type { Locale } from '@sandglass/operations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../problem-details.ts';
import { escapeHtml, sendPage, wantsPage } from './page.ts';

/** Whether a person is to be told of a problem by a page: a browser went there, and it is no door for programs. */
export const wantsProblemPage = (request: FastifyRequest): boolean =>
  wantsPage(request) && !/^\/api(\/|$)/.test(request.url.split('?')[0] ?? '');

/** For a person who followed a link; programs get the problem. */
export const sendProblemPage = (
  reply: FastifyReply,
  { status, title, detail }: Problem,
  locale: Locale,
): FastifyReply =>
  sendPage(reply.code(status).header('cache-control', 'no-store'), {
    locale,
    title,
    main: `<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(detail)}</p>`,
    inLanguage: (other) => `?lang=${other}`,
  });
