import { expect, test } from 'vitest';
import { scannerSetting } from './scanner-setting.ts';

test('no setting is no scanner; one that is not understood is said at the start, not at the first upload', () => {
  expect(scannerSetting('')).toBeUndefined();
  expect(scannerSetting('exec:/usr/bin/clamscan -')?.name).toBe('clamscan');
  expect(() => scannerSetting('clamd')).toThrow(/SANDGLASS_SCANNER is/);
});
