import { type Route, read, write } from '@sandglass/http';
import type { AnyOperation, Json } from '@sandglass/operations';
import type { LeftOverCheck, Pilot } from '@sandglass/pilot';
import { findPilot, PilotId, REGISTER_SHARD, seenPilot } from '@sandglass/register';
import Type from 'typebox';
import { classRoutes } from './class-routes.ts';
import { type LeftOver, leftOver } from './left-over.ts';
import type { InstitutionOf } from './operations/classify.ts';
import type { EndingOperations } from './operations/list.ts';
import { exitAndPlans, exitJson, planJson } from './read.ts';

const OnPilot = Type.Object({ id: PilotId });
const Nothing = Type.Object({}, { additionalProperties: false });

export interface EndingRoutes {
  readonly operations: EndingOperations;
  readonly pilots: readonly Pilot[];
  /** What is looked for in each pilot: the rooms' checks and its own. */
  readonly institutionOf: InstitutionOf;
  readonly checksOf: (pilot: string) => readonly LeftOverCheck[];
}

/** The doors of exits: the plan and how far it is for everybody, each step for whoever owns it. */
export function endingRoutes({
  operations,
  pilots,
  institutionOf,
  checksOf,
}: EndingRoutes): readonly Route[] {
  const shard = REGISTER_SHARD;
  const step = (name: string, operation: unknown): Route =>
    write({
      method: 'POST',
      path: `/api/pilots/{id}/exits/steps/{n}/${name}`,
      operation: operation as AnyOperation,
      parameters: { id: 'pilot', n: 'step' },
      shard,
    });
  const whole = (name: string, operation: unknown, status: 200 | 201 = 200): Route =>
    write({
      method: 'POST',
      path: `/api/pilots/{id}/exits${name}`,
      operation: operation as AnyOperation,
      parameters: { id: 'pilot' },
      shard,
      status,
    });
  return [
    read({
      path: '/api/pilots/{id}/exits',
      summary: 'How a pilot ends: the declared exit of each class as a plan, and the exit that is under way.',
      roles: ['public'],
      params: OnPilot,
      query: Nothing,
      reply: Type.Unknown(),
      read: async ({ pool, actor, params: { id } }) => {
        const found = await findPilot(pool, actor, id);
        if (found === undefined) return undefined;
        const windDown = pilots.find((pilot) => pilot.id === id)?.windDown;
        const { exit, plans } = await exitAndPlans(pool, found, windDown);
        return {
          pilot: id,
          program: windDown !== undefined,
          plans: plans.map(planJson),
          exit: exit === undefined ? null : exitJson(exit),
        };
      },
    }),
    read({
      path: '/api/pilots/{id}/left-over',
      summary: 'What is still there of a pilot, kind by kind; ids are for its institution only.',
      roles: ['supervisor', 'institution', 'auditor'],
      params: OnPilot,
      query: Nothing,
      reply: Type.Unknown(),
      read: async ({ pool, actor, params: { id } }) => {
        const pilot = await seenPilot(pool, actor, id);
        if (pilot === undefined) return undefined;
        const own = actor.role === 'institution' && actor.party === pilot.institution;
        if (actor.role === 'institution' && !own) return undefined;
        const found = pilots.some((one) => one.id === id) ? await leftOver(pool, id, checksOf(id)) : [];
        return { pilot: id, left: sumOf(found), kinds: found.map((kind) => kindJson(kind, own)) };
      },
    }),
    ...pilots.flatMap((pilot) => classRoutes(pilot, institutionOf)),
    whole('', operations.start, 201),
    step('do', operations.doStep),
    step('evidence', operations.giveEvidence),
    step('except', operations.except),
    whole('/confirm', operations.confirm),
    whole('/offline', operations.goOffline),
  ];
}

const kindJson = ({ id, title, count, samples }: LeftOver, withIds: boolean): Json => ({
  id,
  title: { ...title },
  count,
  ...(withIds ? { samples: [...samples] } : {}),
});

const sumOf = (kinds: readonly LeftOver[]): number => kinds.reduce((sum, { count }) => sum + count, 0);
