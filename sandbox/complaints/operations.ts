import { acknowledgeOperation } from './steps/acknowledge.ts';
import { answerOperation } from './steps/answer.ts';
import { closeOperation } from './steps/close.ts';
import { escalateOperation } from './steps/escalate.ts';
import { fileOperation } from './steps/file.ts';
import { passDayOperation } from './steps/pass-day.ts';
import { takeLaddersOperation } from './terms.ts';

/** All that changes a pilot's complaints. */
export const complaintOperations = (pilot: string) => ({
  takeLadders: takeLaddersOperation(pilot),
  file: fileOperation(pilot),
  acknowledge: acknowledgeOperation(pilot),
  answer: answerOperation(pilot),
  escalate: escalateOperation(pilot),
  close: closeOperation(pilot),
  passDay: passDayOperation(pilot),
});

export type ComplaintOperations = ReturnType<typeof complaintOperations>;
