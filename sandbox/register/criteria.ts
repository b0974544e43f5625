import { type Refused, refuse, type Sentence } from '@sandglass/operations';
import type { Judgement } from './tables.ts';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

/** What an officer looks for: signs that speak for a criterion, and signs that speak against it. */
export interface Criterion {
  readonly title: Sentence;
  readonly for: readonly Sentence[];
  readonly against: readonly Sentence[];
}

/**
 * What an application is judged by: the five criteria of the FCA's sandbox with indicators on both sides, and the risk
 * controls and exit that JR/T 0198-2020 asks for.
 */
export const criteria: Readonly<Record<string, Criterion>> = {
  'in-scope': {
    title: words('属于试点范围', '屬於試點範圍', 'In scope'),
    for: [
      words(
        '服务的是金融业务或支持金融业务',
        '服務的是金融業務或支持金融業務',
        'It is financial business, or supports it',
      ),
      words('有持牌机构作为申报主体', '有持牌機構作為申報主體', 'A licensed institution declares it'),
    ],
    against: [
      words(
        '不需要许可、也不涉及金融服务',
        '不需要許可、也不涉及金融服務',
        'It needs no licence and touches no financial service',
      ),
      words(
        '各合作方的责任没有分清',
        '各合作方的責任沒有分清',
        'It is not clear which partner answers for what',
      ),
    ],
  },
  innovation: {
    title: words('真正的创新', '真正的創新', 'Genuine innovation'),
    for: [
      words(
        '市场上很少或没有类似的服务',
        '市場上很少或沒有類似的服務',
        'There is little or nothing like it on the market',
      ),
      words(
        '能指出与现有做法的实质差别',
        '能指出與現有做法的實質差別',
        'It names what differs in substance from what exists',
      ),
    ],
    against: [
      words('已有许多同类服务', '已有許多同類服務', 'Much like it exists already'),
      words('只是名称或界面不同', '只是名稱或介面不同', 'Only its name or its screens are new'),
    ],
  },
  benefit: {
    title: words('消费者受益', '消費者受益', 'Consumer benefit'),
    for: [
      words(
        '好处落到用户身上，且可以衡量',
        '好處落到用戶身上，且可以衡量',
        'Its users gain by it, and that can be measured',
      ),
      words(
        '对用户的风险已经识别并有补偿',
        '對用戶的風險已經識別並有補償',
        'What users risk is named and compensated',
      ),
    ],
    against: [
      words(
        '主要是把成本或风险转给用户',
        '主要是把成本或風險轉給用戶',
        'It mainly shifts cost or risk to its users',
      ),
      words(
        '可能损害市场或弱势群体',
        '可能損害市場或弱勢群體',
        'It may harm the market or people who are vulnerable',
      ),
    ],
  },
  readiness: {
    title: words('已准备就绪', '已準備就緒', 'Readiness for the test'),
    for: [
      words(
        '测试计划有目标、限额和衡量指标',
        '測試計畫有目標、限額和衡量指標',
        'The test has aims, limits and measures',
      ),
      words(
        '系统已测试，人员和资金已到位',
        '系統已測試，人員和資金已到位',
        'Systems are tested; staff and money are there',
      ),
    ],
    against: [
      words(
        '系统仍在设计，关键合作方未签约',
        '系統仍在設計，關鍵合作方未簽約',
        'It is still being designed, or a main partner has not signed',
      ),
      words('没有说明怎样算成功', '沒有說明怎樣算成功', 'It does not say what success would be'),
    ],
  },
  need: {
    title: words('确需试点', '確需試點', 'Need for the sandbox'),
    for: [
      words(
        '现行规则下不容易全面推出',
        '現行規則下不容易全面推出',
        'Under present rules it could not easily be launched at large',
      ),
      words(
        '小范围试点能回答具体问题',
        '小範圍試點能回答具體問題',
        'A small test would answer a definite question',
      ),
    ],
    against: [
      words('不必试点也可以直接开展', '不必試點也可以直接開展', 'It could be done at once without a test'),
      words('有其他更合适的途径', '有其他更合適的途徑', 'Another way would suit it better'),
    ],
  },
  'risk-control': {
    title: words('风险防控与退出', '風險防控與退出', 'Risk control and exit'),
    for: [
      words('每个风险点都有对应的防范措施', '每個風險點都有對應的防範措施', 'Each risk has its own control'),
      words(
        '退出步骤明确、有人负责、可以演练',
        '退出步驟明確、有人負責、可以演練',
        'The exit has steps and owners, and can be rehearsed',
      ),
    ],
    against: [
      words('补偿来源不足或没有期限', '補償來源不足或沒有期限', 'Compensation lacks money or a time limit'),
      words(
        '退出后客户的去向没有说明',
        '退出後客戶的去向沒有說明',
        'It does not say what becomes of customers after the exit',
      ),
    ],
  },
};

/** Every criterion judged exactly once, and all of them met. */
export function judged(list: readonly Judgement[]): Refused | undefined {
  for (const criterion of Object.keys(criteria)) {
    const found = list.filter((judgement) => judgement.criterion === criterion);
    if (found.length !== 1) return refuse('review-incomplete', { criterion });
    if (!found[0]!.met) return refuse('criterion-not-met', { criterion });
  }
  const unknown = list.find(({ criterion }) => !(criterion in criteria));
  return unknown && refuse('review-incomplete', { criterion: unknown.criterion });
}
