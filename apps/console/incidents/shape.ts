import { flag, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';

export const severities = ['minor', 'major', 'critical'] as const;

const entry = object({
  n: number,
  kind: oneOf('opened', 'reported', 'graded', 'closing-proposed', 'sent-back', 'closed'),
  words: text,
  by: oneOf('supervisor', 'institution', 'system'),
  at: text,
  fact: text,
});

const incident = object({
  id: text,
  severity: oneOf(...severities),
  title: text,
  state: oneOf('open', 'closing', 'closed'),
  reportBy: nullable(text),
  reportedAt: nullable(text),
  late: flag,
  timeline: list(entry),
});
export type Incident = Shaped<typeof incident>;
export const incidentsShape = object({ incidents: list(incident) });

const crossing = object({
  trigger: text,
  action: oneOf('notify', 'freeze-new', 'open-incident', 'start-exit'),
  measure: text,
  since: text,
  seenAt: nullable(text),
  fact: text,
});
export type Crossing = Shaped<typeof crossing>;
export const triggersShape = object({ lookedOn: nullable(text), crossed: list(crossing) });
