import './reasons.ts';

export { type Documents, documentsOf } from './documents.ts';
export { type MediaType, mediaTypes } from './look/media-type.ts';
export { FOLDER_MAX } from './operations/add.ts';
export { documentReasons } from './reasons.ts';
export { DOCUMENT_BYTES_MAX } from './routes.ts';
export type { Adding, DocumentKind, DocumentRules } from './rules.ts';
export type { Scanned, Scanner } from './scan/scanner.ts';
export { scannerOf } from './scan/setting.ts';
export { DocumentStore, ORPHAN_MS, type Stored, type StoreOptions } from './store.ts';
export { type Document, documents, folders } from './tables.ts';
