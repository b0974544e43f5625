import type { Actor, AnyOperation, Json, Locale, Operation, Role } from '@sandglass/operations';
import type { Pool } from 'pg';
import type { Static, TSchema } from 'typebox';
import type { Refuses } from './refuses.ts';
import type { WorkRoute } from './work-route.ts';

/** A door to an operation: the path's parameters and the body together are its input. */
export interface WriteRoute {
  readonly kind: 'write';
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** `/api/loans/{id}/draw`: parameters in braces, as OpenAPI writes them. */
  readonly path: string;
  readonly operation: AnyOperation;
  /** Which input field each path parameter fills: `{ id: 'loanId' }`. The body's schema is the input without them. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Which shard's executor takes it. */
  readonly shard: string;
  /** 201 where it makes something, else 200. */
  readonly status: 200 | 201;
  /** Of the institutions only the one that runs this pilot, or this party of the house, may come in. */
  readonly pilot?: string;
  readonly refuses?: Refuses;
}

/**
 * A door for bytes: the body is a file, what it is for stands in the query. `take` looks at the bytes and puts them where
 * they belong; the operation is only told of them, so that they never wait in the executor's queue.
 */
export interface UploadRoute<Q extends TSchema = TSchema> {
  readonly kind: 'upload';
  readonly method: 'POST';
  readonly path: string;
  readonly operation: AnyOperation;
  readonly shard: string;
  readonly query: Q;
  /** Media types that a body may be declared as. */
  readonly types: readonly string[];
  readonly bytesMax: number;
  /** The operation's input. Repeated with the same key and body it must give the same. @throws DoorRefusal */
  readonly take: (upload: Upload<Q>) => Promise<unknown>;
  readonly pilot?: string;
  readonly refuses?: Refuses;
}

export interface Upload<Q extends TSchema = TSchema> {
  readonly bytes: Buffer;
  /** As declared, without parameters. */
  readonly type: string;
  readonly query: Static<Q>;
  readonly actor: Actor;
  /** The idempotency key. */
  readonly key: string;
}

/** A read: plain SQL, one snapshot, never a change. */
export interface ReadRoute<P extends TSchema = TSchema, Q extends TSchema = TSchema> {
  readonly kind: 'read';
  readonly method: 'GET';
  readonly path: string;
  readonly summary: string;
  /** `public` admits callers who did not sign in. */
  readonly roles: readonly Role[];
  readonly params: P;
  readonly query: Q;
  readonly reply: TSchema;
  /** Undefined: there is no such thing for this actor — another's rows look like none, and answer 404. */
  readonly read: (request: ReadRequest<P, Q>) => Promise<Json | undefined>;
  /** Another form of the answer, where the query asks for one. Beside `uses` it says whose data it holds, in `parties`. */
  readonly file?: (request: ReadRequest<P, Q>) => Promise<Download | undefined>;
  /** Of the institutions only the one that runs this pilot, or this party of the house, may come in. */
  readonly pilot?: string;
  readonly refuses?: Refuses;
  /**
   * Whoever asks for `text/event-stream` gets the answer as it changes, the whole of it in each event `answer`. Not beside `uses`: nobody
   * would know how often it was looked at.
   */
  readonly live?: true;
  /** Where the answer may hold other people's data: it leaves only after its use is a committed fact of each of them. */
  readonly uses?: DataUse;
}

/** A file that is sent while it is made. */
export interface Download {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** A browser shows it instead of keeping it. */
  readonly inline?: true;
  /** Somebody else made it: a browser that opens it all the same runs and loads nothing of it. */
  readonly foreign?: true;
  /** Whose personal data it holds. */
  readonly parties?: readonly string[];
  /** The one case or contract that it is about. */
  readonly matter?: string;
  readonly body: AsyncIterable<string | Buffer>;
}

/** What a read uses personal data for, and on what basis: the input of `consent.use` besides the people. */
export interface DataUse {
  readonly purpose: string;
  /** PIPL art. 13, as the consent room names them. */
  readonly basis: string;
  /** What is shown of a person, in a word or two. */
  readonly data: string;
  /** Whose data the answer holds. The caller's own does not count; with nobody else's there is no use. */
  readonly parties: (found: Json) => readonly string[];
  /** The one case or contract that the answer is about, where the purpose is bound to one. */
  readonly matter?: (found: Json) => string;
  /**
   * A page of many: the answer with the rows of these people withheld, each with the reason. Then the operation is asked with
   * `withhold`, and its reply names them.
   */
  readonly withhold?: ((found: Json, withheld: ReadonlyMap<string, WithheldRow>) => Json) | undefined;
  /** The pilot's `consent.use`. */
  readonly operation: AnyOperation;
  readonly shard: string;
}

/** Why a row is not shown, as a problem says it. */
export interface WithheldRow {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

export interface ReadRequest<P extends TSchema = TSchema, Q extends TSchema = TSchema> {
  readonly params: Static<P>;
  readonly query: Static<Q>;
  readonly actor: Actor;
  readonly pool: Pool;
  /** The bank's business date of this request, 'YYYY-MM-DD': what a quote or a due date is computed for. */
  readonly businessDate: string;
  /** The reader's language. */
  readonly locale: Locale;
  /** ms since the epoch, of this request. */
  readonly now: number;
}

/** A route as the server holds it. */
export type Route = WriteRoute | UploadRoute | ReadRoute | WorkRoute;

/**
 * A write's door.
 *
 * @example write({ method: 'POST', path: '/api/loans/{id}/draw', operation: draw, parameters: { id: 'loanId' }, shard: 'microloan' })
 */
export function write<S extends TSchema, P>(
  of: Omit<WriteRoute, 'kind' | 'operation' | 'status' | 'parameters'> & {
    readonly operation: Operation<S, P>;
    readonly parameters?: Readonly<Record<string, string>>;
    readonly status?: 200 | 201;
  },
): WriteRoute {
  return {
    kind: 'write',
    ...of,
    operation: of.operation as unknown as AnyOperation,
    parameters: of.parameters ?? {},
    status: of.status ?? 200,
  };
}

/** A read's door. */
export function read<P extends TSchema, Q extends TSchema>(
  of: Omit<ReadRoute<P, Q>, 'kind' | 'method'>,
): ReadRoute {
  return { kind: 'read', method: 'GET', ...of } as unknown as ReadRoute;
}

/** A door for bytes. */
export function upload<Q extends TSchema>(
  of: Omit<UploadRoute<Q>, 'kind' | 'method' | 'operation'> & { readonly operation: unknown },
): UploadRoute {
  return { kind: 'upload', method: 'POST', ...of } as unknown as UploadRoute;
}
