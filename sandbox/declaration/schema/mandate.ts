import Type, { type Static } from 'typebox';
import type { Frozen } from './frozen.ts';
import { closed } from './label.ts';
import { Limit } from './limit.ts';

const LIMITS_MAX = 100;

/** What the supervisor lets a pilot do: the only thing that a guard obeys, and only signed. */
export const Mandate = Type.Object(
  {
    pilot: Type.String({ minLength: 1, maxLength: 48 }),
    /** Version and digest of the admitted declaration. */
    version: Type.Integer({ minimum: 1 }),
    digest: Type.String({ maxLength: 64 }),
    /** Ended: nothing new, its exit is carried out. Offline: the exit is over, and nothing goes on either. */
    status: Type.Union([
      Type.Literal('running'),
      Type.Literal('suspended'),
      Type.Literal('ended'),
      Type.Literal('offline'),
    ]),
    suspendedBy: Type.Optional(
      Type.Union([
        Type.Literal('exit'),
        Type.Literal('supervisor'),
        Type.Literal('institution'),
        Type.Literal('trigger'),
        Type.Literal('assessment'),
        Type.Literal('drill'),
        Type.Literal('end-date'),
      ]),
    ),
    /** Instant after which the guard takes no new business by itself, and what has run out then. */
    newBusinessUntil: Type.Optional(Type.String({ format: 'date-time' })),
    newBusinessUntilFor: Type.Optional(
      Type.Union([Type.Literal('assessment'), Type.Literal('drill'), Type.Literal('end-date')]),
    ),
    /** Digest of the service agreement that customers accept; none where the declaration discloses no text. */
    agreement: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
    limits: Type.Array(Limit, { maxItems: LIMITS_MAX }),
    /** RFC 3339. */
    issuedAt: Type.String({ format: 'date-time' }),
    /** Rises with each mandate for a pilot; an older one is never obeyed. */
    serial: Type.Integer({ minimum: 1 }),
  },
  closed,
);
export type Mandate = Frozen<Static<typeof Mandate>>;

export const SignedMandate = Type.Object(
  {
    mandate: Mandate,
    /** Base64 of the signature over `mandateBytes`. */
    signature: Type.String({ minLength: 1, maxLength: 10_000 }),
  },
  closed,
);
export type SignedMandate = Frozen<Static<typeof SignedMandate>>;
