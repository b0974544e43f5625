import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Declaration } from '@sandglass/declaration';
import type { Actor, AnyOperation } from '@sandglass/operations';
import { criteria, declare, disclose, propose, REGISTER_SHARD, submit } from '@sandglass/register';
import { businessDate, instantOf, parseDate, SimulatedClock } from '@sandglass/time';
import { type House, openHouse } from '../house.ts';
import { pilots } from '../pilots.ts';
import { freePort, until } from './demo-house.ts';

export const DAY_MS = 86_400_000;
const TOKEN_S = 3600;
/** A step's look takes several runs, and nights are caught up one by one. */
export const LONG_MS = 150_000;

export const officer = (person: string): Actor => ({ role: 'supervisor', party: 'supervisor', person });
export const customer = (party: string): Actor => ({ role: 'customer', party });
const nobody: Actor = { role: 'public', party: 'public' };

// biome-ignore lint/suspicious/noExplicitAny: an answer of any route, looked at by the test
export type Body = any;

/** A house that runs elsewhere, on the same rows. */
export interface Elsewhere {
  readonly origin: string;
  mint(actor: Actor): Promise<string>;
}

/** A house in which a pilot runs, on a clock of the test’s own, and the doors of its exit. */
export class ExitHouse {
  readonly clock = new SimulatedClock(instantOf(parseDate('2026-02-02'), '09:00'));
  readonly pilot: string;
  /** Who acts for the institution. */
  readonly bank: Actor;
  readonly #folder = mkdtempSync(join(tmpdir(), 'sandglass-exit-'));
  #keys = 0;
  #db: TestDatabase | undefined;
  #house: House | undefined;
  #origin = '';
  #elsewhere: Elsewhere | undefined;

  readonly #declared: (declaration: Declaration) => Declaration;

  /** `declared`: what is declared in the place of the pilot's own declaration. */
  constructor(pilot: string, bank: Actor, declared: (of: Declaration) => Declaration = (of) => of) {
    this.pilot = pilot;
    this.bank = bank;
    this.#declared = declared;
  }

  async open(): Promise<void> {
    this.#db = await testDatabase();
    await this.resume();
    await this.#admitted(this.house);
  }

