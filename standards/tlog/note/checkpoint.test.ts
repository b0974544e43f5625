import { describe, expect, it } from 'vitest';
import { EMPTY_ROOT } from '../merkle/hash.ts';
import { formatCheckpoint, isCheckpoint, parseCheckpoint } from './checkpoint.ts';

// C2SP tlog-checkpoint, example.
const TEXT = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

describe('checkpoints', () => {
  it('the standard’s example is read and written back', () => {
    const checkpoint = parseCheckpoint(TEXT);
    expect([checkpoint.origin, checkpoint.size]).toEqual(['example.com/behind-the-sofa', 20_852_163]);
    expect(formatCheckpoint(checkpoint)).toBe(TEXT);
  });

  it('extension lines are kept, the empty tree has size 0', () => {
    expect(parseCheckpoint(`${TEXT}a b\nc\n`).extensions).toEqual(['a b', 'c']);
    expect(formatCheckpoint({ origin: 'o', size: 0, root: EMPTY_ROOT })).toMatch(/^o\n0\n47DEQ/);
  });

  it.each([
    ['a leading zero', TEXT.replace('2085', '02085')],
    ['a plus sign', TEXT.replace('2085', '+2085')],
    ['a negative size', TEXT.replace('2085', '-2085')],
    ['a size beyond exact counting', TEXT.replace('20852163', '9007199254740992')],
    ['no origin', TEXT.replace('example.com/behind-the-sofa', '')],
    ['an empty extension line', `${TEXT}\n`],
    ['no last newline', TEXT.slice(0, -1)],
    ['two lines', 'o\n1\n'],
    ['a short root', TEXT.replace('CsUY', '')],
    ['stray bits in the root', TEXT.replace('q2I=', 'q2J=')],
    ['a root in the other Base64', TEXT.replace('/Xajj', '_Xajj')],
    ['a control character', TEXT.replace('example', 'ex\u0000ample')],
  ])('a checkpoint with %s is refused', (_, text) => {
    expect(isCheckpoint(text)).toBe(false);
  });

  it('a tree head that would not read back as itself is not written', () => {
    const root = EMPTY_ROOT;
    expect(() => formatCheckpoint({ origin: 'a\nb', size: 1, root })).toThrow();
    expect(() => formatCheckpoint({ origin: 'a', size: 1, root, extensions: ['x\ny'] })).toThrow(
      'holds a newline',
    );
    expect(() => formatCheckpoint({ origin: 'a', size: -1, root })).toThrow('not a decimal number');
    expect(() => formatCheckpoint({ origin: 'a', size: 1, root: root.subarray(1) })).toThrow('32 bytes');
  });
});
