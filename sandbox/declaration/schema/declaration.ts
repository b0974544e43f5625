import Type, { type Static } from 'typebox';
import { Appendices } from './appendix.ts';
import { LegalAssessment } from './assessment.ts';
import { Compensation } from './compensation.ts';
import { Complaints } from './complaints.ts';
import { CommentWindow, Drill, Duration, Graduation } from './course.ts';
import { Exits } from './exit.ts';
import type { Frozen } from './frozen.ts';
import { Innovation } from './innovation.ts';
import { closed, named } from './label.ts';
import { DeclaredLimit, type Limit } from './limit.ts';
import { MeasureDeclaration } from './measure.ts';
import { RiskControl } from './risk-control.ts';
import { SafeguardRules } from './safeguards.ts';
import { Scope } from './scope.ts';
import { SecurityAssessment } from './security.ts';
import { Service } from './service.ts';
import { Trigger } from './trigger.ts';
import { Notes, Undertaking } from './undertaking.ts';

/**
 * 创新应用声明书: the sections of JR/T 0198-2020 for people, then the same promises for the program. A published
 * profile; other countries' sandboxes would be other profiles.
 */
export const DeclarationSchema = Type.Object(
  {
    profile: named(['体例', '體例', 'Profile'], Type.Literal('cn-jrt-0198')),
    version: named(['版本', '版本', 'Version'], Type.Integer({ minimum: 1, maximum: 10_000 })),
    innovation: Innovation,
    service: Service,
    legalAssessment: LegalAssessment,
    securityAssessment: SecurityAssessment,
    riskControl: RiskControl,
    complaints: Complaints,
    notes: Notes,
    undertaking: Undertaking,
    appendices: Appendices,
    scope: Scope,
    limits: named(['限额', '限額', 'Limits'], Type.Array(DeclaredLimit, { minItems: 1, maxItems: 100 })),
    safeguards: SafeguardRules,
    measures: named(
      ['指标', '指標', 'Measures'],
      Type.Array(MeasureDeclaration, { minItems: 1, maxItems: 100 }),
    ),
    triggers: named(
      ['触发规则', '觸發規則', 'Triggers'],
      Type.Array(Trigger, { minItems: 1, maxItems: 100 }),
    ),
    compensation: Compensation,
    exits: Exits,
    graduation: Graduation,
    drill: Drill,
    duration: Duration,
    commentWindow: CommentWindow,
  },
  closed,
);

/** A declaration as an institution writes it: a limit may leave its warning level out. */
export type DeclarationDocument = Frozen<Static<typeof DeclarationSchema>>;
/** A declaration that was parsed: complete, consistent, never changed. */
export type Declaration = Omit<DeclarationDocument, 'limits'> & { readonly limits: readonly Limit[] };
export type SectionKey = Exclude<keyof DeclarationDocument, 'profile' | 'version'>;