  /** Opens the house on what is kept; it may have been stopped before. */
  async resume(): Promise<void> {
    const port = await freePort();
    this.#origin = `http://localhost:${port}`;
    const { clock } = this;
    const options = { pilots, port, clock, folder: this.#folder, databaseUrl: this.#db!.url, demoLogins: [] };
    this.#house = await openHouse({ ...options, simulate: true });
    this.#house.identity.sendCodesBy({ send: async () => undefined });
    await this.#house.listen();
  }

  /** Everything is asked of a house that runs elsewhere from now on; this one is to be stopped before. */
  runsAt(elsewhere: Elsewhere): void {
    this.#elsewhere = elsewhere;
  }

  async stop(): Promise<void> {
    await this.#house?.close();
    this.#house = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.#db?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Where it listens. */
  get origin(): string {
    return this.#elsewhere?.origin ?? this.#origin;
  }

  get house(): House {
    return this.#house!;
  }

  /** The business date, YYYY-MM-DD. */
  get today(): string {
    return businessDate(this.clock.now());
  }

  get pool() {
    return this.#db!.pool;
  }

  /** Where its rows and keys are, for a process that goes on with them while the house is stopped. */
  get kept(): { readonly url: string; readonly folder: string } {
    return { url: this.#db!.url, folder: this.#folder };
  }

  async #admitted(house: House): Promise<void> {
    const take = async (operation: unknown, actor: Actor, input: Record<string, unknown> = {}) => {
      const call = { actor, key: this.#key() };
      const outcome = await house.executors
        .get(REGISTER_SHARD)!
        .submit(operation as AnyOperation, { pilot: this.pilot, ...input } as never, call);
      if (outcome.outcome === 'refused') throw new Error(outcome.code);
    };
    const { declaration } = pilots.find(({ id }) => id === this.pilot)!;
    await take(declare, this.bank, { declaration: this.#declared(declaration as Declaration) });
    await take(submit, this.bank);
    await take(disclose, officer('li'));
    this.clock.advance(30 * DAY_MS);
    const review = Object.keys(criteria).map((criterion) => ({
      criterion,
      for: ['seen'],
      against: [],
      met: true,
      reason: 'seen',
    }));
    await take(propose, officer('li'), { decision: 'admit', reason: 'ready', criteria: review });
    await take(house.supervision.admit, officer('wang'));
    await until(
      async () => (await this.get(`/api/pilots/${this.pilot}`)).state === 'running',
      'the pilot runs',
    );
  }

  #key(): string {
    this.#keys += 1;
    return `exit-${this.#keys}`;
  }

  async #headers(actor: Actor): Promise<Record<string, string>> {
    if (actor.role === 'public') return {};
    const minted = this.#elsewhere?.mint(actor) ?? this.#house!.identity.mint(actor, TOKEN_S);
    return { authorization: `Bearer ${await minted}` };
  }

  async get(path: string, actor: Actor = nobody): Promise<Body> {
    return (await fetch(`${this.origin}${path}`, { headers: await this.#headers(actor) })).json();
  }

  async post(path: string, actor: Actor, body: unknown = {}): Promise<{ status: number; body: Body }> {
    const headers = {
      ...(await this.#headers(actor)),
      'content-type': 'application/json',
      'idempotency-key': this.#key(),
    };
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${this.origin}${path}`, sent);
    return { status: answer.status, body: await answer.json() };
  }

  async done(path: string, actor: Actor, body: unknown = {}): Promise<Body> {
    const answer = await this.post(path, actor, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async exit(): Promise<Body> {
    return (await this.get(`/api/pilots/${this.pilot}/exits`)).exit;
  }

  async step(n: number): Promise<Body> {
    return (await this.exit()).steps[n - 1];
  }

  async current(): Promise<number> {
    return (await this.exit()).current;
  }

  /** How many items each of a step’s runs did. */
  async runsOf(n: number): Promise<Record<string, number>> {
    const { runs } = await this.step(n);
    return Object.fromEntries(runs.map(({ name, done }: { name: string; done: number }) => [name, done]));
  }

  /** How many items each of a step’s waits found at the last look. */
  async waitsOf(n: number): Promise<Record<string, number>> {
    const { waits } = await this.step(n);
    return Object.fromEntries(waits.map(({ name, count }: { name: string; count: number }) => [name, count]));
  }

  /** Lets the program look at a step, and waits until it has. */
  async look(n: number): Promise<void> {
    const { looks } = await this.step(n);
    await this.done(`/api/pilots/${this.pilot}/exits/steps/${n}/do`, this.bank);
    await until(async () => (await this.step(n)).looks > looks, `step ${n} is looked at`, LONG_MS);
  }

  /** Looks at a step again until the next one is open: a look may fall between two of the day’s own runs. */
  async through(n: number): Promise<void> {
    await until(
      async () => {
        if ((await this.current()) > n) return true;
        await this.look(n).catch(() => undefined);
        return (await this.current()) > n;
      },
      `step ${n} is over`,
      LONG_MS,
    );
  }

  evidence(n: number, of: Record<string, string>): Promise<Body> {
    return this.done(`/api/pilots/${this.pilot}/exits/steps/${n}/evidence`, this.bank, of);
  }

  start(as: 'normal' | 'risky' | 'non-performing', reason: string): Promise<Body> {
    return this.done(`/api/pilots/${this.pilot}/exits`, officer('li'), { class: as, reason });
  }

  async classOf(party: string): Promise<string | undefined> {
    const { customers } = await this.get(`/api/pilots/${this.pilot}/classes`, this.bank);
    return customers.find((one: { customer: string }) => one.customer === party)?.class;
  }

  tryConfirm(): Promise<{ status: number; body: Body }> {
    return this.post(`/api/pilots/${this.pilot}/exits/confirm`, this.bank, { evidence: 'The final report' });
  }

  confirm(): Promise<Body> {
    return this.done(`/api/pilots/${this.pilot}/exits/confirm`, this.bank, { evidence: 'The final report' });
  }
}
