import { flag, list, nullable, number, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';

export const pilotStates = [
  'draft',
  'submitted',
  'disclosed',
  'admitted',
  'running',
  'suspended',
  'completed',
  'terminated',
  'withdrawn',
  'declined',
] as const;
export const pilotState = oneOf(...pilotStates);
export type PilotState = (typeof pilotStates)[number];

const suspendedBy = oneOf('exit', 'supervisor', 'institution', 'trigger', 'assessment', 'drill', 'end-date');
export const party = oneOf('institution', 'supervisor', 'public');

/** A pilot as the register's API gives it. */
export const pilotShape = object({
  id: text,
  title: sentence,
  institution: text,
  state: pilotState,
  version: number,
  comments: number,
  unanswered: number,
  questionsOpen: number,
  createdAt: text,
  disclosedAt: nullable(text),
  commentUntil: nullable(text),
  admittedAt: nullable(text),
  runningAt: nullable(text),
  endedAt: nullable(text),
  amendment: nullable(number),
  endsOn: nullable(text),
  newBusinessUntil: nullable(text),
  reason: nullable(text),
  conditions: list(
    object({
      words: text,
      due: nullable(text),
      state: oneOf('open', 'reported', 'met'),
      report: nullable(number),
    }),
  ),
  drillReport: nullable(object({ step: number, passed: flag, words: text, at: text })),
  drilledUntil: nullable(text),
  suspensions: list(object({ by: suspendedBy, reason: text, at: text })),
});
export type PilotInRegister = Shaped<typeof pilotShape>;

export const actions = [
  'edit',
  'submit',
  'withdraw',
  'return',
  'ask',
  'disclose',
  'decline',
  'propose-admit',
  'approve-admit',
  'suspend',
  'resume',
  'amend',
  'disclose-amendment',
  'propose-amend',
  'approve-amend',
  'drop-amendment',
  'propose-graduate',
  'approve-graduate',
  'terminate',
] as const;
export type Action = (typeof actions)[number];

export const judgement = object({
  criterion: text,
  for: list(text),
  against: list(text),
  met: flag,
  reason: text,
});

const proposal = object({
  step: number,
  decision: oneOf('admit', 'amend', 'graduate'),
  version: number,
  officer: text,
  at: text,
  reason: text,
  criteria: list(judgement),
  conditions: list(object({ words: text, due: nullable(text) })),
});
export type Proposal = Shaped<typeof proposal>;

/** What the caller may do about a pilot. */
export const deskShape = object({
  pilot: pilotShape,
  own: flag,
  waitsFor: nullable(party),
  proposal: nullable(proposal),
  offers: list(
    object({ action: oneOf(...actions), refused: nullable(object({ code: text, detail: sentence })) }),
  ),
});
export type DeskOfPilot = Shaped<typeof deskShape>;
export type Offer = DeskOfPilot['offers'][number];

export const storyShape = object({
  steps: list(
    object({
      n: number,
      kind: text,
      state: pilotState,
      by: text,
      version: number,
      at: text,
      detail: anything(),
      fact: text,
    }),
  ),
  turns: list(object({ waitsFor: party, from: text, to: nullable(text) })),
});
export type Story = Shaped<typeof storyShape>;

function anything() {
  return (value: unknown): unknown => value;
}
