import type { SignAsSupervisor } from '@sandglass/register';
import { confirmOperation, goOfflineOperation, type LookForLeftOver } from './confirm.ts';
import { doStepOperation } from './do-step.ts';
import { exceptOperation } from './except.ts';
import { giveEvidenceOperation } from './give-evidence.ts';
import type { WindDowns } from './ground.ts';
import { overdueOperation } from './overdue.ts';
import { startOperation } from './start.ts';
import { workedOperation } from './worked.ts';

/** The life of an exit, on the register's shard. */
export const endingOperations = (windDowns: WindDowns, look: LookForLeftOver, sign: SignAsSupervisor) => ({
  start: startOperation(windDowns, sign),
  doStep: doStepOperation(windDowns),
  worked: workedOperation(windDowns),
  overdue: overdueOperation(windDowns),
  giveEvidence: giveEvidenceOperation(windDowns),
  except: exceptOperation(windDowns),
  confirm: confirmOperation(windDowns, look),
  goOffline: goOfflineOperation(windDowns, look, sign),
});

export type EndingOperations = ReturnType<typeof endingOperations>;
