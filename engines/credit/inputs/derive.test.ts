import { describe, expect, it } from 'vitest';
import { derive } from './derive.ts';
import { columnsOf, type Source } from './source.ts';

const share: Source = { form: 'share', part: 'SBA_Appv', whole: 'GrAppv' };
const band: Source = { form: 'band', of: share, upTo: [0.5, 0.75] };
const sector: Source = { form: 'prefix', column: 'NAICS', length: 2 };
const home: Source = { form: 'agree', left: 'State', right: 'BankState' };
const both: Source = { form: 'pair', left: band, right: sector };
const franchise: Source = { form: 'flag', column: 'FranchiseCode', none: ['0', '1'] };

describe('a derived input', () => {
  it.each([
    [share, { SBA_Appv: 50, GrAppv: 150 }, 0.333],
    [share, { SBA_Appv: 50, GrAppv: 0 }, null],
    [share, { SBA_Appv: null, GrAppv: 10 }, null],
    [share, { GrAppv: 10 }, undefined],
    [band, { SBA_Appv: 50, GrAppv: 100 }, '≤0.5'],
    [band, { SBA_Appv: 90, GrAppv: 100 }, '>0.75'],
    [sector, { NAICS: '722110' }, '72'],
    [sector, { NAICS: null }, null],
    [sector, { NAICS: undefined }, undefined],
    [home, { State: 'NY', BankState: 'NY' }, 'same'],
    [home, { State: 'NY', BankState: 'SD' }, 'differs'],
    [home, { State: 'NY', BankState: null }, null],
    [franchise, { FranchiseCode: '1' }, 'no'],
    [franchise, { FranchiseCode: '78760' }, 'yes'],
    [both, { SBA_Appv: 75, GrAppv: 100, NAICS: '722110' }, '≤0.75 | 72'],
    [both, { SBA_Appv: 75, GrAppv: 100, NAICS: null }, '≤0.75 | missing'],
    [both, { NAICS: '722110' }, undefined],
  ])('%o of %o is %j', (source, fields, value) => {
    expect(derive(source, fields)).toBe(value);
  });

  it('names every column it reads', () => {
    expect(columnsOf(both)).toEqual(['SBA_Appv', 'GrAppv', 'NAICS']);
  });
});
