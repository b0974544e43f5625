import { type Route, read, write } from '@sandglass/http';
import type { AnyOperation } from '@sandglass/operations';
import { findPilot, PilotId, REGISTER_SHARD } from '@sandglass/register';
import Type from 'typebox';
import { close, proposeClosing, sendBack } from './operations/close.ts';
import { grade } from './operations/grade.ts';
import { open } from './operations/open.ts';
import { report } from './operations/report.ts';
import { entriesOf, incidentJson, incidentsOf } from './read.ts';

const step = (name: string, operation: unknown): Route =>
  write({
    method: 'POST',
    path: `/api/pilots/{id}/incidents/{incident}/${name}`,
    operation: operation as AnyOperation,
    parameters: { id: 'pilot', incident: 'incident' },
    shard: REGISTER_SHARD,
  });

/** The doors of incidents: what happened for everybody, each step for whoever takes it. */
export const incidentRoutes: readonly Route[] = [
  read({
    path: '/api/pilots/{id}/incidents',
    summary:
      'A pilot’s incidents, the newest first, each with all that happened and the fact that proves it.',
    roles: ['public'],
    params: Type.Object({ id: PilotId }),
    query: Type.Object({}, { additionalProperties: false }),
    reply: Type.Unknown(),
    read: async ({ pool, actor, params: { id }, now }) => {
      const found = await findPilot(pool, actor, id);
      if (found === undefined) return undefined;
      const all = await incidentsOf(pool, id);
      const entries = await entriesOf(
        pool,
        all.map((incident) => incident.id),
      );
      return { pilot: id, incidents: all.map((incident) => incidentJson(incident, entries, now)) };
    },
  }),
  write({
    method: 'POST',
    path: '/api/pilots/{id}/incidents',
    operation: open as unknown as AnyOperation,
    parameters: { id: 'pilot' },
    shard: REGISTER_SHARD,
    status: 201,
  }),
  step('report', report),
  step('grade', grade),
  step('propose-closing', proposeClosing),
  step('close', close),
  step('send-back', sendBack),
];
