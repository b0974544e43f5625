export { CompactRange, rootOf } from './merkle/compactrange.ts';
export {
  type ConsistencyClaim,
  type SubtreeConsistencyClaim,
  verifyConsistency,
  verifySubtreeConsistency,
} from './merkle/consistency.ts';
export { EMPTY_ROOT, HASH_SIZE, leafHash, leafHashOfText, nodeHash, sameHash } from './merkle/hash.ts';
export {
  type InclusionClaim,
  type SubtreeInclusionClaim,
  verifyInclusion,
  verifySubtreeInclusion,
} from './merkle/inclusion.ts';
export { isSubtree, type LeafRange } from './merkle/shape.ts';
export { COSIGNATURE_V1, ED25519, type SignatureAlgorithm, STANDARD_ALGORITHMS } from './note/algorithm.ts';
export { type Checkpoint, formatCheckpoint, isCheckpoint, parseCheckpoint } from './note/checkpoint.ts';
export {
  formatNote,
  formatSignatureLine,
  type NoteSignature,
  parseNote,
  parseSignatureLine,
  type UnverifiedNote,
} from './note/note.ts';
export { openNote, type VerifiedNote, type VerifiedSignature, verifySignature } from './note/open.ts';
export { type Sign, type Signer, signNote, signText } from './note/sign.ts';
export { decodeBase64, decodeText, MAX_NOTE_BYTES, parseCount } from './note/text.ts';
export { formatVkey, isKeyName, keyId, parseVkey, type VerifierKey, verifierKey } from './note/vkey.ts';
export { openCheckpoint, type VerifiedCheckpoint } from './proof/opencheckpoint.ts';
export { assertPolicy, type Policy, type PolicyText, parsePolicy } from './proof/policy.ts';
export { formatProof, MAX_PROOF_HASHES, parseHash, parseProof, type TlogProof } from './proof/tlogproof.ts';
export { type VerifiedProof, verifyProof } from './proof/verifyproof.ts';
export { decodeBundle, encodeBundle, MAX_ENTRY_BYTES } from './tile/bundle.ts';
export { EMPTY_EDGE, edgeFromTiles, type Growth, growTree, type TreeEdge } from './tile/grow.ts';
export {
  type BundleRef,
  entriesPath,
  indexPath,
  parseTilePath,
  resourcePath,
  type TileResource,
  tilePath,
} from './tile/path.ts';
export {
  proveConsistency,
  proveConsistencySync,
  proveInclusion,
  proveInclusionSync,
  rootFromTiles,
} from './tile/prove.ts';
export { readEdge, readTiles, type TileReader, type TileReaderSync } from './tile/read.ts';
export {
  edgeTiles,
  TILE_WIDTH,
  type Tile,
  type TileRef,
  tilesOf,
  tilesTouched,
  tileWidth,
} from './tile/tile.ts';
export { type Invalid, invalid, MalformedError, UnknownSignatureType, type Verdict } from './verdict.ts';
export { type Judgement, judgeSubmission, NOTHING_SEEN, originOf, type Seen } from './witness/judge.ts';
export { formatSubmission, parseSubmission, type Submission } from './witness/submission.ts';
