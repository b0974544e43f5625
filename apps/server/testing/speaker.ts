import { pdf } from '@sandglass/documents/testing';
import { system } from '@sandglass/operations';
import { businessDate } from '@sandglass/time';
import { expect } from 'vitest';
import type { Answer, DemoHouse } from './demo-house.ts';

/** What customers say, and staff about them, begins with it; nothing else in a house does. */
export const SAID = 'Zebra';
/** What bank and merchant say to each other of a payment begins with it. */
export const SAID_BETWEEN = 'Okapi';

/** Somebody at a house’s doors. */
export class Speaker {
  readonly demo: DemoHouse;
  readonly who: string;
  #files = 0;

  constructor(demo: DemoHouse, who: string) {
    this.demo = demo;
    this.who = who;
  }

  async does(path: string, body: unknown = {}): Promise<Answer['body']> {
    const answer = await this.demo.call('POST', path, this.who, body);
    expect(answer.status, `${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
    return answer.body;
  }

  async isRefused(path: string, body: unknown, code: string): Promise<void> {
    expect((await this.demo.call('POST', path, this.who, body)).body.code, path).toBe(code);
  }

  async sees(path: string): Promise<Answer['body']> {
    const answer = await this.demo.call('GET', path, this.who);
    expect(answer.status, `${path}: ${JSON.stringify(answer.body)}`).toBe(200);
    return answer.body;
  }

  /** Uploads a page that says something, under a name that does; the document. */
  async shows(path: string, query: Readonly<Record<string, string>>): Promise<string> {
    this.#files += 1;
    const named = new URLSearchParams({ ...query, name: `${SAID}.pdf` });
    const response = await fetch(`${this.demo.house.origin}${path}?${named}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.demo.tokenOf(this.who)}`,
        'content-type': 'application/pdf',
        'idempotency-key': `page-${this.#files}-${this.who}`,
      },
      body: new Uint8Array(pdf(`${SAID} on paper`)),
    });
    const body = (await response.json()) as { document: string };
    expect(response.status, `${path}: ${JSON.stringify(body)}`).toBe(201);
    return body.document;
  }
}

/** A claim, a complaint up both ladders, and a class for the exit: the same doors in every pilot. */
export async function redressSaid(
  customer: Speaker,
  staff: Speaker,
  { pilot, party }: { readonly pilot: string; readonly party: string },
): Promise<void> {
  const at = `/api/pilots/${pilot}`;
  const supervisor = new Speaker(customer.demo, 'supervisor');
  const claimed = { cause: 'wrong-charge', amount: '1.00', words: `${SAID} claims` };
  const { claim } = await customer.does(`${at}/claims`, claimed);
  await staff.does(`${at}/claims/${claim}/refuse`, { reason: 'not-shown', words: `${SAID} is refused` });
  const complained = { about: 'service', words: `${SAID} complains` };
  const { complaint } = await customer.does(`${at}/complaints`, complained);
  const ladder = `${at}/complaints/${complaint}`;
  await staff.does(`${ladder}/answer`, { words: `${SAID} is answered` });
  await customer.does(`${ladder}/escalate`, { words: `${SAID} goes on` });
  await supervisor.does(`${ladder}/answer`, { words: `${SAID} is answered again` });
  await customer.does(`${ladder}/close`);
  await staff.does(`${at}/classes/${party}`, { class: 'risky', reason: `${SAID} moved away` });
}

/** Does what the day’s own run of this name does, for all that it finds now. */
export async function dailyRun({ house, clock }: DemoHouse, pilot: string, name: string): Promise<void> {
  const run = house.pilots.find(({ id }) => id === pilot)!.daily.find((daily) => daily.name === name)!;
  const { rows } = await house.database.pool.query<{ id: string }>(run.list, [
    pilot,
    businessDate(clock.now()),
  ]);
  expect(rows.length).toBeGreaterThan(0);
  for (const { id } of rows) {
    const call = { actor: system, key: `said-${name}-${id}` };
    const { outcome } = await house.executors.get(pilot)!.submit(run.operation, run.input(id) as never, call);
    expect(outcome).toBe('done');
  }
}
