import { businessDate } from '@sandglass/time';
import { expect } from 'vitest';
import { type DemoHouse, until } from './demo-house.ts';

interface At {
  /** The pilot's address, `/api/pilots/…`. */
  readonly pilot: string;
  readonly officers: readonly [first: string, second: string];
}

/** A declared incident, the query for the day, another officer's look, and the payment from the fund; how it was planned. */
export async function paidOut(
  demo: DemoHouse,
  { pilot, officers: [first, second] }: At,
  harmed: string,
  of: { readonly count: number; readonly sum: string },
): Promise<void> {
  const day = businessDate(demo.clock.now());
  const words = `A release was defective: ${harmed}.`;
  const { incident } = (await demo.call('POST', `${pilot}/incidents`, first, { severity: 'major', words }))
    .body;
  const asked = await demo.call('POST', `${pilot}/payouts`, first, { incident, harmed, from: day, to: day });
  expect(asked.body).toMatchObject({ state: 'asked' });
  const payout = async () =>
    (await demo.call('GET', `${pilot}/payouts`)).body.payouts.find(
      ({ payout }: { payout: string }) => payout === asked.body.payout,
    );
  await until(async () => (await payout()).state === 'planned', 'it is planned');
  expect(await payout()).toMatchObject(of);
  const approve = `${pilot}/payouts/${asked.body.payout}/approve`;
  const sum = { sum: of.sum };
  expect((await demo.call('POST', approve, first, sum)).body.code).toBe('payment-needs-second-officer');
  expect((await demo.call('POST', approve, second, sum)).status).toBe(200);
  await until(async () => (await payout()).state === 'closed', 'it is paid');
}
