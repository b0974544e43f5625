import {
  decimal,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Shape,
  type Shaped,
  sentence,
  text,
} from '@sandglass/kit';

export const warningStates = ['open', 'frozen', 'objected', 'upheld', 'lifted', 'closed'] as const;
const level = oneOf('notice', 'warning', 'alarm');

const warning = object({
  warning: text,
  customer: text,
  state: oneOf(...warningStates),
  level,
  simulated: flag,
  rules: text,
  reasons: list(object({ code: text, level, text: sentence })),
  raisedOn: text,
  frozenOn: nullable(text),
  words: nullable(text),
  dueOn: nullable(text),
  late: flag,
  workdaysLeft: nullable(number),
  answer: nullable(text),
  answeredOn: nullable(text),
  byOfficer: flag,
});
export type Warning = Shaped<typeof warning>;
export const warningsShape = object({ warnings: list(warning), next: nullable(text) });

const reading = object({
  reading: text,
  on: text,
  simulated: flag,
  rules: text,
  figures: (value: unknown): Readonly<Record<string, number | null>> =>
    Object.fromEntries(
      Object.entries(Object(value)).map(([name, figure]) => [
        name,
        typeof figure === 'number' ? figure : null,
      ]),
    ),
  silent: list(text),
  level: nullable(level),
});
export type Reading = Shaped<typeof reading>;

const line = {
  currency: text,
  approved: decimal,
  drawn: decimal,
  reserved: decimal,
  available: decimal,
  readings: list(reading),
};
const lineShape = object(line);
export const warningShape: Shape<Warning & Shaped<typeof lineShape>> = (value, place) => ({
  ...warning(value, place),
  ...lineShape(value, place),
});
export type WarningCase = ReturnType<typeof warningShape>;
