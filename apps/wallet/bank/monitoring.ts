import { flag, list, nullable, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';

export const MONITORING = '/api/monitoring/mine';
export const objectPath = (warning: string): string => `/api/monitoring/warnings/${warning}/object`;

const warning = object({
  warning: text,
  state: oneOf('open', 'frozen', 'objected', 'upheld', 'lifted', 'closed'),
  simulated: flag,
  reasons: list(object({ code: text, text: sentence })),
  raisedOn: text,
  frozenOn: nullable(text),
  words: nullable(text),
  dueOn: nullable(text),
  late: flag,
  answer: nullable(text),
  answeredOn: nullable(text),
  byOfficer: flag,
});
export type Warning = Shaped<typeof warning>;

export const monitoring = object({ watched: flag, readOn: nullable(text), warning: nullable(warning) });
export type Monitoring = Shaped<typeof monitoring>;

/** Whether the unused limit cannot be drawn now. */
export const isFrozen = ({ state }: Warning): boolean =>
  state === 'frozen' || state === 'objected' || state === 'upheld';

export const objected = object({ warning: text, dueOn: text });
