import type { Draft } from '@sandglass/declaration/form';
import type { Client, Problem } from '@sandglass/kit';
import { saveReply } from './shape.ts';

/** How far what stands on the screen is kept. */
export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'changed' }
  | { readonly is: 'saving' }
  /** No answer yet: it is asked again under the same key. */
  | { readonly is: 'unsure' }
  | { readonly is: 'signed-out' }
  /** Another window saved in between. */
  | { readonly is: 'conflict' }
  | { readonly is: 'refused'; readonly problem: Problem };

const ELSEWHERE = 'draft-saved-elsewhere';
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/** What of a draft is not yet with the server, so that a reload goes on with it. */
export interface Unsaved {
  /** The save that it began from, and its document. */
  readonly save: number;
  readonly base: Draft;
  readonly draft: Draft;
  /** What was sent and not answered yet: it is asked again under its key, before anything else. */
  readonly sent?: Sent | undefined;
}

interface Sent {
  readonly key: string;
  readonly draft: Draft;
}

interface Options {
  readonly pilot: string;
  readonly client: Pick<Client, 'send'>;
  readonly tell: (state: SaveState) => void;
  /** Keeps what is not saved yet in this tab; undefined: all is. */
  readonly keep: (unsaved: Unsaved | undefined) => void;
  readonly pause: (ms: number) => Promise<void>;
}

/**
 * Saves a draft by itself, one save after the other, each said to follow the one before: a window that is behind is
 * refused, and nothing is overwritten.
 */
export class Autosave {
  readonly #of: Options;
  #save: number;
  #base: Draft;
  #wanted: Draft | undefined;
  #sent: Sent | undefined;
  #running: Promise<number | undefined> | undefined;
  #ended = false;

  constructor({ save, base, sent }: Pick<Unsaved, 'save' | 'base' | 'sent'>, options: Options) {
    this.#save = save;
    this.#base = base;
    this.#sent = sent;
    this.#of = options;
  }

  /** The last save that this window knows, and what it was. */
  get last(): { readonly save: number; readonly draft: Draft } {
    return { save: this.#save, draft: this.#base };
  }

  /** The draft as it stands now; it is sent after a moment in which nothing changed. */
  change(draft: Draft): void {
    this.#wanted = draft;
    this.#keep(draft);
    this.#of.tell({ is: 'changed' });
  }

  /** Sends what is not saved yet; resolves to the save that has all of it, or to nothing when a person must decide. */
  flush(): Promise<number | undefined> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** After a conflict: goes on from what the other window saved. */
  follow(save: number, base: Draft): void {
    this.#save = save;
    this.#base = base;
  }

  end(): void {
    this.#ended = true;
  }

  #keep(draft: Draft): void {
    this.#of.keep({ save: this.#save, base: this.#base, draft, sent: this.#sent });
  }

  async #run(): Promise<number | undefined> {
    while (this.#wanted !== undefined && !this.#ended) {
      const isAgain = this.#sent !== undefined;
      const sent = this.#sent ?? { key: crypto.randomUUID(), draft: this.#wanted };
      if (!isAgain) this.#wanted = undefined;
      this.#sent = sent;
      this.#keep(this.#wanted ?? sent.draft);
      const state = await this.#send(sent);
      if (this.#ended) return undefined;
      if (state.is !== 'signed-out') this.#sent = undefined;
      if (state.is !== 'saved') {
        this.#wanted ??= sent.draft;
        this.#keep(this.#wanted);
        this.#of.tell(state);
        return undefined;
      }
      this.#base = sent.draft;
      if (this.#wanted === undefined) this.#of.keep(undefined);
      else this.#keep(this.#wanted);
      this.#of.tell(state);
    }
    return this.#ended ? undefined : this.#save;
  }

  async #send({ key, draft }: Sent): Promise<SaveState> {
    const { pilot, client, tell, pause } = this.#of;
    const body = { after: this.#save, declaration: draft };
    const intention = { name: `save ${pilot}`, key, path: `/api/pilots/${pilot}/save`, body, since: 0 };
    tell({ is: 'saving' });
    for (let n = 0; ; n += 1) {
      const ending = await client.send(intention, saveReply);
      if (ending.ending === 'done') {
        this.#save = ending.reply.save;
        return { is: 'saved' };
      }
      if (ending.ending === 'signed-out') return { is: 'signed-out' };
      if (ending.ending === 'refused') {
        const { problem } = ending;
        return problem.code === ELSEWHERE ? { is: 'conflict' } : { is: 'refused', problem };
      }
      if (this.#ended) return { is: 'unsure' };
      tell({ is: 'unsure' });
      await pause(ending.retryAfterMs ?? RETRY_MS[Math.min(n, RETRY_MS.length - 1)]!);
    }
  }
}
