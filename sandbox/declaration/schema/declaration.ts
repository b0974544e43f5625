import Type, { type Static } from 'typebox';
import { Appendices } from './appendix.ts';
import { LegalAssessment } from './assessment.ts';
import { Compensation } from './compensation.ts';
import { Complaints } from './complaints.ts';
import { CommentWindow, Drill, Duration, Graduation } from './course.ts';
import { EuAiAct57 } from './eu-ai-act.ts';
import { Exits } from './exit.ts';
import type { Frozen } from './frozen.ts';
import { Innovation } from './innovation.ts';
import { closed, named } from './label.ts';
import { DeclaredLimit, type Limit } from './limit.ts';
import { MeasureDeclaration } from './measure.ts';
import { Profile } from './profile.ts';
import { RiskControl } from './risk-control.ts';
import { SafeguardRules } from './safeguards.ts';
import { Scope } from './scope.ts';
import { SecurityAssessment } from './security.ts';
import { Service } from './service.ts';
import { Trigger } from './trigger.ts';
import { UkFca } from './uk-fca.ts';
import { Notes, Undertaking } from './undertaking.ts';

/**
 * 创新应用声明书: the sections of JR/T 0198-2020 for people, then the same promises for the program. They are common to all
 * profiles, so that pilots can be compared; what another country's sandbox asks besides is its profile's own section.
 */
export const DeclarationSchema = Type.Object(
  {
    profile: Profile,
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
    ukFca: Type.Optional(UkFca),
    euAiAct57: Type.Optional(EuAiAct57),
  },
  closed,
);

/** A declaration as an institution writes it: a limit may leave its warning level out. */
export type DeclarationDocument = Frozen<Static<typeof DeclarationSchema>>;
/** A declaration that was parsed: complete, consistent, never changed. */
export type Declaration = Omit<DeclarationDocument, 'limits'> & { readonly limits: readonly Limit[] };
export type SectionKey = Exclude<keyof DeclarationDocument, 'profile' | 'version'>;
/** The sections that every profile has. */
export type CommonKey = Exclude<SectionKey, 'ukFca' | 'euAiAct57'>;
