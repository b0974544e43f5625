export { type ReadRequest, type ReadRoute, type Route, read, type WriteRoute, write } from './route.ts';
