import { list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';
import { PILOT } from './pilot.ts';

export const documentsPath = (about: string) => `${PILOT}/documents?about=${about}`;
export const contentPath = (document: string) => `${PILOT}/documents/${document}/content`;
export const uploadPath = (about: string, kind: string, name: string) =>
  `${PILOT}/documents?${new URLSearchParams({ about, kind, name })}`;

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
