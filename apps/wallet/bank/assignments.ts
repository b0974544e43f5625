import { list, nullable, object, type Shaped, sentence, text } from '@sandglass/kit';

const assignment = object({
  loan: text,
  buyerName: text,
  contact: text,
  payTo: object({ holder: text, bank: text, account: text }),
  assignedOn: text,
  notice: sentence,
  toldOn: nullable(text),
});
export type Assignment = Shaped<typeof assignment>;
export const assignmentsShape = object({ assignments: list(assignment) });
export const ASSIGNMENTS = '/api/disposals/assignments';
