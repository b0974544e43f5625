import { SECTIONS, sectionTitle } from '@sandglass/declaration';
import { DoorRefusal, type Route, read, write } from '@sandglass/http';
import { locales } from '@sandglass/operations';
import Type from 'typebox';
import { commentsRead } from './comments.ts';
import { criteria } from './criteria.ts';
import { summariesOf } from './headings.ts';
import { amend } from './operations/amend.ts';
import { answer } from './operations/answer.ts';
import { ask } from './operations/ask.ts';
import { comment } from './operations/comment.ts';
import { acceptCondition, reportCondition, returnCondition } from './operations/condition.ts';
import { declare } from './operations/declare.ts';
import { decline } from './operations/decline.ts';
import { disclose } from './operations/disclose.ts';
import { discloseAmendment } from './operations/disclose-amendment.ts';
import { reportDrill, returnDrill } from './operations/drill.ts';
import { dropAmendment } from './operations/drop-amendment.ts';
import { PilotId } from './operations/inputs.ts';
import { moderate } from './operations/moderate.ts';
import { propose } from './operations/propose.ts';
import { reply } from './operations/reply.ts';
import { returnDraft } from './operations/return.ts';
import { save } from './operations/save.ts';
import { settle } from './operations/settle.ts';
import { submit } from './operations/submit.ts';
import type { Supervision } from './operations/supervise.ts';
import { withdraw } from './operations/withdraw.ts';
import { findPilot, findPilots, pilotJson, seenPilot } from './read.ts';
import { questionsJson, storyJson } from './story.ts';
import { type PilotRow, REGISTER_SHARD as shard } from './tables.ts';
import { changesJson, draftJson, versionsJson } from './versions.ts';

const OnPilot = Type.Object({ id: PilotId });
const Nothing = Type.Object({}, { additionalProperties: false });

/** The register's doors for its roles. */
export function registerRoutes(supervise: Supervision): readonly Route[] {
  const parameters = { id: 'pilot' };
  const step = (
    name: string,
    operation: Parameters<typeof write>[0]['operation'],
    status: 200 | 201 = 200,
  ): Route =>
    write({ method: 'POST', path: `/api/pilots/{id}/${name}`, operation, parameters, shard, status });
  const on = (
    what: string,
    field: string,
    name: string,
    operation: Parameters<typeof write>[0]['operation'],
  ): Route =>
    write({ method: 'POST', path: `/api/${what}/{id}/${name}`, operation, parameters: { id: field }, shard });
  const onCondition = (name: string, operation: unknown): Route =>
    write({
      method: 'POST',
      path: `/api/pilots/{id}/conditions/{condition}/${name}`,
      operation: operation as never,
      parameters: { id: 'pilot', condition: 'condition' },
      shard,
    });
  return [
    read({
      path: '/api/pilots',
      summary: 'The pilots of the register that are public, and one’s own drafts.',
      roles: ['public'],
      params: Type.Object({}),
      query: Nothing,
      reply: Type.Object({ pilots: Type.Array(Type.Unknown()) }),
      read: async ({ pool, actor }) => {
        const found = await findPilots(pool, actor);
        const summaries = await summariesOf(pool, found);
        const withSummary = (pilot: PilotRow) => ({
          ...pilotJson(pilot),
          summary: (summaries.get(pilot.id) ?? null) as never,
        });
        return { pilots: found.map(withSummary) };
      },
    }),
    read({
      path: '/api/pilots/{id}',
      summary: 'One pilot with its declaration.',
      roles: ['public'],
      params: OnPilot,
      query: Nothing,
      reply: Type.Unknown(),
      read: async ({ pool, actor, params }) => {
        const found = await findPilot(pool, actor, params.id);
        if (found === undefined) {
          // A draft that has no version yet: only its institution sees it, without a declaration.
          const begun = await seenPilot(pool, actor, params.id);
          return { ...pilotJson(there(begun, params.id)), declaration: null, digest: null };
        }
        const { pilot, document, digest } = found;
        return { ...pilotJson(pilot), declaration: document as never, digest };
      },
    }),
    commentsRead,
    ...readsOf(),
    write({ method: 'POST', path: '/api/pilots', operation: declare, shard, status: 201 }),
    step('submit', submit as never),
    step('save', save as never),
    step('return', returnDraft as never),
    step('decline', decline as never),
    step('questions', ask as never, 201),
    on('questions', 'question', 'answer', answer as never),
    on('questions', 'question', 'settle', settle as never),
    on('comments', 'comment', 'moderate', moderate as never),
    step('disclose', disclose as never),
    step('comments', comment as never, 201),
    step('propose', propose as never),
    step('admit', supervise.admit as never),
    step('amend', amend as never),
    step('amendment/disclose', discloseAmendment as never),
    step('amendment/approve', supervise.approveAmendment as never),
    step('amendment/drop', dropAmendment as never),
    step('graduate', supervise.graduate as never),
    step('terminate', supervise.terminate as never),
    step('suspend', supervise.suspend as never),
    step('resume', supervise.resume as never),
    step('drill', reportDrill as never),
    step('drill/confirm', supervise.confirmDrill as never),
    step('drill/return', returnDrill as never),
    onCondition('report', reportCondition),
    onCondition('accept', acceptCondition),
    onCondition('return', returnCondition),
    step('withdraw', withdraw as never),
    on('comments', 'comment', 'reply', reply as never),
  ];
}

