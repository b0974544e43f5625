import { locales } from '@sandglass/operations';
import { expect, test } from 'vitest';
import { rungOf, STAGES, sampleLadder } from './ladder.ts';
import { sampleScripts, scriptFor, scriptText } from './scripts.ts';

const fields = {
  lender: 'L',
  amount: '1,234.00',
  currency: 'CNY',
  dueOn: '2024-05-20',
  days: '12',
  loan: '0042',
};

test('every way of contact that a stage allows has words, complete in three languages', () => {
  for (const stage of STAGES) {
    for (const channel of rungOf(sampleLadder, stage).channels) {
      const script = scriptFor(sampleScripts, stage, channel);
      expect(script, `${stage} ${channel}`).toBeDefined();
      for (const locale of locales) expect(scriptText(script!, locale, fields)).not.toMatch(/[{}]/);
    }
  }
});
