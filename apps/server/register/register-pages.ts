import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import {
  changesInWords,
  declarationJsonSchema,
  declarationStyle,
  renderDeclaration,
} from '@sandglass/declaration';
import { limitFigure, limitsInUse } from '@sandglass/guard';
import { DoorRefusal, pageLocale } from '@sandglass/http';
import { disagreements, type LatestMeasures, lastPublished, publishedTotals } from '@sandglass/measures';
import type { Actor, Executor, Locale } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import {
  atomFeed,
  changesPage,
  commentsPage,
  type FoundPilot,
  findPilot,
  findPilots,
  findTwoVersions,
  institutionNames,
  jsonFeed,
  listPage,
  measurePage,
  pilotPage,
  programme,
  programmePage,
  proofsOf,
  provedComments,
  publishedHtml,
  REGISTER_SHARD,
  type ReadHarm,
  type RefusedComment,
  registerStyle,
  storyOf,
  summariesOf,
  takesComments,
} from '@sandglass/register';
import { businessDate, type Clock } from '@sandglass/time';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Pool } from 'pg';
import type { Ending } from '../exits/ending.ts';
import type { Redress } from '../redress/redress.ts';
import { watchedPage } from '../watched.ts';
import { sentComment, submitComment } from './comment-form.ts';

/** Days that the picture of a measure shows. */
const HISTORY_DAYS = 366;
const everybody: Actor = { role: 'public', party: 'public' };

export interface RegisterPagesOptions {
  readonly pool: Pool;
  readonly pilots: readonly Pilot[];
  readonly executors: ReadonlyMap<string, Executor>;
  readonly clock: Clock;
  readonly latest: LatestMeasures;
  readonly origin: string;
  readonly demo: boolean;
  /** How a pilot ends, in the reader's language. */
  readonly exit: Ending['page'];
  readonly redress: Redress['page'];
  readonly readHarm: ReadHarm;
}

type OnPilot = { Params: { id: string }; Querystring: { lang?: string; sent?: string } };

