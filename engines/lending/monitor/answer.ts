import { subjectKey } from '@sandglass/journal';
import { effects, operation, type RowWrite, refuse } from '@sandglass/operations';
import { officerOf } from '../collection/officer.ts';
import { lineOf, lines } from '../line/line.ts';
import { writeLine } from '../line/move.ts';
import { AnswerInput } from './inputs.ts';
import { factOf, type Monitored } from './monitored.ts';
import { warnings, watches } from './tables.ts';

/**
 * A person of the bank ends a warning or answers an objection: the limit may be used again, or stays frozen, with a reason
 * that the customer reads. A warning that froze nothing is closed with a note.
 */
export const answerOf = (monitored: Monitored) =>
  operation({
    name: `${monitored.lender.shard}.monitor.answer`,
    summary: 'An officer lifts or upholds a freeze, or closes a warning, with a reason for the customer.',
    business: 'continuing',
    roles: ['institution'],
    input: AnswerInput,
    load: ({ warningId }) => [warnings.key(warningId)],
    loadThen: (state, { warningId }) => {
      const customer = state.get(warnings, warningId)?.customer;
      return customer === undefined ? [] : [lines.key(customer), watches.key(customer), subjectKey(customer)];
    },
    decide: (state, { warningId, lift, reason }, { businessDate, actor }) => {
      const warning = state.get(warnings, warningId);
      if (warning === undefined) return refuse('warning-unknown', { warning: warningId });
      const { customer, state: before } = warning;
      if (before === 'lifted' || before === 'closed') return refuse('warning-ended', { warning: warningId });
      if (!lift && before !== 'objected') return refuse('nothing-to-uphold', { warning: warningId });
      const froze = before !== 'open';
      const after = lift ? (froze ? 'lifted' : 'closed') : 'upheld';
      const watch = state.get(watches, customer);
      const rows: RowWrite[] = [
        warnings.update({
          ...warning,
          state: after,
          answer: reason,
          answered_on: businessDate,
          officer: officerOf(actor),
        }),
      ];
      if (lift && watch !== undefined) rows.push(watches.update({ ...watch, warning: null, calm: 0 }));
      if (lift && froze) {
        rows.push(writeLine(state, { ...lineOf(state, customer), frozen_on: null, frozen_by: null }));
      }
      const late = warning.due_on !== null && businessDate > warning.due_on;
      return effects({
        reply: { warning: warningId, state: after },
        rows,
        facts: [
          factOf(monitored, FACTS[after], customer, {
            header: { by: 'officer', late },
            opening: { warning: warningId, reason },
          }),
        ],
      });
    },
  });

const FACTS = { lifted: 'line-unfrozen', upheld: 'freeze-upheld', closed: 'warning-closed' } as const;
