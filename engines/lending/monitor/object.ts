import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import { addWorkdays, parseDate } from '@sandglass/time';
import { ObjectInput } from './inputs.ts';
import { ANSWER_WORKDAYS, factOf, type Monitored } from './monitored.ts';
import { warnings } from './tables.ts';

/** Whose limit a machine froze may say that it is wrong, and a person answers. It is a right: nothing stops it. */
export const objectOf = (monitored: Monitored) =>
  operation({
    name: `${monitored.lender.shard}.monitor.object`,
    summary: 'A customer objects to the freeze of the unused limit; a person of the bank answers by a day.',
    business: 'closing',
    roles: ['customer'],
    input: ObjectInput,
    load: ({ warningId }, { party }) => [warnings.key(warningId), subjectKey(party)],
    decide: (state, { warningId, words }, { businessDate, actor: { party } }) => {
      const warning = state.get(warnings, warningId);
      const no = (code: string, values: Readonly<Record<string, string>>) =>
        refuse(code, values, { subject: party });
      if (warning === undefined || warning.customer !== party)
        return no('warning-unknown', { warning: warningId });
      if (warning.objected_on !== null) return no('objection-made', { due: warning.due_on ?? '' });
      if (warning.state !== 'frozen') return no('warning-not-frozen', {});
      const due = addWorkdays(parseDate(businessDate), ANSWER_WORKDAYS);
      return effects({
        reply: { warning: warningId, state: 'objected', dueOn: due },
        rows: [
          warnings.update({ ...warning, state: 'objected', words, objected_on: businessDate, due_on: due }),
        ],
        facts: [
          factOf(monitored, 'freeze-objected', party, {
            header: { due },
            opening: { warning: warningId, words },
          }),
        ],
      });
    },
  });
