import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { pilots, questions } from '../tables.ts';
import { advance } from './advance.ts';
import { PilotId, Words } from './inputs.ts';
import { isRefused, stepFrom } from './steps.ts';

const OPEN_MAX = 100;

/** One thread a question; the applicant sees that it waits for them. */
export const ask = operation({
  name: 'register.ask',
  summary: 'The supervisor asks the institution something about its declaration.',
  business: 'continuing',
  roles: ['supervisor'],
  input: Type.Object(
    { pilot: PilotId, section: Type.Optional(Type.String({ maxLength: 64 })), body: Words },
    { additionalProperties: false },
  ),
  load: (input) => [pilots.key(input.pilot)],
  decide: (state, input, at) => {
    const pilot = stepFrom(state, input.pilot, 'ask');
    if (isRefused(pilot)) return pilot;
    if (pilot.questions_open >= OPEN_MAX)
      return refuse('questions-too-many', { pilot: pilot.id, most: String(OPEN_MAX) });
    const id = at.random.id('question');
    const message = { by: 'supervisor', body: input.body, at: new Date(at.now).toISOString() } as const;
    const step = advance(
      { ...pilot, questions_open: pilot.questions_open + 1, questions_waiting: pilot.questions_waiting + 1 },
      'pilot.asked',
      at,
      { question: id },
    );
    const row = {
      id,
      pilot: pilot.id,
      version: pilot.amendment ?? pilot.version,
      section: input.section ?? '',
    };
    return effects({
      reply: { question: id, pilot: pilot.id },
      rows: [questions.create({ ...row, state: 'asked', messages: [message], at: at.now }), ...step.rows],
      facts: step.facts,
    });
  },
});
