import { admitOperation } from './admit.ts';
import { approveAmendmentOperation } from './approve-amendment.ts';
import { confirmDrillOperation, noteDrillOperation } from './drill.ts';
import { graduateOperation } from './graduate.ts';
import { lapseOperation } from './lapse.ts';
import type { SignAsSupervisor } from './mandate.ts';
import { resumeOperation } from './resume.ts';
import { suspendOperation } from './suspend.ts';
import { terminateOperation } from './terminate.ts';

/** Decisions that bind the pilot's guard: each one signs a mandate with a higher serial. */
export const supervision = (sign: SignAsSupervisor) => ({
  admit: admitOperation(sign),
  suspend: suspendOperation(sign),
  resume: resumeOperation(sign),
  lapse: lapseOperation(sign),
  confirmDrill: confirmDrillOperation(sign),
  noteDrill: noteDrillOperation(sign),
  approveAmendment: approveAmendmentOperation(sign),
  graduate: graduateOperation(sign),
  terminate: terminateOperation(sign),
});

export type Supervision = ReturnType<typeof supervision>;
