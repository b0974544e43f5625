import { activeConsent, consentKey } from '@sandglass/consent';
import { subjectKey } from '@sandglass/journal';
import { effects, type Fact, operation, type RowWrite, refuse } from '@sandglass/operations';
import { addDays, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { borrowers } from '../borrower.ts';
import { notedElsewhere } from '../classify/elsewhere.ts';
import { lineOf, lines } from '../line/line.ts';
import { writeLine } from '../line/move.ts';
import { FIGURES, type FigureName, type Figures } from './figures.ts';
import { judge, sourcesOf } from './judge.ts';
import { CALM_READINGS, factOf, type Monitored, READ_DAYS } from './monitored.ts';
import { SOURCES } from './signals.ts';
import { readings, warnings, watches } from './tables.ts';
import { afterReading } from './warn.ts';

const BPS_A_PERCENT = 100;
const names = Object.keys(FIGURES) as FigureName[];
const Figure = Type.Union([Type.Number({ minimum: -1e15, maximum: 1e15 }), Type.Null()]);

const Input = Type.Object(
  {
    customer: Type.String({ minLength: 1, maxLength: 128 }),
    simulated: Type.Boolean(),
    figures: Type.Record(Type.String({ maxLength: 40 }), Figure),
    silent: Type.Array(Type.Enum([...SOURCES]), { maxItems: SOURCES.length, uniqueItems: true }),
  },
  { additionalProperties: false },
);

/**
 * Writes down what the sources said and judges it. An alarm freezes the unused limit; it never touches repayment, and never
 * makes anything due. Two calm readings in a row lift the freeze, in which every source answered that gave it. What the
 * bureau says of the debt elsewhere is what the next night classifies by.
 */
export const recordOf = (monitored: Monitored) =>
  operation({
    name: `${monitored.lender.shard}.monitor.record`,
    summary: 'Records a reading of a borrower, and warns, freezes or lifts by the rules.',
    business: 'continuing',
    roles: ['system'],
    input: Input,
    load: ({ customer }) => [
      watches.key(customer),
      lines.key(customer),
      borrowers.key(customer),
      consentKey(customer, monitored.purpose),
      subjectKey(customer),
    ],
    loadThen: (state, { customer }) => {
      const watch = state.get(watches, customer);
      if (watch === undefined) return [];
      const stands = watch.warning === null ? [] : [warnings.key(watch.warning)];
      return [...stands, warnings.key(nextWarning(watch)), readings.key(nextReading(watch))];
    },
    decide: (state, { customer, simulated, figures: read, silent }, { businessDate }) => {
      const watch = state.get(watches, customer);
      if (watch === undefined) return refuse('not-watched', { customer });
      if (activeConsent(state, customer, monitored.purpose) === undefined) {
        return refuse('consent-missing', { purpose: monitored.purpose }, { subject: customer });
      }
      const figures = Object.fromEntries(names.map((name) => [name, read[name] ?? null])) as Figures;
      const { level, found } = judge(figures, monitored.rules);
      const { version } = monitored.rules;
      const reading = { read_on: businessDate, simulated, rules: version, level, found };
      const line = lineOf(state, customer);
      const standing = watch.warning === null ? undefined : state.get(warnings, watch.warning);
      // A source that gave the alarm and is silent now has not said that it is over.
      const from = sourcesOf(standing?.found ?? [], monitored.rules);
      const answered = !silent.some((source) => from.has(source));
      const calm = level === 'alarm' ? 0 : answered ? watch.calm + 1 : watch.calm;
      const { warning, step } = afterReading({
        id: nextWarning(watch),
        customer,
        standing,
        reading,
        lift: answered && calm >= CALM_READINGS,
      });
      const ended = step === 'lifted' || step === 'closed';
      const days = warning === undefined || ended ? READ_DAYS.calm : READ_DAYS.warned;
      const after = {
        ...watch,
        read_on: businessDate,
        readings: watch.readings + 1,
        calm,
        warning: warning === undefined || ended ? null : warning.id,
        warnings: watch.warnings + (warning !== undefined && standing === undefined ? 1 : 0),
        next_on: addDays(parseDate(businessDate), days),
      };
      const rows: RowWrite[] = [
        watches.update(after),
        readings.insert({ id: nextReading(watch), customer, figures, silent, ...reading }),
      ];
      if (warning !== undefined && warning !== standing)
        rows.push(standing === undefined ? warnings.insert(warning) : warnings.update(warning));
      if (step === 'frozen')
        rows.push(writeLine(state, { ...line, frozen_on: businessDate, frozen_by: warning!.id }));
      if (step === 'lifted') rows.push(writeLine(state, { ...line, frozen_on: null, frozen_by: null }));
      const codes = found.map(({ code }) => code);
      const facts: Fact[] = [
        factOf(monitored, 'monitored', customer, {
          header: { rules: version, simulated, level: level ?? 'none' },
          opening: { figures: { ...figures }, silent: [...silent], reasons: codes },
        }),
      ];
      if (step !== undefined) {
        facts.push(
          factOf(monitored, FACTS[step], customer, {
            header: { simulated, level: warning!.level },
            opening: { warning: warning!.id, reasons: warning!.found.map(({ code }) => code) },
          }),
        );
      }
      const borrower = state.get(borrowers, customer);
      const overdueBps = Math.round((figures.overdueElsewherePercent ?? 0) * BPS_A_PERCENT);
      if (
        borrower !== undefined &&
        !silent.includes('bureau') &&
        borrower.overdue_elsewhere_bps !== overdueBps
      ) {
        const noted = notedElsewhere(monitored.lender.shard, borrower, { overdueBps, source: 'bureau' });
        rows.push(noted.row);
        facts.push(noted.fact);
      }
      return effects({
        reply: { customer, level: level ?? 'none', step: step ?? 'none', reasons: codes },
        rows,
        facts,
      });
    },
  });

/** What a reading's step is called in the log. */
const FACTS = {
  raised: 'warned',
  frozen: 'line-frozen',
  lifted: 'line-unfrozen',
  closed: 'warning-closed',
} as const;

const nextWarning = ({ id, warnings: count }: { id: string; warnings: number }): string =>
  `${id}.w${count + 1}`;
const nextReading = ({ id, readings: count }: { id: string; readings: number }): string =>
  `${id}.r${count + 1}`;
