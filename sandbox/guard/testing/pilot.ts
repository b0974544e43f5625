import { type Limit, type Mandate, signMandate } from '@sandglass/declaration';
import { ed25519Signer, newEd25519Seed, verifyEd25519 } from '@sandglass/keys';
import { effects, type Outcome, operation, refuse, system, type Usage } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import type { Pool } from 'pg';
import Type from 'typebox';
import { counters, customerKey, Guard, mandates, obeyOperation } from '../index.ts';

const Use = Type.Object({
  measure: Type.String(),
  amount: Type.Optional(Type.Integer()),
  count: Type.Optional(Type.Integer()),
  customer: Type.Optional(Type.String()),
  region: Type.Optional(Type.String()),
});

const using = (business: 'new' | 'closing') =>
  operation({
    name: `test.${business}`,
    summary: 'Uses up what the limits count.',
    business,
    roles: ['system'],
    input: Type.Object({ use: Type.Array(Use) }),
    load: ({ use }) => use.flatMap(({ customer }) => (customer === undefined ? [] : [customerKey(customer)])),
    decide: (_state, { use }) =>
      effects({
        reply: {},
        facts: [{ kind: 'test.used' }],
        usage: use.map(
          ({ amount, ...of }): Usage => ({
            ...of,
            ...(amount === undefined ? {} : { amount: BigInt(amount) }),
          }),
        ),
      }),
  });
export const draw = using('new');
export const repay = using('closing');

/** A limit of the whole pilot on the amount drawn in all; amounts in yuan. */
export const limitOf = (of: Partial<Limit>): Limit => ({
  id: 'total',
  measure: 'drawn',
  kind: 'amount',
  per: 'pilot',
  period: 'total',
  maximum: '1000.00',
  currency: 'CNY',
  warnAtPercent: 80,
  text: { zh: 't', en: 't' },
  ...of,
});

/** Continuing business, which moves nothing; it may refuse by itself. */
export const look = operation({
  name: 'test.continuing',
  summary: 'Looks at something.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({ refused: Type.Boolean() }),
  load: () => [],
  decide: (_state, { refused }) =>
    refused
      ? refuse('role-not-allowed', { role: 'x' })
      : effects({ reply: {}, facts: [{ kind: 'test.looked' }] }),
});

const supervisor = ed25519Signer(newEd25519Seed());

let serials = 0;
let pilots = 0;

/** A pilot under a supervisor with a real key. */
export class GuardedPilot {
  readonly id: string;
  readonly house: House;
  readonly obey;

  constructor(pool: Pool) {
    pilots += 1;
    this.id = `pilot${pilots}`;
    this.house = new House(pool, {
      shard: this.id,
      guard: new Guard(),
      guardResidents: [mandates as never, counters as never],
    });
    this.obey = obeyOperation(this.id, (message, signature) =>
      verifyEd25519(supervisor.publicKey, message, signature),
    );
  }

  mandateOf(status: Mandate['status'], limits: readonly Limit[], of: Partial<Mandate> = {}): Mandate {
    serials += 1;
    const issuedAt = '2024-01-16T01:00:00Z';
    return { pilot: this.id, version: 1, digest: 'd', status, limits, issuedAt, serial: serials, ...of };
  }

  signed = (mandate: Mandate, by = supervisor): string =>
    JSON.stringify(signMandate(mandate, (message) => by.sign(message)));

  async mandate(status: Mandate['status'], ...limits: Limit[]): Promise<void> {
    await this.house.done(this.obey, { signed: this.signed(this.mandateOf(status, limits)) });
  }

  draw = (
    of: Partial<{ amount: number; count: number; customer: string; region: string; measure: string }>,
  ): Promise<Outcome> => this.house.submit(draw, { use: [{ measure: 'drawn', ...of }] }, { actor: system });

  look = ({ refused = false } = {}): Promise<Outcome> => this.house.submit(look, { refused });

  repay = (
    of: Partial<{ amount: number; count: number; customer: string; region: string }>,
  ): Promise<Outcome> => this.house.submit(repay, { use: [{ measure: 'drawn', ...of }] }, { actor: system });

  /** Facts of this pilot's log, of one kind. */
  async facts(kind: string): Promise<Record<string, unknown>[]> {
    const { rows } = await this.house.pool.query<{ header: Record<string, unknown> }>(
      `select leaf::jsonb->'header' as header from journal.fact where shard = $1 and kind = $2 order by operation, n`,
      [this.id, kind],
    );
    return rows.map(({ header }) => header);
  }
}
