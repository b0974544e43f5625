import pg from 'pg';

export interface ClientOptions extends pg.ClientConfig {
  /** ms after which an answer is no longer waited for, unless a query names its own limit; absent: for ever. */
  readonly answerMs?: number;
}

/** A query in its parts; a text has none. */
interface Asked {
  /** ms after which this query's answer is no longer waited for. */
  readonly answerMs?: number;
}

type Answered = (error: Error | undefined, result: pg.QueryResult) => void;

/** pg's own method takes a text or its parts, values or none, and a callback. */
type PgQuery = (config: unknown, values: unknown, answered: Answered) => unknown;

/**
 * pg's client, except that nothing of a query outlives its answer.
 *
 * A function that is written where it is assigned to a property is made by V8 in the old generation: its parser has it
 * pretenured, since most of these are methods. pg assigns two to every query, its promise's and its time-out's; dead,
 * they hold on to the query, its values and its rows until the next full collection, and buffers of the values soon force
 * one. So both are done here, as parameters (docs/decisions/nothing-outlives-its-batch.md).
 */
export class Client extends pg.Client {
  readonly #answerMs: number | undefined;

  constructor(options: ClientOptions = {}) {
    super(options);
    this.#answerMs = options.answerMs;
  }

  /** As pg's seven forms of it; `never` stands for the type of whichever was called. */
  override query(config: unknown, values?: unknown, answered?: unknown): never {
    const callback = typeof values === 'function' ? values : answered;
    const given = typeof values === 'function' ? undefined : values;
    // A query that reads its rows itself, as a cursor does, says by itself when it is done.
    if (isSubmittable(config))
      return (super.query as PgQuery).call(this, config, values, answered as Answered) as never;
    if (typeof callback === 'function') {
      this.#ask(config, given, callback as Answered);
      return undefined as never;
    }
    return new Promise((resolve, reject) => {
      this.#ask(config, given, (error, result) => (error ? reject(error) : resolve(result)));
    }).catch((error: Error) => {
      // Says who asked; the stack so far only says that bytes came.
      Error.captureStackTrace(error);
      throw error;
    }) as never;
  }

  #ask(config: unknown, values: unknown, answered: Answered): void {
    const { answerMs = this.#answerMs } = config as Asked;
    const query = super.query as PgQuery;
    if (answerMs === undefined) {
      query.call(this, config, values, answered);
      return;
    }
    let isOver = false;
    const give: Answered = (error, result) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      answered(error, result);
    };
    const timer = setTimeout(giveUp, answerMs, give);
    query.call(this, config, values, give);
  }
}

const isSubmittable = (config: unknown): boolean =>
  config instanceof Object && 'submit' in config && typeof config.submit === 'function';

/** pg's words: `isLostConnection` knows them. */
function giveUp(give: Answered): void {
  give(new Error('Query read timeout'), undefined as unknown as pg.QueryResult);
}
