import { type Route, write } from '@sandglass/http';
import type { ComplaintOperations } from './operations.ts';
import {
  type Answering,
  myComplaints,
  type Openings,
  pilotComplaint,
  pilotComplaints,
} from './reads/complaints.ts';
import { countsRoute } from './reads/counts.ts';

/** A pilot with its operations on complaints. */
export interface WithComplaints {
  readonly of: Answering;
  readonly operations: ComplaintOperations;
}

/** The doors of all pilots' complaints. */
export function complaintRoutes(all: readonly WithComplaints[], openings: Openings): readonly Route[] {
  const pilots = all.map(({ of }) => of.pilot);
  return [
    countsRoute(pilots),
    myComplaints(pilots),
    ...all.flatMap(({ of, operations }) => [
      pilotComplaints(of),
      pilotComplaint(of, openings),
      ...writesOf(of.pilot, operations),
    ]),
  ];
}

function writesOf(shard: string, operations: ComplaintOperations): readonly Route[] {
  const { file, acknowledge, answer, escalate, close } = operations;
  const path = `/api/pilots/${shard}/complaints`;
  const one = `${path}/{complaint}`;
  const parameters = { complaint: 'complaint' };
  return [
    write({ method: 'POST', path, operation: file, shard, status: 201 }),
    write({ method: 'POST', path: `${one}/acknowledge`, operation: acknowledge, parameters, shard }),
    write({ method: 'POST', path: `${one}/answer`, operation: answer, parameters, shard }),
    write({ method: 'POST', path: `${one}/escalate`, operation: escalate, parameters, shard }),
    write({ method: 'POST', path: `${one}/close`, operation: close, parameters, shard }),
  ];
}
