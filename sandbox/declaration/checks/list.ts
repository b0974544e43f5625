import { appendixReferences } from './appendix-references.ts';
import { article59 } from './article-59.ts';
import { assessments } from './assessments.ts';
import type { Check } from './check.ts';
import { commentWindow } from './comment-window.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { duration } from './duration.ts';
import { exitClasses } from './exit-classes.ts';
import { exitOrder } from './exit-order.ts';
import { hoursEmpty } from './hours-empty.ts';
import { innovationNumber } from './innovation-number.ts';
import { institutionCodes } from './institution-codes.ts';
import { institutionReferences } from './institution-references.ts';
import { licensedInstitution } from './licensed-institution.ts';
import { limitFields } from './limit-fields.ts';
import { limitUnit } from './limit-unit.ts';
import { measureReferences } from './measure-references.ts';
import { milestones } from './milestones.ts';
import { moneyFormat } from './money-format.ts';
import { participation } from './participation.ts';
import { profileSection } from './profile-section.ts';
import { regionsInScope } from './regions-in-scope.ts';
import { regionsKnown } from './regions-known.ts';
import { shareAboveWhole } from './share-above-whole.ts';
import { shortAboveLong } from './short-above-long.ts';
import { signatures } from './signatures.ts';
import { zones } from './zones.ts';

/** What a schema cannot see, in the order of the declaration. */
export const checks: readonly Check[] = [
  profileSection,
  innovationNumber,
  licensedInstitution,
  institutionCodes,
  assessments,
  signatures,
  institutionReferences,
  appendixReferences,
  duplicateIds,
  measureReferences,
  limitFields,
  limitUnit,
  moneyFormat,
  shareAboveWhole,
  shortAboveLong,
  hoursEmpty,
  zones,
  regionsKnown,
  regionsInScope,
  exitClasses,
  exitOrder,
  duration,
  commentWindow,
  milestones,
  participation,
  article59,
];
