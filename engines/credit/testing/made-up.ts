import { readTable, type Table } from '../data/table.ts';

/** Loans by rule, not by chance: income, sector and age move the outcome; the other columns are traps. */
export function madeUpLoans(rows: number): Table {
  const header = 'no,year,income,sector,age,recovered,closed_on,outcome';
  const lines = Array.from({ length: rows }, (_, i) => {
    const income = (i * 37) % 100;
    const sector = ['food', 'trade', 'repair'][i % 3]!;
    const age = i % 11 === 0 ? '' : `${(i * 13) % 60}`;
    const bad = (i * 7919) % 100 < 45 - income / 3 + (sector === 'food' ? 12 : 0);
    const day = `20${10 + (i % 10)}-0${1 + (i % 9)}-01`;
    return `${i},${2000 + Math.floor((i * 10) / rows)},${income},${sector},${age},${bad ? 5 + (i % 7) : 0},${day},${bad ? 'bad' : 'good'}`;
  });
  return readTable(Buffer.from([header, ...lines].join('\n')));
}
