import { type Refused, refuse, type Sentence } from '@sandglass/operations';
import type { Judgement } from './tables.ts';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

/** What an application is judged by: the FCA's five criteria, and the risk controls that JR/T 0198-2020 asks for. */
export const criteria: Readonly<Record<string, Sentence>> = {
  'in-scope': words('属于试点范围', '屬於試點範圍', 'In scope'),
  innovation: words('真正的创新', '真正的創新', 'Genuine innovation'),
  benefit: words('消费者受益', '消費者受益', 'Consumer benefit'),
  readiness: words('已准备就绪', '已準備就緒', 'Readiness for the test'),
  need: words('确需试点', '確需試點', 'Need for the sandbox'),
  'risk-control': words('风险防控与退出', '風險防控與退出', 'Risk control and exit'),
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
