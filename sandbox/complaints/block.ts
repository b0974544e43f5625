import { type Html, html } from '@sandglass/declaration';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import type { ComplaintCounts, LevelCounts } from './reads/counts.ts';

const words = (hans: string, hant: string, en: string): Sentence => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

const text = {
  title: words('投诉情况', '申訴情形', 'Complaints so far'),
  level: words('受理方', '受理方', 'Answered by'),
  institution: words('机构', '機構', 'the institution'),
  association: words('自律组织', '自律組織', 'the association'),
  received: words('收到', '收到', 'Received'),
  open: words('待答复', '待答覆', 'To be answered'),
  answered: words('已答复', '已答覆', 'Answered'),
  answeredInTime: words('按时答复', '按時答覆', 'Answered in time'),
  published: words('最近公布', '最近公布', 'Last published'),
  overdue: words('曾逾期', '曾逾期', 'Missed a deadline'),
} as const;

const COLUMNS = [
  'received',
  'open',
  'answered',
  'answeredInTime',
  'overdue',
] as const satisfies readonly (keyof LevelCounts)[];

/** How complaints went, on the pilot's public page; `published` says when a figure was put into the log, and its proof. */
export function complaintsBlock(
  counts: ComplaintCounts,
  published: (figure: string) => Html,
  locale: Locale,
): Html {
  const word = (of: keyof typeof text): string => say(text[of], locale);
  const row = (level: 'institution' | 'association'): Html =>
    html`<tr><th scope="row">${word(level)}</th>${COLUMNS.map((column) => html`<td class="number">${String(counts[level][column])}</td>`)}<td>${published(figureOf(level))}</td></tr>`;
  return html`<h2 id="complaint-counts">${word('title')}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${word('title')}"><table><thead><tr><th scope="col">${word('level')}</th>${COLUMNS.map((column) => html`<th scope="col" class="number">${word(column)}</th>`)}<th scope="col">${word('published')}</th></tr></thead><tbody>${row('institution')}${row('association')}</tbody></table></div>`;
}

const figureOf = (level: 'institution' | 'association'): string => `complaints.${level}`;

/** The counts as they are published each day, a ladder in one figure: received/open/answered/in time/overdue. */
export const complaintFigures = (counts: ComplaintCounts) =>
  (['institution', 'association'] as const).map((level) => ({
    measure: figureOf(level),
    value: COLUMNS.map((column) => counts[level][column]).join('/'),
  }));
