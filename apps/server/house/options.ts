import type { Scanner } from '@sandglass/documents';
import type { DemoLogin } from '@sandglass/identity';
import type { KeyToken, Suite } from '@sandglass/keys';
import type { Pilot } from '@sandglass/pilot';
import type { Clock } from '@sandglass/time';

export interface HouseOptions {
  readonly pilots: readonly Pilot[];
  /** 0 chooses a free one. */
  readonly port: number;
  /** Where browsers reach the house through a proxy on this machine; default localhost with the port. */
  readonly publicUrl?: string | undefined;
  readonly folder?: string | undefined;
  /** A PostgreSQL outside; default DATABASE_URL, else one of our own in the folder. */
  readonly databaseUrl?: string;
  readonly clock?: Clock;
  /** Whether the pilots' simulated counterparties are open, as in a demo. */
  readonly simulate: boolean;
  /** Sign-ins that the page offers; empty outside a demo. */
  readonly demoLogins: readonly DemoLogin[];
  readonly log?: boolean;
  /** What keys are wrapped with, and whether the log's heads carry an SM2 line too; default international. */
  readonly suite?: Suite;
  /** What looks at uploaded documents; without one they are kept as not scanned. */
  readonly scanner?: Scanner | undefined;
  /** An opened HSM for the signing keys and those that wrap pilots' keys; the house closes it. */
  readonly token?: KeyToken | undefined;
}

/** How what was opened is closed again: the last first. */
export type Opened = (() => unknown)[];
