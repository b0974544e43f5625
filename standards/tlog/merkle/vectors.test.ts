import { describe, expect, it } from 'vitest';
import { vectors, vectorsMissing } from '../testing/shared.ts';
import { verifyConsistency, verifySubtreeConsistency } from './consistency.ts';
import { verifyInclusion, verifySubtreeInclusion } from './inclusion.ts';

interface Case {
  name: string;
  root: string;
  root1: string;
  root2: string;
  leafHash: string;
  leafIdx: number;
  treeSize: number;
  size1: number;
  size2: number;
  start: number;
  end: number;
  size: number;
  proof: string[] | null;
  wantErr: boolean;
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
const hashes = ({ proof }: Case): Buffer[] => (proof ?? []).map(bytes);

const checks: Record<string, (c: Case) => boolean> = {
  inclusion: (c) =>
    verifyInclusion({
      index: c.leafIdx,
      size: c.treeSize,
      leafHash: bytes(c.leafHash),
      root: bytes(c.root),
      proof: hashes(c),
    }).valid,
  subtreeinclusion: (c) =>
    verifySubtreeInclusion({
      index: c.leafIdx,
      start: c.start,
      end: c.end,
      leafHash: bytes(c.leafHash),
      root: bytes(c.root),
      proof: hashes(c),
    }).valid,
  consistency: (c) =>
    verifyConsistency({
      oldSize: c.size1,
      size: c.size2,
      oldRoot: bytes(c.root1),
      root: bytes(c.root2),
      proof: hashes(c),
    }).valid,
  subtreeconsistency: (c) =>
    verifySubtreeConsistency({
      start: c.start,
      end: c.end,
      size: c.size,
      subtreeRoot: bytes(c.root1),
      root: bytes(c.root2),
      proof: hashes(c),
    }).valid,
};

describe(`transparency-dev/merkle test vectors ${vectorsMissing ?? ''}`, () => {
  for (const [file, check] of Object.entries(checks)) {
    it.skipIf(vectorsMissing !== undefined)(`every case of ${file} gets its published answer`, () => {
      const cases = vectors<Case[]>(`merkle/${file}.json`);
      expect(cases.length).toBeGreaterThan(30);
      const answers = cases.map((c) => [c.name, check(c)]);
      expect(answers).toEqual(cases.map((c) => [c.name, !c.wantErr]));
    });
  }
});
