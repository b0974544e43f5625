import type { Declaration } from '../schema/declaration.ts';
import type { Institution } from '../schema/institution.ts';
import { example } from '../words/write.ts';
import { noSignatory, notInSource } from './reasons.ts';

/** A fictional institution: a name and duties, but no code, number or licence. */
export const fictional = (
  id: string,
  role: Institution['role'],
  [zh, zhHant, en]: readonly [string, string, string],
  duties: Institution['duties'],
): Institution => ({
  id,
  name: example(`${zh}（虚构）`, `${zhHant}（虛構）`, `${en} (fictional)`),
  role,
  creditCode: notInSource,
  lei: notInSource,
  licences: notInSource,
  duties,
});

/** 承诺声明 in the usual two sentences, signed by nobody for each of the fictional institutions. */
export const undertakingOf = (institutions: readonly string[]): Declaration['undertaking'] => ({
  text: [
    example(
      '各机构承诺所提供信息真实、完整、准确，并就各自职责承担责任。',
      '各機構承諾所提供資訊真實、完整、準確，並就各自職責承擔責任。',
      'Each of us undertakes that what we say here is true, complete and exact, and answers for its own duties.',
    ),
    example(
      '各机构承诺测试期间持续符合法律法规和监管要求，接受社会监督。',
      '各機構承諾測試期間持續符合法律法規和監理要求，接受社會監督。',
      'Each of us undertakes to keep to the law and to the supervisor’s requirements for the whole test, under the eyes of the public.',
    ),
  ],
  signatures: institutions.map((institution) => ({
    institution,
    signatory: noSignatory,
    capacity: 'authorised',
    sealed: true,
    signedOn: '2026-09-15',
    example: true,
  })),
});
