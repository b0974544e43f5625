import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCreditCode } from './credit-code.ts';
import { isLei } from './lei.ts';

/** Public codes of companies, and the example that GB 32100-2015 is usually explained with. */
const creditCodes = ['91350100M000100Y43', '9144030071526726XG', '91330100799655058B', '91100000100003962T'];
/** The example of ISO 17442 and two that GLEIF publishes. */
const leis = ['5493001KJTIIGC8Y1R12', 'HWUPKR0MPOU8FGXBT394', '549300EX04Q2QBFQTQ27'];

describe('a unified social credit code', () => {
  it.each(creditCodes)('%s passes', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it.each(['', '91350100M000100Y4', '91350100m000100y43', 'I1350100M000100Y43'])('%j does not', (code) => {
    expect(isCreditCode(code)).toBe(false);
  });

  it('with any one character mistyped does not pass', () => {
    const places = fc.record({
      code: fc.constantFrom(...creditCodes),
      at: fc.nat(17),
      other: fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'),
    });
    fc.assert(
      fc.property(places, ({ code, at, other }) => {
        fc.pre(code[at] !== other);
        expect(isCreditCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
      }),
    );
  });
});

describe('a legal entity identifier', () => {
  it.each(leis)('%s passes', (lei) => {
    expect(isLei(lei)).toBe(true);
  });

  it('with two neighbours swapped does not pass', () => {
    for (const lei of leis) {
      for (let at = 0; at < 19; at += 1) {
        const swapped = lei.slice(0, at) + lei[at + 1] + lei[at] + lei.slice(at + 2);
        if (swapped !== lei) expect(isLei(swapped), swapped).toBe(false);
      }
    }
  });
});
