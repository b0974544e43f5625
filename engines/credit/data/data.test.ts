import { describe, expect, it } from 'vitest';
import { type Column, readField } from './columntype.ts';
import { readTable } from './table.ts';

const table = (text: string) => readTable(Buffer.from(text));

describe('a CSV file', () => {
  it('keeps quoted commas, quotes and line breaks inside a field, and drops a byte-order mark', () => {
    const { columns, rows } = table('\uFEFFBank,State\r\n"TD BANK, ""N.A.""\nMAIN",NJ\r\n');
    expect(columns).toEqual(['Bank', 'State']);
    expect(rows).toEqual([['TD BANK, "N.A."\nMAIN', 'NJ']]);
  });

  it.each([
    ['a,b,c\n1,2,3\n4,5\n', 'row 2, column "c" is missing: it has 2 fields and the header 3'],
    ['a,b\n1,2\n4,5,6\n', 'row 2 goes on after its last column "b": it has 3 fields and the header 2'],
    ['a,b,a\n1,2,3\n', 'the header names column "a" twice'],
    ['', 'the file is empty: a header line is needed'],
    ['a,b\n"1,2\n', 'the file is not CSV'],
  ])('broken as %j is refused with row and column', (text, message) => {
    expect(() => table(text)).toThrow(message);
  });
});

describe('a field', () => {
  const number: Column = { name: 'NoEmp', type: 'number' };
  const code: Column = { name: 'NAICS', type: 'code', notRecorded: ['0'] };
  const text: Column = { name: 'Bank', type: 'text' };

  it.each([
    [number, ' 12.50 ', 12.5],
    [number, '1e3', 1000],
    [number, '', null],
    [number, 'NaN', null],
    [code, '722110.0', '722110'],
    [code, '0', undefined],
    [code, '0.0', undefined],
    [code, '', null],
    [text, '1.0', '1.0'],
    [text, ' ', null],
    [text, 'NA', 'NA'],
  ])('declared %o and written %j reads as %j', (column, written, value) => {
    expect(readField(written, column, 1)).toBe(value);
  });

  it.each(['twelve', '1,200', '0x10', 'Infinity', '12 3'])('declared a number refuses %j', (written) => {
    expect(() => readField(written, number, 7)).toThrow(
      `row 7, column "NoEmp": "${written}" is not a number`,
    );
  });
});
