import type { Answer, AnswerRow } from '@sandglass/loanmath';

type Column = keyof AnswerRow;

const COLUMNS: readonly Column[] = [
  'n',
  'date',
  'days',
  'event',
  'opening',
  'drawn',
  'principal',
  'interest',
  'penaltyInterest',
  'compoundInterest',
  'payment',
  'prepaid',
  'closing',
];

/** The schedule for a person: right-aligned columns, those without any value left out, totals below. */
export function scheduleTable(answer: Answer): string[] {
  const used = COLUMNS.filter((column) => answer.rows.some((row) => (row[column] ?? null) !== null));
  const widths = used.map((column) =>
    Math.max(column.length, ...answer.rows.map((row) => String(row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  ');
  const rows = answer.rows.map((row) => line(used.map((column) => String(row[column] ?? ''))));
  const instalments = (answer.instalments ?? []).map((one) =>
    Object.entries(one)
      .map(([name, value]) => `${name} ${value}`)
      .join('  '),
  );
  return [...(rows.length > 0 ? [line(used), ...rows, ''] : []), ...instalments, ...totals(answer)];
}

function totals({ rows, totalInterest, annualisedRate, irr }: Answer): string[] {
  return [
    ...(rows.length > 0 ? [`total interest ${totalInterest}`] : []),
    ...(annualisedRate === null ? [] : [`annualised rate (simple) ${annualisedRate} %`]),
    ...(irr === null ? [] : [`internal rate of return (compound, a year) ${irr} %`]),
  ];
}