/** What the caller may see of a pilot; else the same problem that a step on it answers with. */
function there<T>(found: T | undefined, pilot: string): T {
  if (found === undefined) throw new DoorRefusal('pilot-unknown', { pilot });
  return found;
}

/** The parts of a pilot's file that are read on their own. */
function readsOf(): readonly Route[] {
  const of = { params: OnPilot, reply: Type.Unknown(), query: Nothing };
  return [
    read({
      ...of,
      path: '/api/pilots/{id}/story',
      summary: 'Each step of a pilot from draft to now, and who waited for whom.',
      roles: ['public'],
      read: async ({ pool, actor, params }) => there(await storyJson(pool, actor, params.id), params.id),
    }),
    read({
      ...of,
      path: '/api/pilots/{id}/questions',
      summary: 'What the supervisor asked and the institution answered.',
      roles: ['supervisor', 'institution'],
      read: async ({ pool, actor, params }) => there(await questionsJson(pool, actor, params.id), params.id),
    }),
    read({
      ...of,
      path: '/api/pilots/{id}/draft',
      summary: 'The institution’s own draft as saved last, and what is still wrong with it.',
      roles: ['institution'],
      read: ({ pool, actor, params, businessDate }) => draftJson(pool, actor, params.id, businessDate),
    }),
    read({
      ...of,
      path: '/api/pilots/{id}/versions',
      summary: 'The versions of a declaration.',
      roles: ['public'],
      read: async ({ pool, actor, params }) => there(await versionsJson(pool, actor, params.id), params.id),
    }),
    read({
      ...of,
      path: '/api/pilots/{id}/changes',
      summary: 'What one version of a declaration changes against another.',
      roles: ['public'],
      query: Type.Object(
        { from: Type.Integer({ minimum: 1 }), to: Type.Integer({ minimum: 1 }) },
        { additionalProperties: false },
      ),
      read: ({ pool, actor, params, query }) => changesJson(pool, actor, params.id, query),
    }),
    read({
      ...of,
      path: '/api/pilots/{id}/proposal',
      summary: 'What an officer proposed, with the review, for another to approve.',
      roles: ['supervisor'],
      read: async ({ pool, actor, params }) => {
        const { pilot } = there(await findPilot(pool, actor, params.id), params.id);
        return { proposal: pilot.proposal as never };
      },
    }),
    read({
      path: '/api/criteria',
      summary: 'The criteria that an application is judged by.',
      roles: ['public'],
      params: Type.Object({}),
      query: Nothing,
      reply: Type.Unknown(),
      read: async () => ({
        criteria: Object.entries(criteria).map(([id, { title, ...indicators }]) => ({
          id,
          title: { ...title },
          for: indicators.for.map((sentence) => ({ ...sentence })),
          against: indicators.against.map((sentence) => ({ ...sentence })),
        })),
      }),
    }),
    read({
      path: '/api/declaration-sections',
      summary: 'The sections of a declaration, in the standard’s order.',
      roles: ['public'],
      params: Type.Object({}),
      query: Nothing,
      reply: Type.Unknown(),
      read: async () => ({
        sections: SECTIONS.map((id) => ({
          id,
          title: Object.fromEntries(locales.map((locale) => [locale, sectionTitle(id, locale)])),
        })),
      }),
    }),
  ];
}