/** The public register: pages without JavaScript in three languages, and its feed. */
export async function addRegisterPages(app: FastifyInstance, options: RegisterPagesOptions): Promise<void> {
  const { pool, pilots, executors, clock, latest, demo } = options;
  const send = (reply: FastifyReply, page: string, status = 200): FastifyReply =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-language')
      .send(page);

  async function pageOf(found: FoundPilot, locale: Locale, refused?: RefusedComment): Promise<string> {
    const { pilot, digest, document } = found;
    const today = businessDate(clock.now());
    const program = pilots.find(({ id }) => id === pilot.id);
    const measured = program && (await latest.of(pilot.id, program.measures, today));
    const values = measured?.values ?? [];
    const differing = new Set(
      disagreements(values).flatMap(({ senses }) => senses.map(({ measure }) => measure.id)),
    );
    const [steps, published] = await Promise.all([storyOf(pool, pilot.id), lastPublished(pool, pilot.id)]);
    return pilotPage({
      pilot,
      digest,
      summary: document.innovation.summary,
      institutions: (await institutionNames(pool, [pilot], locale)).get(pilot.id) ?? pilot.institution,
      declaration: renderDeclaration(document, locale),
      measures: values.map(({ measure, value }) => ({
        ...measure,
        value,
        published: published.get(measure.id),
        disagrees: differing.has(measure.id),
      })),
      limits: ((await limitsInUse(pool, pilot.id, today))?.limits ?? []).map((inUse) => ({
        ...inUse,
        published: published.get(limitFigure(inUse.limit)),
      })),
      exit: await options.exit(found, proofsOf(steps), locale),
      redress: await options.redress(
        pilot.id,
        (figure) => publishedHtml(published.get(figure), locale),
        locale,
      ),
      watched: await watchedPage(pool, found, clock.now(), locale),
      comments: await provedComments(pool, pilot.id),
      commentsOpen: takesComments(pilot, clock.now()),
      steps,
      proofs: proofsOf(steps),
      now: clock.now(),
      programHere: program !== undefined,
      formKey: randomUUID(),
      refused,
      businessDate: measured?.date ?? today,
      measuredAt: measured?.at ?? clock.now(),
      locale,
      demo,
    });
  }

  // What lists show of each declaration is read before the first reader comes.
  app.addHook('onReady', async () => {
    await institutionNames(pool, await findPilots(pool, everybody), 'zh-Hans');
  });
  app.get('/schemas/declaration/1.json', (_request, reply) =>
    reply
      .type('application/schema+json; charset=utf-8')
      .send(JSON.stringify(declarationJsonSchema(options.origin))),
  );
  app.get('/', (_request, reply) => reply.redirect('/register'));
  app.get('/register/style.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(`${registerStyle}\n${declarationStyle}`),
  );
  app.get('/register/feed.json', async (_request, reply) =>
    reply
      .type('application/feed+json; charset=utf-8')
      .send(JSON.stringify(jsonFeed(await findPilots(pool, everybody), options.origin))),
  );
  app.get('/register/feed.atom', async (_request, reply) =>
    reply
      .type('application/atom+xml; charset=utf-8')
      .send(atomFeed(await findPilots(pool, everybody), options.origin)),
  );
  app.get<{ Querystring: { lang?: string } }>('/register', async (request, reply) => {
    const locale = pageLocale(request);
    const found = await findPilots(pool, everybody);
    const listed = {
      institutions: await institutionNames(pool, found, locale),
      summaries: await summariesOf(pool, found),
    };
    return send(reply, listPage(found, listed, locale, demo));
  });
  app.get('/register/programme', async (request, reply) => {
    const figures = await programme(pool, options.readHarm);
    const date = businessDate(clock.now());
    return send(reply, programmePage({ figures, businessDate: date, locale: pageLocale(request), demo }));
  });
  app.get<OnPilot>('/register/:id', async (request, reply) => {
    const found = await findPilot(pool, everybody, request.params.id);
    if (found === undefined) throw new DoorRefusal('pilot-unknown', { pilot: request.params.id });
    return send(reply, await pageOf(found, pageLocale(request)));
  });
  app.get<{ Params: { id: string; measure: string }; Querystring: { lang?: string } }>(
    '/register/:id/measures/:measure',
    async (request, reply) => {
      const program = pilots.find(({ id }) => id === request.params.id);
      const measure = program?.measures.find(({ id }) => id === request.params.measure);
      if (program === undefined || measure === undefined) {
        throw new DoorRefusal('not-found', { path: request.url.split('?')[0] ?? '' });
      }
      const today = businessDate(clock.now());
      const { values, date } = await latest.of(program.id, program.measures, today);
      const computed = values.find(({ measure: one }) => one.id === measure.id);
      return send(
        reply,
        measurePage({
          pilot: program.id,
          pilotTitle: program.title,
          measure: { ...measure, value: computed?.value ?? null },
          history: await publishedTotals(pool, program.id, measure.id, HISTORY_DAYS),
          businessDate: date,
          locale: pageLocale(request),
          demo,
        }),
      );
    },
  );
  app.get<{ Params: { id: string }; Querystring: { from?: string; to?: string; lang?: string } }>(
    '/register/:id/changes',
    async (request, reply) => {
      const { id } = request.params;
      const [from, to] = [Number(request.query.from), Number(request.query.to)];
      const found = await findPilot(pool, everybody, id);
      const versions = await findTwoVersions(pool, everybody, id, { from, to });
      if (found === undefined || versions === undefined)
        throw new DoorRefusal('not-found', { path: request.url.split('?')[0] ?? '' });
      const locale = pageLocale(request);
      const changes = changesInWords(versions.before, versions.after, locale);
      const pilotTitle = found.pilot.title;
      return send(reply, changesPage({ pilot: id, pilotTitle, from, to, changes, locale, demo }));
    },
  );
  app.get<{ Params: { id: string }; Querystring: { cursor?: string; lang?: string } }>(
    '/register/:id/comments',
    async (request, reply) => {
      const { id } = request.params;
      const found = await findPilot(pool, everybody, id);
      if (found === undefined) throw new DoorRefusal('pilot-unknown', { pilot: id });
      const { cursor } = request.query;
      const shown = await provedComments(pool, id, cursor);
      const pilotTitle = found.pilot.title;
      const locale = pageLocale(request);
      return send(reply, commentsPage({ pilot: id, pilotTitle, comments: shown, cursor, locale, demo }));
    },
  );
  await app.register(async (scope) => {
    await scope.register(formbody);
    scope.post<OnPilot & { Body: Record<string, unknown> | undefined }>(
      '/register/:id/comments',
      async (request, reply) => {
        const locale = pageLocale(request);
        const found = await findPilot(pool, everybody, request.params.id);
        if (found === undefined) throw new DoorRefusal('pilot-unknown', { pilot: request.params.id });
        const executor = executors.get(REGISTER_SHARD)!;
        const by = { actor: everybody, locale };
        const refused = await submitComment(executor, found.pilot.id, sentComment(request.body ?? {}), by);
        const after = (await findPilot(pool, everybody, request.params.id)) ?? found;
        if (refused !== undefined) return send(reply, await pageOf(after, locale, refused), 422);
        return reply.redirect(`/register/${found.pilot.id}?lang=${locale}#comments`, 303);
      },
    );
  });
}
