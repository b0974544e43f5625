import type { Paper } from '@sandglass/paper';
import { type Html, html } from '@sandglass/paper/html';
import type { Loan } from '../loan/loan.ts';
import { dayIn, loanPaper, moneyIn, tableHtml, termsHtml } from '../papers/show.ts';
import type { AssetKind } from './court-rules.ts';
import type { Preservation } from './preservation.ts';
import type { Seal } from './seal.ts';

/** Courts of the mainland take papers in Chinese only. */
const LOCALE = 'zh-Hans';

export const COURT_PAPERS = ['inventory', 'application', 'complaint'] as const;
export type CourtPaperKind = (typeof COURT_PAPERS)[number];

/** What a paper for the court is made of. */
export interface CourtCase {
  readonly bank: string;
  readonly debtor: string;
  readonly loan: Loan;
  readonly row: Preservation;
  readonly seals: readonly Seal[];
  /** Minor units, as of `day`. */
  readonly owed: { readonly principal: bigint; readonly interest: bigint; readonly overdue: bigint };
  readonly day: string;
}

const kinds: Readonly<Record<AssetKind, string>> = {
  deposit: '银行存款',
  movable: '动产',
  'real-estate': '不动产',
  'other-right': '其他财产权',
};
const securities = {
  'guarantee-letter': '独立保函',
  deposit: '保证金',
  insurance: '诉讼保全责任保险',
  property: '财产担保',
} as const;

const titles: Readonly<Record<CourtPaperKind, string>> = {
  inventory: '财产线索清单',
  application: '财产保全申请书',
  complaint: '民事起诉状',
};

/** A paper for the court, ready to be signed: inventory of assets, application to seal, complaint. */
export function courtPaper(kind: CourtPaperKind, of: CourtCase): Paper {
  const title = titles[kind];
  return loanPaper({
    locale: LOCALE,
    title,
    bank: of.bank,
    number: of.loan.id,
    day: of.day,
    head: html`<h1>${title}</h1>`,
    body: bodies[kind](of),
  });
}

const money = ({ loan }: CourtCase, minor: bigint): string => moneyIn(LOCALE, loan.currency, minor);
const day = (date: string | null): string => (date === null ? '—' : dayIn(LOCALE, date));
const totalOf = ({ owed }: CourtCase): bigint => owed.principal + owed.interest + owed.overdue;
const court = ({ row }: CourtCase): string => row.court ?? '（待填写法院）';

const end = (of: CourtCase, who: string): Html =>
  html`<p>此致</p><p>${court(of)}</p><p>${who}：${of.bank}（盖章）</p><p>${day(of.day)}</p>`;

const inventory = (of: CourtCase): Html =>
  html`${termsHtml([
    ['申请人', of.bank],
    ['被申请人', of.debtor],
    ['借款合同编号', of.loan.id],
    ['截至日期', day(of.day)],
  ])}${tableHtml(
    [
      { head: '序号' },
      { head: '种类' },
      { head: '所有人' },
      { head: '财产线索' },
      { head: '估值', figures: true },
      { head: '是否抵（质）押' },
    ],
    of.seals.map((seal) => [
      String(seal.n),
      kinds[seal.kind],
      seal.owner,
      seal.description,
      money(of, seal.value),
      seal.collateral ? '是' : '否',
    ]),
  )}<p>合计估值：${money(
    of,
    of.seals.reduce((sum, { value }) => sum + value, 0n),
  )}。估值为申请人估计，以评估或拍卖结果为准。</p>`;

const application = (of: CourtCase): Html => {
  const { row } = of;
  const security = row.security_kind === null ? '（待填写）' : securities[row.security_kind];
  return html`${termsHtml([
    ['申请人', of.bank],
    ['被申请人', of.debtor],
  ])}<h2>请求事项</h2><p>请求${
    row.timing === 'in-suit' ? '在诉讼中' : '在起诉前'
  }查封、扣押、冻结被申请人名下价值 ${money(of, row.amount)} 的财产，具体见附件《财产线索清单》。</p><h2>事实与理由</h2><p>被申请人与申请人于 ${day(
    of.loan.signed_on,
  )} 签订借款合同（编号 ${of.loan.id}）。截至 ${day(of.day)}，被申请人尚欠本金 ${money(
    of,
    of.owed.principal,
  )}、利息 ${money(of, of.owed.interest)}、罚息和复利 ${money(
    of,
    of.owed.overdue,
  )}。为防止被申请人转移、隐匿财产致使判决难以执行，依据《中华人民共和国民事诉讼法》第一百零三条、第一百零四条提出申请。</p><h2>担保</h2><p>申请人以${security}提供担保，担保金额 ${money(
    of,
    row.security,
  )}。${
    row.timing === 'in-suit' ? '' : '申请人将在人民法院采取保全措施后三十日内依法提起诉讼。'
  }</p>${end(of, '申请人')}`;
};

const complaint = (of: CourtCase): Html =>
  html`${termsHtml([
    ['原告', of.bank],
    ['被告', of.debtor],
    ['案由', '金融借款合同纠纷'],
  ])}<h2>诉讼请求</h2><ol><li>判令被告偿还借款本金 ${money(of, of.owed.principal)}；</li><li>判令被告支付截至 ${day(
    of.day,
  )} 的利息 ${money(of, of.owed.interest)}、罚息和复利 ${money(
    of,
    of.owed.overdue,
  )}，并支付自次日起至实际清偿之日止按合同约定计算的利息、罚息和复利；</li><li>判令原告对被告提供的抵（质）押财产折价或者拍卖、变卖所得价款优先受偿（如有）；</li><li>判令被告承担本案诉讼费、保全费。</li></ol><h2>事实与理由</h2><p>被告与原告于 ${day(
    of.loan.signed_on,
  )} 签订借款合同（编号 ${of.loan.id}），原告已依约发放贷款。被告未按约还款，截至 ${day(
    of.day,
  )} 共欠 ${money(of, totalOf(of))}，经多次催收未果。依据《中华人民共和国民法典》第六百七十四条至第六百七十六条，请求人民法院支持原告的诉讼请求。</p>${end(of, '原告')}`;

const bodies: Readonly<Record<CourtPaperKind, (of: CourtCase) => Html>> = {
  inventory,
  application,
  complaint,
};
