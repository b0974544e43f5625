import { haveConsented } from '@sandglass/consent';
import { type Route, write } from '@sandglass/http';
import type { Deliver } from '@sandglass/jobs';
import { type AnyOperation, type Operation, readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import type { Static, TSchema } from 'typebox';
import type { UseOf } from '../collection/reads.ts';
import { answerOf } from './answer.ts';
import { type Figures, figuresOf } from './figures.ts';
import { BORROWERS_TO_READ, lookOf, readKind } from './look.ts';
import type { Monitored } from './monitored.ts';
import { objectOf } from './object.ts';
import { ratingsBy } from './rate.ts';
import { monitorReads } from './reads.ts';
import { recordOf } from './record.ts';
import { rerateOf } from './rerate.ts';
import { sampleWatchRules } from './rules.ts';
import { type SignalSource, SOURCES } from './signals.ts';
import { simulateFirmOf } from './simulate.ts';
import { simulatedSignals } from './simulated.ts';
import { sampleFirms } from './tables.ts';

type Submit = <S extends TSchema, P>(
  operation: Operation<S, P>,
  input: Static<S>,
  key: string,
) => Promise<unknown>;

/** The world outside as a delivery meets it. */
interface Outside {
  readonly submit: Submit;
  readonly pool: Pool;
}

/**
 * A lender's monitoring (云监控): each day the borrowers whose turn it is are read, if they consented; rules warn, an alarm
 * freezes the unused limit, the customer may object, and a person answers. Where the lender says so, the model's grade also rates
 * loans anew.
 */
export function monitoringOf(
  of: Pick<Monitored, 'lender' | 'purpose' | 'rating'> & {
    readonly rules?: Monitored['rules'];
    readonly source?: (pool: Pool) => SignalSource;
  },
  doors: { readonly prefix: string; readonly useOf: UseOf },
) {
  const monitored: Monitored = { rules: sampleWatchRules, ...of };
  const { shard } = monitored.lender;
  const look = lookOf(monitored);
  const record = recordOf(monitored);
  const object = objectOf(monitored);
  const answer = answerOf(monitored);
  const simulateFirm = simulateFirmOf(monitored.lender);
  const rerate = monitored.rating && rerateOf(monitored, monitored.rating);
  const sourceOn = of.source ?? ((pool: Pool) => simulatedSource(shard, pool));
  const parameters = { id: 'warningId' };
  const { prefix } = doors;
  const routes: readonly Route[] = [
    ...monitorReads(monitored, prefix, doors.useOf),
    write({
      method: 'POST',
      path: `${prefix}/warnings/{id}/object`,
      operation: object,
      parameters,
      shard,
      status: 201,
    }),
    write({ method: 'POST', path: `${prefix}/warnings/{id}/answer`, operation: answer, parameters, shard }),
  ];
  const deliver = ({ submit, pool }: Outside): Readonly<Record<string, Deliver>> => ({
    [readKind(shard)]: async (payload, id) => {
      const [customer, on] = [String(payload.customer), String(payload.on)];
      // Taken back while the job waited: nothing is asked.
      if (!(await haveConsented(pool, shard, customer, [monitored.purpose]))) return;
      const source = sourceOn(pool);
      const signals = await source.read(customer, on);
      const figures: Figures = figuresOf(signals, on);
      const input = {
        customer,
        simulated: source.simulated,
        figures: { ...figures },
        silent: SOURCES.filter((name) => signals[name] === null),
      };
      // Refused where the consent was taken back while the sources answered: nothing of what came is kept.
      await submit(record, input, `monitor:${id}`);
      if (rerate === undefined) return;
      for (const rated of await ratingsBy(monitored, pool, customer, figures)) {
        await submit(rerate, rated, `rerate:${id}:${rated.loanId}`);
      }
    },
  });
  return {
    look,
    record,
    object,
    answer,
    simulateFirm,
    rerate,
    operations: [
      look,
      record,
      object,
      answer,
      simulateFirm,
      ...(rerate === undefined ? [] : [rerate]),
    ] as unknown as readonly AnyOperation[],
    routes,
    simulated: [
      write({ method: 'POST', path: `${prefix}/simulate`, operation: simulateFirm, shard }),
    ] as readonly Route[],
    daily: {
      name: 'monitor',
      list: BORROWERS_TO_READ,
      operation: look as unknown as AnyOperation,
      input: (customer: string) => ({ customer }),
    },
    deliver,
  };
}

/** The sample providers, told by the simulated world's own table what happens to a firm. */
const simulatedSource = (shard: string, pool: Pool): SignalSource => ({
  simulated: true,
  read: async (borrower, on) => {
    const [told] = await readRows(pool, sampleFirms, 'where shard = $1 and id = $2', [shard, borrower]);
    return simulatedSignals(told ?? { id: borrower, scenario: 'sound', since: on.slice(0, 7) }, on);
  },
});
