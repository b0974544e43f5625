import type { Declaration, DeclarationDocument } from '../schema/declaration.ts';
import { example, undisclosed } from '../words/write.ts';
import { fictional, undertakingOf } from './parties.ts';
import { compensationText, FIRM, forTheProgram, type ProfileCore } from './profile-program.ts';
import { noAssessor, noStartDate, unpublished } from './reasons.ts';

const notUsedHere = undisclosed(
  '此体例不使用该编号；机构为虚构。',
  '此體例不使用該編號；機構為虛構。',
  'This profile has no such number, and the institution is fictional.',
);
const notAssessed = undisclosed(
  '虚构示例，未作评估。',
  '虛構示例，未作評估。',
  'A fictional example: nothing was assessed.',
);

/** What the worked examples of the profiles have alike: the sections that every declaration has. */
export function profileCore(of: ProfileCore): Omit<DeclarationDocument, 'ukFca' | 'euAiAct57'> {
  return {
    profile: of.profile,
    version: 1,
    ...forPeople(of),
    ...forTheProgram(of),
    appendices: [
      {
        id: 'agreement',
        kind: 'service-agreement',
        title: example('客户协议', '客戶協議', 'Customer agreement'),
        content: unpublished,
      },
    ],
  };
}

function forPeople(of: ProfileCore) {
  return {
    innovation: {
      number: notUsedHere,
      name: of.name,
      type: 'financial-service' as const,
      institutions: [{ ...fictional(FIRM, 'licensed', of.firm, [of.what]), creditCode: notUsedHere }],
      plannedStart: noStartDate,
      technologies: [of.what],
      functions: [{ institution: FIRM, text: of.what }],
      novelty: [of.what],
      expectedEffects: [
        example(
          '客户少花时间，也少出错。',
          '客戶少花時間，也少出錯。',
          'Customers spend less time and make fewer mistakes.',
        ),
      ],
      expectedScale: [of.users],
    },
    service: {
      channels: [example('手机应用。', '手機應用程式。', 'A phone app.')],
      hours: example('全天。', '全天。', 'Around the clock.'),
      users: of.users,
      agreement: 'agreement',
    },
    legalAssessment: assessment,
    securityAssessment: {
      ...assessment,
      headings: {
        transactionSecurity: notAssessed,
        serviceQuality: notAssessed,
        businessContinuity: notAssessed,
        algorithmSecurity: notAssessed,
        architectureSecurity: notAssessed,
        dataSecurity: notAssessed,
        networkSecurity: notAssessed,
        internalControl: notAssessed,
      },
      disasterRecovery: notAssessed,
    },
    riskControl: {
      measures: [
        {
          risk: example(
            '系统出错使客户受损。',
            '系統出錯使客戶受損。',
            'A fault of the system harms a customer.',
          ),
          prevention: example(
            '限额、人工复核和先行赔付。',
            '限額、人工複核和先行賠付。',
            'Limits, review by a person, and advance payment.',
          ),
        },
      ],
      compensation: [compensationText],
      exit: [example('按退出方案分步办理。', '依退出方案分步辦理。', 'Step by step by the exits below.')],
      emergencyPlan: [
        example(
          '出现异常即停止新业务并通知客户。',
          '出現異常即停止新業務並通知客戶。',
          'New business stops at once and customers are told.',
        ),
      ],
    },
    complaints: {
      institution: {
        channels: [
          example(
            '应用内、电话和信函。',
            '應用程式內、電話和信函。',
            'In the app, by telephone and by letter.',
          ),
        ],
        department: notAssessed,
        hours: example('工作日 9 至 17 时。', '工作日 9 至 17 時。', '9 to 17 on working days.'),
        acknowledgeWithin: 1,
        answerWithin: 15,
        handling: [
          example(
            '由人处理，书面说明理由。',
            '由人處理，書面說明理由。',
            'By a person, with reasons in writing.',
          ),
        ],
      },
      association: {
        body: of.association,
        channels: notAssessed,
        handling: [
          example(
            '客户不满意答复时受理。',
            '客戶不滿意答覆時受理。',
            'When the customer is not content with the answer.',
          ),
        ],
      },
    },
    notes: [
      example(
        '这是体例的示例：机构、数字和日期全部虚构，不是任何人的申请。',
        '這是體例的示例：機構、數字和日期全部虛構，不是任何人的申請。',
        'This is a worked example of the profile: institution, figures and dates are all fictional, and nobody’s application.',
      ),
    ],
    undertaking: undertakingOf([FIRM]),
  } satisfies Partial<Declaration>;
}

const assessment = {
  assessor: noAssessor,
  assessedOn: '2026-09-01',
  validUntil: '2029-08-31',
  conclusion: example('示例，未作评估。', '示例，未作評估。', 'An example: not assessed.'),
  material: notAssessed,
  example: true,
} as const;
