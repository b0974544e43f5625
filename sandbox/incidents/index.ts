export { incidentsBlock } from './block.ts';
export { close, proposeClosing, sendBack } from './operations/close.ts';
export { grade } from './operations/grade.ts';
export { open } from './operations/open.ts';
export { report } from './operations/report.ts';
export { entriesOf, incidentsOf, isLate, openIncidents } from './read.ts';
export { incidentReasons } from './reasons.ts';
export { incidentRoutes } from './routes.ts';
export { type Incident, type IncidentState, incidents, type Severity } from './tables.ts';
