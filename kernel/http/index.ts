export type { Authenticate } from './doors/caller.ts';
export { etagOf } from './etag.ts';
export { EventStream, LISTENERS_MAX, type StreamEvent } from './event-stream.ts';
export { pageSecurityPolicy, securityHeaders } from './headers.ts';
export { InvalidRequest, type Violation } from './invalid.ts';
export { localeOf } from './language.ts';
export { type Listening, listenLocal } from './listen.ts';
export type { ListColumn, ListColumns } from './listing/columns.ts';
export { type Cell, csvFile } from './listing/csv.ts';
export type { Listing } from './listing/list.ts';
export { listing } from './listing/listing.ts';
export type { Source } from './listing/statement.ts';
export { admits, authorizationMatrix, matrixRoles } from './matrix.ts';
export { numberNotSearched } from './number-not-searched.ts';
export { openapiOf, reasonPage } from './openapi.ts';
export { escapeHtml, type PlainPage, pageLocale, plainPage, sendPage } from './pages/page.ts';
export { answerError, DoorRefusal, problemOf, sendProblem } from './problem.ts';
export type { Problem } from './problem-details.ts';
export { doorReasons } from './reasons.ts';
export type { Refuses } from './refuses.ts';
export {
  type DataUse,
  type Download,
  type ReadRequest,
  type ReadRoute,
  type Route,
  read,
  type Upload,
  type UploadRoute,
  upload,
  type WithheldRow,
  type WriteRoute,
  write,
} from './route.ts';
export { type AmountOptions, AmountString } from './schemas/amount.ts';
export { DateString } from './schemas/date.ts';
export { ID_LENGTH_MAX, IdString } from './schemas/id.ts';
export { cursorOf, keyOfCursor, PAGE_ROWS_MAX, Page } from './schemas/page.ts';
export { BODY_BYTES_MAX, buildServer, type HttpOptions } from './server.ts';
export { violationsOf } from './violations.ts';
export { answered, type WorkRequest, type WorkRoute, work } from './work-route.ts';
