import type { UseOperation } from '@sandglass/consent';
import type { Actor, Refused, RowKey, Sentence, State } from '@sandglass/operations';
import type { Document } from './tables.ts';

/** What a document may be at a pilot. */
export interface DocumentKind {
  readonly id: string;
  readonly title: Sentence;
}

/** What is to be added: a kind, about something, of somebody. */
export interface Adding {
  readonly about: string;
  readonly party: string;
  readonly kind: string;
  readonly actor: Actor;
}

/** How a pilot keeps documents. */
export interface DocumentRules {
  readonly pilot: string;
  readonly kinds: readonly DocumentKind[];
  /** The rows by which it is judged whose `about` is; they may lie in several tables. */
  readonly load: (about: string) => readonly RowKey[];
  /** Why this may not be added, if so: what it is about is not this person's, or is over. */
  readonly mayAdd: (state: State, adding: Adding) => Refused | undefined;
  /** Why it must be kept, if so. */
  readonly mayRemove: (state: State, document: Document) => Refused | undefined;
  /** The pilot's `consent.use`, and what for staff read its documents. */
  readonly use: {
    readonly operation: UseOperation;
    readonly purpose: string;
    readonly basis: 'consent' | 'contract' | 'legal-obligation';
    /** The purpose is bound to one matter: what the documents are about. */
    readonly bound?: boolean;
  };
}
