import type { Declaration } from '@sandglass/declaration';
import {
  bigint,
  instant,
  int,
  json,
  nullable,
  type RowOf,
  type Sentence,
  table,
  text,
} from '@sandglass/operations';

/** The shard of the register itself: it belongs to the supervisor, not to any pilot. */
export const REGISTER_SHARD = 'register';

/** Life cycle of a pilot in the register (JR/T 0198-2020: declaration, test, end). */
export type PilotState =
  | 'draft'
  | 'submitted'
  | 'disclosed'
  | 'admitted'
  | 'running'
  | 'suspended'
  | 'completed'
  | 'terminated'
  | 'withdrawn';

export const pilots = table(
  'register.pilot',
  {
    id: text(),
    institution: text(),
    state: text<PilotState>(),
    version: int(),
    serial: bigint(),
    title: json<Sentence>(),
    suspended_by: nullable(text<'supervisor' | 'institution'>()),
    reason: nullable(text()),
    created_at: instant(),
    disclosed_at: nullable(instant()),
    comment_until: nullable(instant()),
    admitted_at: nullable(instant()),
    running_at: nullable(instant()),
    ended_at: nullable(instant()),
    comments: int(),
  },
  { key: 'id' },
);
export type PilotRow = RowOf<typeof pilots>;

export const declarations = table(
  'register.declaration',
  {
    id: text(),
    pilot: text(),
    version: int(),
    digest: text(),
    document: json<Declaration>(),
    at: instant(),
  },
  { key: 'id' },
);

export const comments = table(
  'register.comment',
  {
    id: text(),
    pilot: text(),
    version: int(),
    author: text(),
    body: text(),
    at: instant(),
    reply: nullable(text()),
    replied_at: nullable(instant()),
  },
  { key: 'id' },
);

export const declarationId = (pilot: string, version: number): string => `${pilot}|${version}`;
