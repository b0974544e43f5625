import type { UseOperation } from '@sandglass/consent';
import type {
  Actor,
  Circumstances,
  Refused,
  Role,
  RowKey,
  RowWrite,
  Sentence,
  State,
} from '@sandglass/operations';
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
  /** Where the doors are, if not at the pilot's. */
  readonly path?: string;
  /** Whose the documents are, if not a customer's. */
  readonly owner?: Role;
  /** The program brings documents, too: another party's, which came over a line, and it takes them away at the end. */
  readonly isBrought?: true;
  readonly kinds: readonly DocumentKind[];
  /** The rows by which it is judged whose `about` is; they may lie in several tables. */
  readonly load: (about: string) => readonly RowKey[];
  /** More rows, named by those. */
  readonly loadThen?: (state: State, about: string) => readonly RowKey[];
  /** Why this may not be added, if so: what it is about is not this person's, or is over. */
  readonly mayAdd: (state: State, adding: Adding) => Refused | undefined;
  /** Rows that are written with it: what it was added to knows of it in the same commit. */
  readonly alongside?: (state: State, document: Document, at: Circumstances) => readonly RowWrite[];
  /** Why it must be kept, if so. */
  readonly mayRemove: (state: State, document: Document) => Refused | undefined;
  /** The pilot's `consent.use`, and what for staff read its documents; where there is none, no staff add or read any. */
  readonly use?: {
    readonly operation: UseOperation;
    readonly purpose: string;
    readonly basis: 'consent' | 'contract' | 'legal-obligation';
    /** The purpose is bound to one matter: what the documents are about. */
    readonly bound?: boolean;
  };
}

export const ownerOf = ({ owner = 'customer' }: DocumentRules): Role => owner;

/** Who adds and removes documents: whose they are, staff where there are any, the program where it brings some. */
export const rolesOf = (rules: DocumentRules): readonly Role[] => [
  ...readersOf(rules),
  ...(rules.isBrought ? (['system'] as const) : []),
];

export const readersOf = (rules: DocumentRules): readonly Role[] => [
  ownerOf(rules),
  ...(rules.use === undefined ? [] : (['institution'] as const)),
];
