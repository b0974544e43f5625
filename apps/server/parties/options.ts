import type { Executor } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import type { Clock } from '@sandglass/time';
import type { Pool } from 'pg';
import type { Secured } from './secured.ts';

/** With what the parties of a card payment are opened. */
export interface PartiesOptions {
  readonly pilots: readonly Pilot[];
  readonly executors: ReadonlyMap<string, Executor>;
  readonly pool: Pool;
  readonly clock: Clock;
  /** Whether the house plays network and acquirer itself. */
  readonly simulate: boolean;
  /** By what the lines are authenticated. */
  readonly secured: Secured;
  readonly onFailure: (error: unknown, what: string) => void;
}
