import {
  type Circumstances,
  instant,
  int,
  nullable,
  type RowWrite,
  table,
  text,
} from '@sandglass/operations';
import { type CaseFile, type Channel, caseFiles } from './case-file.ts';

/** Who did what in a case, and where. */
export const steps = table(
  'swiftcredit.step',
  {
    id: text(),
    case_file: text(),
    n: int(),
    what: text(),
    channel: text<Channel | 'program'>(),
    role: text(),
    by: text(),
    at: instant(),
    note: nullable(text()),
  },
  { key: 'id' },
);

/** Where somebody acts: staff at the counter, customers online, the program by itself. */
export const channelOf = ({ role }: { readonly role: string }): Channel | 'program' =>
  role === 'institution' ? 'counter' : role === 'customer' ? 'online' : 'program';

/** The case after a step, and the step: every change of a case leaves one. */
export function stepped(
  file: CaseFile,
  what: string,
  { actor, now }: Pick<Circumstances, 'actor' | 'now'>,
  note: string | null = null,
): { readonly file: CaseFile; readonly step: RowWrite } {
  const n = file.steps + 1;
  const step = steps.create({
    id: `${file.id}.${n}`,
    case_file: file.id,
    n,
    what,
    channel: channelOf(actor),
    role: actor.role,
    by: actor.person ?? actor.party,
    at: now,
    note,
  });
  return { file: { ...file, steps: n }, step };
}

/** The writes of a step. */
export function written(...of: Parameters<typeof stepped>): readonly RowWrite[] {
  const { file, step } = stepped(...of);
  return [caseFiles.update(file), step];
}
