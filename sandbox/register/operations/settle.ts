import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { questions } from '../tables.ts';
import { advance } from './advance.ts';
import { QuestionId } from './inputs.ts';
import { pilotOfThread, threadKeys, threadOf } from './thread.ts';

export const settle = operation({
  name: 'register.settle',
  summary: 'The supervisor closes a question.',
  business: 'continuing',
  roles: ['supervisor'],
  input: Type.Object({ question: QuestionId }, { additionalProperties: false }),
  load: threadKeys,
  loadThen: pilotOfThread,
  decide: (state, input, at) => {
    const thread = threadOf(state, input.question, 'settle');
    if ('outcome' in thread) return thread;
    const { question, pilot } = thread;
    const owed = question.state === 'asked' ? 1 : 0;
    const step = advance(
      {
        ...pilot,
        questions_open: pilot.questions_open - 1,
        questions_waiting: pilot.questions_waiting - owed,
      },
      'pilot.question-settled',
      at,
      { question: question.id },
    );
    return effects({
      reply: { question: question.id, state: 'settled' },
      rows: [questions.update({ ...question, state: 'settled' }), ...step.rows],
      facts: step.facts,
    });
  },
});
