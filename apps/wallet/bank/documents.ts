import { list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';
import { PILOT } from './pilot.ts';

/** About something of a person's at a pilot; the wallet's own where none is named. */
export const documentsPath = (about: string, pilot = PILOT) =>
  `${pilot}/documents?${new URLSearchParams({ about })}`;
export const contentPath = (document: string, pilot = PILOT) =>
  `${pilot}/documents/${encodeURIComponent(document)}/content`;
export const uploadPath = (about: string, kind: string, name: string, pilot = PILOT) =>
  `${pilot}/documents?${new URLSearchParams({ about, kind, name })}`;

/** What the bank takes, as a file field asks for it. */
export const DOCUMENT_TYPES = 'application/pdf,image/jpeg,image/png';

const document = object({
  document: text,
  kind: text,
  type: text,
  bytes: number,
  scan: oneOf('clean', 'not-scanned'),
  addedOn: text,
  state: oneOf('kept', 'replaced', 'removed'),
  replacedBy: nullable(text),
});
export type Document = Shaped<typeof document>;
export const documents = object({ documents: list(document) });
export const uploaded = object({ document: text });
