import type { Declaration } from '@sandglass/declaration';
import { appendices } from './appendices.ts';
import { legalAssessment, securityAssessment } from './assessments.ts';
import { complaints } from './complaints.ts';
import { commentWindow, compensation, drill, duration, graduation } from './course.ts';
import { exits } from './exits.ts';
import { innovation } from './innovation.ts';
import { limits } from './limits.ts';
import { measures } from './measures.ts';
import { riskControl } from './risk-control.ts';
import { safeguards, scope } from './scope.ts';
import { service } from './service.ts';
import { triggers } from './triggers.ts';
import { notes, undertaking } from './undertaking.ts';

/** The seeded declaration: facts as the source gives them, everything else undisclosed or marked example. */
export const declaration: Declaration = {
  profile: 'cn-jrt-0198',
  version: 1,
  innovation,
  service,
  legalAssessment,
  securityAssessment,
  riskControl,
  complaints,
  notes,
  undertaking,
  appendices,
  scope,
  limits,
  safeguards,
  measures,
  triggers,
  compensation,
  exits,
  graduation,
  drill,
  duration,
  commentWindow,
};
