import { date, instant, int, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { MediaType } from './look/media-type.ts';

/** What documents are about: whose it is, and how many were ever added. */
export const folders = table(
  'documents.folder',
  { id: text(), party: text(), documents: int() },
  { key: 'id' },
);

export const documents = table(
  'documents.document',
  {
    id: text(),
    folder: text(),
    party: text(),
    kind: text(),
    type: text<MediaType>(),
    bytes: int(),
    digest: text(),
    scan: text<'clean' | 'not-scanned'>(),
    scanner: nullable(text()),
    added_by: text(),
    added_on: date(),
    added_at: instant(),
    state: text<'kept' | 'replaced' | 'removed'>(),
    replaced_by: nullable(text()),
    ended_on: nullable(date()),
  },
  { key: 'id' },
);
export type Document = RowOf<typeof documents>;
