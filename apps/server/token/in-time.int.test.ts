import { addDays, BANK_ZONE, businessDate, instantOf } from '@sandglass/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';
import { shopTakes } from '../testing/holder.ts';
import { TokenHolder } from '../testing/token-holder.ts';

const DAY_MS = 86_400_000;

let demo: DemoHouse;
let lin: TokenHolder;
beforeAll(async () => {
  demo = await demoHouse();
  lin = await TokenHolder.open(demo, 'lin');
}, 120_000);
afterAll(() => demo?.close());

/** A zone in which it is so many hours after midnight now. */
function zoneAt(hour: number): string {
  const ahead = ((hour - new Date(demo.clock.now()).getUTCHours() + 36) % 24) - 12;
  // In these names the sign is the other way round (IANA, `etcetera`).
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

test('a first payment that is large, in another province and at night is suspected of fraud: 59', async () => {
  const atNight = await lin.token({ scenario: 'night', rules: { zone: zoneAt(2) } });
  expect(await shopTakes(demo, atNight, '5000.00')).toMatchObject({ state: 'declined', response: '59' });
  const byDay = await lin.token({ scenario: 'day', rules: { zone: zoneAt(12) } });
  expect(await shopTakes(demo, byDay, '5000.00')).toMatchObject({ state: 'approved', response: '00' });
});

test('the night frees a hold that nobody took in time, and deletes a token whose time is over', async () => {
  const [card] = (await lin.me()).cards;
  const { body: made } = await lin.post('/tokens', {
    card: card.id,
    requestor: '62900000002',
    scenario: 'short',
    rules: { zone: BANK_ZONE },
    months: 1,
    recurring: false,
  });
  const lasting = await lin.token({ scenario: 'hotel' });
  const before = Number((await lin.me()).account.available);
  expect(await shopTakes(demo, lasting, '30.00', { id: 'room', capture: 'later' })).toMatchObject({
    response: '00',
  });
  expect(Number((await lin.me()).account.available)).toBe(before - 30);
  const later = addDays(businessDate(demo.clock.now()), 32);
  const ahead = (instantOf(later, '10:00', BANK_ZONE) - demo.clock.now()) / DAY_MS;
  await demo.clock.tell(-ahead, async () => {
    const stateOf = async (token: string) =>
      (await lin.me()).tokens.find(({ id }: { id: string }) => id === token)?.state;
    await until(async () => (await stateOf(made.token)) === 'deleted', 'the night deletes the token');
    expect(Number((await lin.me()).account.available)).toBe(before);
    const { payments } = (await lin.get(`/payments?token=${lasting}`)).body;
    expect(payments).toMatchObject([{ state: 'expired' }]);
    expect(await stateOf(lasting)).toBe('active');
    // Its number is destroyed in the same night: nothing can be presented any more.
    await expect(shopTakes(demo, made.token, '1.00')).rejects.toThrow('has no number');
  });
}, 600_000);
