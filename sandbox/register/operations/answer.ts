import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { questions } from '../tables.ts';
import { advance } from './advance.ts';
import { QuestionId, Words } from './inputs.ts';
import { pilotOfThread, threadKeys, threadOf } from './thread.ts';

const MESSAGES_MAX = 50;

export const answer = operation({
  name: 'register.answer',
  summary: 'The institution answers a question, or the supervisor asks on in its thread.',
  business: 'continuing',
  roles: ['institution', 'supervisor'],
  input: Type.Object({ question: QuestionId, body: Words }, { additionalProperties: false }),
  load: threadKeys,
  loadThen: pilotOfThread,
  decide: (state, input, at) => {
    const { now, actor } = at;
    const thread = threadOf(state, input.question, 'answer');
    if ('outcome' in thread) return thread;
    const { question, pilot } = thread;
    if (actor.role === 'institution' && pilot.institution !== actor.party) {
      return refuse('not-your-pilot', { pilot: pilot.id });
    }
    if (question.messages.length >= MESSAGES_MAX) {
      return refuse('question-full', { question: question.id, most: String(MESSAGES_MAX) });
    }
    const by = actor.role === 'institution' ? 'institution' : 'supervisor';
    const after = by === 'institution' ? 'answered' : 'asked';
    const owed = Number(after === 'asked') - Number(question.state === 'asked');
    const message = { by, body: input.body, at: new Date(now).toISOString() } as const;
    const step = advance(
      { ...pilot, questions_waiting: pilot.questions_waiting + owed },
      by === 'institution' ? 'pilot.answered' : 'pilot.asked-on',
      at,
      { question: question.id },
    );
    const row = { ...question, state: after, messages: [...question.messages, message] } as const;
    return effects({
      reply: { question: question.id, state: after },
      rows: [questions.update(row), ...step.rows],
      facts: step.facts,
    });
  },
});
