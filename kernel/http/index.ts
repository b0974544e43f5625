export { etagOf } from './etag.ts';
export { localeOf } from './language.ts';
export { listenLocal } from './listen.ts';
export { admits, authorizationMatrix, matrixRoles } from './matrix.ts';
export { openapiOf, reasonPage } from './openapi.ts';
export { answerError, DoorRefusal, type Problem, problemOf, sendProblem } from './problem.ts';
export { doorReasons } from './reasons.ts';
export { type ReadRequest, type ReadRoute, type Route, read, type WriteRoute, write } from './route.ts';
export { buildServer, type HttpOptions } from './server.ts';
