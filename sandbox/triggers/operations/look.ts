import type { Trigger } from '@sandglass/declaration';
import { type Circumstances, effects, type Fact, type Job, operation, refuse } from '@sandglass/operations';
import { declarationId, declarations, onPilot, PilotId, pilots, withDeclarations } from '@sandglass/register';
import Type from 'typebox';
import { crossedTriggers } from '../crossed.ts';
import { reasonOfTrigger } from '../reason-of.ts';
import { type Crossing, unseenIn, watches } from '../tables.ts';

const Value = Type.Union([Type.String({ maxLength: 60 }), Type.Null()]);

/**
 * Holds a business date's published figures against the declared triggers. A trigger acts when it becomes crossed, and
 * again only after a date on which it was not: what a supervisor lifted meanwhile stays lifted.
 */
export const look = operation({
  name: 'triggers.look',
  summary: 'Holds the published figures of a business date against the declared triggers, and lets them act.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object(
    {
      pilot: PilotId,
      date: Type.String({ format: 'date' }),
      figures: Type.Array(Type.Object({ measure: Type.String({ maxLength: 100 }), value: Value }), {
        maxItems: 200,
      }),
    },
    { additionalProperties: false },
  ),
  load: (input) => [...onPilot(input), watches.key(input.pilot)],
  loadThen: withDeclarations,
  decide: (state, { pilot: id, date, figures }, at) => {
    const pilot = state.get(pilots, id);
    if (pilot === undefined) return refuse('pilot-unknown', { pilot: id });
    const before = state.get(watches, id);
    if (before !== undefined && before.looked_on >= date) {
      return effects({ reply: { pilot: id, date: before.looked_on, crossed: before.crossed.length } });
    }
    const { document } = state.get(declarations, declarationId(id, pilot.version))!;
    const values = new Map(figures.map(({ measure, value }) => [measure, value]));
    const now = crossedTriggers(document, values);
    const known = new Map((before?.crossed ?? []).map((crossing) => [crossing.trigger, crossing]));
    const fresh = now.filter((trigger) => !known.has(trigger.id));
    const over = [...known.values()].filter(({ trigger }) => !now.some((one) => one.id === trigger));
    const crossed = now.map(
      (trigger) => known.get(trigger.id) ?? crossing(trigger, values.get(trigger.measure)!, fresh, date, at),
    );
    const row = { id, looked_on: date, crossed, unseen: unseenIn(crossed) };
    return effects({
      reply: { pilot: id, date, crossed: crossed.length },
      rows: [before === undefined ? watches.insert(row) : watches.update(row)],
      facts: [
        ...fresh.map((trigger) => factOf('trigger.crossed', id, crossed, trigger.id, date)),
        ...over.map(
          ({ trigger, action, measure }): Fact => ({
            kind: 'trigger.over',
            header: { pilot: id, trigger, action, measure, value: values.get(measure) ?? null, date },
          }),
        ),
        {
          kind: 'trigger.looked',
          header: { pilot: id, date, version: pilot.version, crossed: crossed.length },
        },
      ],
      jobs: fresh.filter(({ action }) => action !== 'notify').map((trigger) => jobOf(id, trigger, date)),
    });
  },
});

const crossing = (
  { id, action, measure, comparison, threshold }: Trigger,
  value: string,
  fresh: readonly Trigger[],
  since: string,
  { number }: Circumstances,
): Crossing => ({
  trigger: id,
  action,
  measure,
  comparison,
  threshold,
  value,
  since,
  operation: number.toString(),
  n: fresh.findIndex((one) => one.id === id),
  seenAt: null,
});

function factOf(
  kind: string,
  pilot: string,
  crossed: readonly Crossing[],
  trigger: string,
  date: string,
): Fact {
  const { action, measure, comparison, threshold, value } = crossed.find((one) => one.trigger === trigger)!;
  return { kind, header: { pilot, trigger, action, measure, comparison, threshold, value, date } };
}

const jobOf = (pilot: string, trigger: Trigger, date: string): Job => ({
  kind: 'trigger.act',
  payload: {
    pilot,
    trigger: trigger.id,
    action: trigger.action,
    exit: trigger.exit ?? null,
    reason: reasonOfTrigger(trigger),
    date,
  },
});
