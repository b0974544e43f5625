import Type, { type Static } from 'typebox';
import type { Frozen } from './frozen.ts';
import { Institution } from './institution.ts';
import { choice, closed, named } from './label.ts';
import { DateOnly, InnovationNumber, InstitutionRef } from './scalar.ts';
import { orUndisclosed, Text, Texts } from './text.ts';

const ServiceFunction = Type.Object(
  {
    institution: named(['提供机构', '提供機構', 'Provided by'], InstitutionRef),
    text: named(['功能服务', '功能服務', 'Function'], Text),
  },
  closed,
);

/** For whoever is asked to take part and reads nothing else. */
const PlainSummary = Type.Object(
  {
    what: named(['是什么', '是什麼', 'What it is'], Text),
    forYou: named(['对您意味着什么', '對您意味著什麼', 'What it means for you'], Text),
    careful: named(['要当心什么', '要當心什麼', 'What to be careful about'], Text),
  },
  closed,
);

export type PlainSummary = Frozen<Static<typeof PlainSummary>>;

/** 1 创新应用信息 (JR/T 0198-2020). */
export const Innovation = named(
  ['创新应用信息', '創新應用資訊', 'Innovation'],
  Type.Object(
    {
      number: named(
        ['创新应用编号', '創新應用編號', 'Number of the application'],
        orUndisclosed(InnovationNumber),
        [
          '统一社会信用代码-年份-四位序号。',
          '統一社會信用代碼-年份-四位序號。',
          'Unified social credit code, year, four-digit serial.',
        ],
      ),
      name: named(['创新应用名称', '創新應用名稱', 'Name of the application'], Text),
      summary: Type.Optional(named(['通俗说明', '白話說明', 'In plain words'], PlainSummary)),
      type: named(
        ['创新应用类型', '創新應用類型', 'Type of the application'],
        choice({
          'financial-service': ['金融服务', '金融服務', 'financial service'],
          'technology-product': ['科技产品', '科技產品', 'technology product'],
        }),
      ),
      institutions: named(
        ['机构信息', '機構資訊', 'Institutions'],
        Type.Array(Institution, { minItems: 1, maxItems: 20 }),
      ),
      plannedStart: named(
        ['拟正式运营时间', '擬正式營運時間', 'Planned start of operation'],
        orUndisclosed(DateOnly),
      ),
      technologies: named(['技术应用', '技術應用', 'Technology used'], Texts),
      functions: named(
        ['功能服务', '功能服務', 'Functions and who provides them'],
        Type.Array(ServiceFunction, { minItems: 1, maxItems: 60 }),
      ),
      novelty: named(['创新性说明', '創新性說明', 'What is new'], Texts),
      expectedEffects: named(['预期效果', '預期效果', 'Expected effects'], Texts),
      expectedScale: named(['预期规模', '預期規模', 'Expected scale'], Texts),
    },
    closed,
  ),
);
