import {
  type LeafRange,
  leafHash,
  MalformedError,
  openNote,
  parseCheckpoint,
  parseHash,
  parsePolicy,
  parseVkey,
  UnknownSignatureType,
  type VerifierKey,
  verifyConsistency,
  verifyInclusion,
  verifyProof,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from '@sandglass/tlog';
import {
  type Case,
  casesOf,
  fieldsOf,
  malformed,
  namedTextsField,
  numberField,
  textField,
  textsField,
} from './cases.ts';
import { SIGNATURE_TYPES } from './signature-types.ts';

/** What kind of cases a file holds: how to find them, what each answer is called, how it is found. */
export interface CaseKind {
  readonly list: string;
  /** `name` of the vectors, or `n` counted from 0. */
  readonly label: 'name' | 'n';
  /** Prepares what all cases of a file share and gives the check of one case. */
  checker(document: unknown): (fields: Case, what: string) => boolean;
}

/** Cases as in the published vectors of transparency-dev/merkle (its subtree cases too) and in tlog.json. */
export const CASE_KINDS: Readonly<Record<string, CaseKind>> = {
  inclusion: { list: 'cases', label: 'name', checker: () => checkInclusion },
  consistency: { list: 'cases', label: 'name', checker: () => checkConsistency },
  note: { list: 'notes', label: 'n', checker: noteChecker },
  proof: { list: 'proofs', label: 'n', checker: () => checkProof },
};

/** Answers every case of a document, in its order. A case that cannot hold is answered no; a file that is none throws. */
export function answerCases(
  kind: CaseKind,
  document: unknown,
): { name?: string; n?: number; valid: boolean }[] {
  const cases = casesOf(document, kind.list);
  const check = kind.checker(document);
  return cases.map((fields, n) => {
    const what = `Case ${n}`;
    const label = kind.label === 'n' ? { n } : { name: textField(fields, 'name', what) };
    return { ...label, valid: check(fields, what) };
  });
}

function checkInclusion(fields: Case, what: string): boolean {
  const index = numberField(fields, 'leafIdx', what);
  const leaf = textField(fields, 'leafHash', what);
  const root = textField(fields, 'root', what);
  const proof = textsField(fields, 'proof', what);
  const range = rangeOf(fields, what);
  const size = range === undefined ? numberField(fields, 'treeSize', what) : 0;
  return holds(() => {
    const claim = { index, leafHash: parseHash(leaf), root: parseHash(root), proof: proof.map(parseHash) };
    return (range ? verifySubtreeInclusion({ ...claim, ...range }) : verifyInclusion({ ...claim, size }))
      .valid;
  });
}

function checkConsistency(fields: Case, what: string): boolean {
  const first = textField(fields, 'root1', what);
  const second = textField(fields, 'root2', what);
  const proof = textsField(fields, 'proof', what);
  const range = rangeOf(fields, what);
  const oldSize = range === undefined ? numberField(fields, 'size1', what) : 0;
  const size = numberField(fields, range === undefined ? 'size2' : 'size', what);
  return holds(() => {
    const [oldRoot, root] = [parseHash(first), parseHash(second)];
    const claim = { size, root, proof: proof.map(parseHash) };
    if (range === undefined) return verifyConsistency({ ...claim, oldSize, oldRoot }).valid;
    return verifySubtreeConsistency({ ...claim, ...range, subtreeRoot: oldRoot }).valid;
  });
}

/** The subtree that a case is about; undefined where it is about a whole tree. */
function rangeOf(fields: Case, what: string): LeafRange | undefined {
  if (!fields.has('start')) return undefined;
  return { start: numberField(fields, 'start', what), end: numberField(fields, 'end', what) };
}

/** A note is valid when it opens by the log's and the witnesses' keys and its text is a checkpoint. */
function noteChecker(document: unknown): (fields: Case, what: string) => boolean {
  const file = fieldsOf(document, 'The file');
  const vkeys = [textField(file, 'log', 'The file'), ...namedTextsField(file, 'witnessVkeys', 'The file')];
  const known = vkeys.flatMap(trustedKey);
  return (fields, what) => {
    const opened = openNote(textField(fields, 'note', what), known);
    return opened.valid && holds(() => parseCheckpoint(opened.text).size >= 0);
  };
}

function checkProof(fields: Case, what: string): boolean {
  const entry = textField(fields, 'entry', what);
  const proof = textField(fields, 'proof', what);
  const policy = fieldsOf(fields.get('policy'), `The policy of ${what}`);
  const written = {
    log: textField(policy, 'log', what),
    witnesses: textsField(policy, 'witnesses', what),
    k: numberField(policy, 'k', what),
  };
  return holds(
    () => verifyProof(proof, leafHash(Buffer.from(entry)), parsePolicy(written, SIGNATURE_TYPES)).valid,
  );
}

/** A key of a type that this program does not know is no known key: its lines are ignored. */
function trustedKey(vkey: string): VerifierKey[] {
  try {
    return [parseVkey(vkey, SIGNATURE_TYPES)];
  } catch (error) {
    if (error instanceof UnknownSignatureType) return [];
    if (error instanceof MalformedError) throw malformed(`${error.message}.`);
    throw error;
  }
}

function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch (error) {
    if (error instanceof MalformedError) return false;
    throw error;
  }
}
