import type { Database } from '@sandglass/database';
import type { EndingOperations } from '@sandglass/ending';
import type { Route } from '@sandglass/http';
import type { Identity } from '@sandglass/identity';
import type { Executor } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import type { Supervision } from '@sandglass/register';
import type { VerifierKey } from '@sandglass/tlog';
import type { FastifyInstance } from 'fastify';
import { openDoors } from './house/doors.ts';
import { openGround } from './house/ground.ts';
import { openOffices } from './house/offices.ts';
import type { HouseOptions, Opened } from './house/options.ts';
import { startOutbox } from './house/outbox.ts';
import { startRounds } from './house/rounds.ts';
import type { WitnessAddress } from './log/cosigner.ts';
import type { Parties } from './parties/parties.ts';

export type { HouseOptions } from './house/options.ts';

export interface House {
  readonly origin: string;
  readonly database: Database;
  readonly executors: ReadonlyMap<string, Executor>;
  readonly identity: Identity;
  readonly routes: readonly Route[];
  readonly pilots: readonly Pilot[];
  readonly supervision: Supervision;
  readonly exits: EndingOperations;
  /** Network and acquirer, where this house simulates them, and the doors of its issuing pilots. */
  readonly payments: Parties;
  /** Keys that the log's heads are signed with. */
  readonly logKeys: readonly VerifierKey[];
  /** From now on each new head is brought to these witnesses. */
  cosignedBy(witnesses: readonly WitnessAddress[]): void;
  /** Adds what only a demo has. Call before `listen`. */
  readonly app: FastifyInstance;
  listen(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens every room of the house in one process: supervisor and institution side by side. When a room does not open,
 * those that were open are closed again, and the reason is thrown.
 */
export async function openHouse(options: HouseOptions): Promise<House> {
  const opened: Opened = [() => options.token?.close()];
  try {
    return await openRooms(options, opened);
  } catch (error) {
    await closeRooms(opened).catch((also) => {
      if (options.log) process.stderr.write(`${also instanceof Error ? also.message : String(also)}\n`);
    });
    throw error;
  }
}

/** Last opened, first closed; one that does not close keeps none of the others open. */
async function closeRooms(opened: Opened): Promise<void> {
  const problems: unknown[] = [];
  for (const close of opened.splice(0).reverse()) {
    try {
      await close();
    } catch (error) {
      problems.push(error);
    }
  }
  if (problems.length > 0) throw problems[0];
}

/** Opens the rooms in order; each one that has something to close says so in `opened`. */
async function openRooms(options: HouseOptions, opened: Opened): Promise<House> {
  const ground = await openGround(options, opened);
  const offices = await openOffices(ground, opened);
  startOutbox(ground, offices, opened);
  const { books, begin } = startRounds(ground, offices, opened);
  const { app, routes, listen } = await openDoors(ground, offices, { books, opened });
  const { origin, database, executors, pilots } = ground;
  const { identity, log, supervise, ending, payments } = offices;
  return {
    origin,
    database,
    executors,
    identity,
    routes,
    pilots,
    supervision: supervise,
    exits: ending.operations,
    payments,
    app,
    logKeys: log.logKeys,
    cosignedBy: (witnesses) => log.cosignedBy(witnesses),
    listen: async () => {
      await listen();
      begin();
    },
    close: () => closeRooms(opened),
  };
}
