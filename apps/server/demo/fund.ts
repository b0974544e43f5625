import { setTimeout } from 'node:timers/promises';
import type { House } from '../house.ts';

const TOKEN_S = 60;
const LOOK_MS = 50;
const LOOKS_MAX = 200;

/** The pilots that pay customers, and their banks. */
const funds = [
  ['microloan', 'fenghe-bank'],
  ['swiftcredit', 'haicheng-bank'],
  ['token', 'hengxin-bank'],
] as const;

/** Each sample bank lays aside what its declaration promises, as a bank does before its first customer. */
export async function fillFund(house: House): Promise<void> {
  for (const [pilot, party] of funds) await fill(house, pilot, party);
}

async function fill({ app, identity }: House, pilot: string, party: string): Promise<void> {
  const bank = { role: 'institution', party } as const;
  const authorization = `Bearer ${await identity.mint(bank, TOKEN_S)}`;
  const url = `/api/pilots/${pilot}/compensation`;
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const fund = await app.inject({ url });
    if (fund.statusCode === 200) {
      const { minimum } = fund.json<{ minimum: string }>();
      const headers = { authorization, 'idempotency-key': `demo-fund-${pilot}` };
      await app.inject({ method: 'POST', url: `${url}/pay-in`, headers, payload: { amount: minimum } });
      return;
    }
    // It opens once the guard obeys its first mandate.
    await setTimeout(LOOK_MS);
  }
}
