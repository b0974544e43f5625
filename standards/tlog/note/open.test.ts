import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testSigner, testWitness } from '../testing/keys.ts';
import { vectors, vectorsMissing } from '../testing/shared.ts';
import { type SignatureAlgorithm, STANDARD_ALGORITHMS } from './algorithm.ts';
import { formatNote, parseNote } from './note.ts';
import { openNote } from './open.ts';
import { type Signer, signNote, signText } from './sign.ts';
import { formatVkey, parseVkey, verifierKey } from './vkey.ts';

// C2SP signed-note, Verifier keys, Example.
const EXAMPLE_KEY = parseVkey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
const EXAMPLE_NOTE =
  'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

const log = testSigner('example.com/log', 1);
const witness = testWitness('witness.example', 2);
const other = testWitness('other.example', 3);
const TEXT = 'example.com/log\n3\nWqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=\n';
const NOTE = signNote(TEXT, [log, witness], 1_700_000_000);
const KNOWN = [log.key, witness.key];

const damaged = (signature: ReturnType<typeof signText>) => {
  const bytes = Buffer.from(signature.bytes);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return { ...signature, bytes };
};

describe('opening a note', () => {
  it('the standard’s example opens by its key, as text and as bytes', () => {
    for (const note of [EXAMPLE_NOTE, Buffer.from(EXAMPLE_NOTE)]) {
      const opened = openNote(note, [EXAMPLE_KEY]);
      expect(opened.valid && opened.text).toBe('This is an example message.\n');
    }
  });

  it('log and witness are named, with the witness’s time', () => {
    const opened = openNote(NOTE, KNOWN);
    const signers = opened.valid
      ? opened.signatures.map(({ key, timeSeconds }) => [key.name, timeSeconds])
      : [];
    expect(signers).toEqual([
      ['example.com/log', undefined],
      ['witness.example', 1_700_000_000],
    ]);
  });

  it('a note that no known key signed is refused', () => {
    expect(openNote(NOTE, [other.key])).toEqual({ valid: false, why: 'no known key has signed the note' });
    expect(openNote(NOTE, []).valid).toBe(false);
  });

  it('lines by unknown keys are ignored, even under a known name or a known id', () => {
    const { signatures } = parseNote(NOTE);
    const strangers = [
      damaged(signText(TEXT, testSigner('example.com/log', 9))),
      { name: 'stranger.example', keyId: log.key.id, bytes: Buffer.alloc(64) },
      { name: 'pq.example', keyId: '00000000', bytes: Buffer.alloc(2428) },
    ];
    const opened = openNote(formatNote({ text: TEXT, signatures: [...strangers, ...signatures] }), KNOWN);
    expect(opened.valid && opened.signatures).toHaveLength(2);
  });

  it('one failing line of a known key refuses the whole note, also as the second line by that key', () => {
    const good = parseNote(NOTE).signatures;
    for (const bad of [damaged(signText(TEXT, log)), damaged(signText(TEXT, witness, 5))]) {
      const answer = openNote(formatNote({ text: TEXT, signatures: [...good, bad] }), KNOWN);
      expect(answer).toMatchObject({ valid: false, why: expect.stringContaining('does not hold') });
    }
  });

  it('two good lines by one witness count once', () => {
    const signatures = [signText(TEXT, witness, 5), signText(TEXT, witness, 6)];
    const opened = openNote(formatNote({ text: TEXT, signatures }), [witness.key]);
    expect(opened.valid && opened.signatures).toEqual([{ key: witness.key, timeSeconds: 5 }]);
  });

  it('a cosignature stands for its time and its text, and for checkpoints only', () => {
    const [, cosignature] = parseNote(NOTE).signatures;
    const bytes = Buffer.from(cosignature?.bytes ?? []);
    bytes.writeBigUInt64BE(1_700_000_001n);
    const late = { name: 'witness.example', keyId: witness.key.id, bytes };
    expect(openNote(formatNote({ text: TEXT, signatures: [late] }), [witness.key]).valid).toBe(false);
    bytes.writeBigUInt64BE(2n ** 63n);
    expect(openNote(formatNote({ text: TEXT, signatures: [late] }), [witness.key]).valid).toBe(false);
    expect(() => signText('no checkpoint\n', witness, 5)).toThrow('signs checkpoints only');
    expect(() => signText(TEXT, witness)).toThrow('needs a time');
    expect(() => signText(TEXT, witness, 1.5)).toThrow('whole seconds');
  });

  it.each([
    ['a carriage return', NOTE.replaceAll('\n', '\r\n')],
    ['a tab', NOTE.replace('example', 'ex\tample')],
    ['no last newline', NOTE.slice(0, -1)],
    ['no signature', `${TEXT}\n`],
    ['no blank line', NOTE.replace('\n\n', '\n')],
    ['a hyphen for the em dash', NOTE.replaceAll('— ', '- ')],
    ['something after the signatures', `${NOTE}more\n`],
    ['a second space', NOTE.replace('— example.com/log ', '— example.com/log  ')],
    ['a plus in a name', NOTE.replace('— witness.example', '— witness+example')],
    ['broken Base64 by an unknown key', `${NOTE}— stranger.example AAAAAAA\n`],
    ['an empty signature by an unknown key', `${NOTE}— stranger.example AAAAAA==\n`],
    ['bytes that are not UTF-8', Buffer.concat([Buffer.from([0xff]), Buffer.from(NOTE)])],
    ['half a surrogate pair', `\ud800${NOTE}`],
    ['101 signatures', NOTE + '— stranger.example AAAAAAAA\n'.repeat(99)],
    ['more than a megabyte', `${'a'.repeat(1_000_000)}\n${NOTE}`],
    ['nothing', ''],
  ])('a note with %s is refused', (_, note) => {
    expect(openNote(note, KNOWN).valid).toBe(false);
  });

  it('sixteen signatures and more are read', () => {
    expect(openNote(NOTE + '— stranger.example AAAAAAAA\n'.repeat(98), KNOWN).valid).toBe(true);
  });

  it('the text may hold empty lines and end in one', () => {
    const text = 'a\n\nb\n\n';
    const opened = openNote(signNote(text, [log]), [log.key]);
    expect(opened.valid && opened.text).toBe(text);
  });

  it('a signature by another key than the named one never leaves the signer', () => {
    const mixed: Signer = { key: log.key, sign: other.sign };
    expect(() => signText(TEXT, mixed)).toThrow('does not fit the key');
  });
});

describe('a further signature type', () => {
  // Stands in for SM2 with SM3: a type without an assigned byte is 0xff and a longer name (C2SP signed-note).
  const mac = (message: Uint8Array): Uint8Array => createHmac('sha512', 'k').update(message).digest();
  const further: SignatureAlgorithm = {
    name: 'further',
    identifier: Buffer.concat([Uint8Array.of(0xff), Buffer.from('further.example/v1')]),
    publicKeyBytes: 5,
    signatureBytes: 64,
    timestamped: false,
    message: (text) => text,
    verifier: () => (message, signature) => Buffer.compare(mac(message), signature) === 0,
  };
  const signer: Signer = { key: verifierKey('example.com/log', further, Buffer.from('point')), sign: mac };
  const note = signNote(TEXT, [log, signer]);

  it('is one more entry of the table: its line is verified where it is known', () => {
    const key = parseVkey(formatVkey(signer.key), [...STANDARD_ALGORITHMS, further]);
    const opened = openNote(note, [log.key, key]);
    expect(opened.valid && opened.signatures.map((signature) => signature.key.algorithm.name)).toEqual([
      'Ed25519',
      'further',
    ]);
  });

  it('is ignored where it is not', () => {
    const opened = openNote(note, [log.key]);
    expect(opened.valid && opened.signatures).toHaveLength(1);
    expect(() => parseVkey(formatVkey(signer.key))).toThrow('unknown signature type');
  });
});

describe(`published notes ${vectorsMissing ?? ''}`, () => {
  interface Notes {
    log: string;
    witnessVkeys: Record<string, string>;
    notes: { note: string; valid: boolean; cosigned?: string[]; times?: number[] }[];
  }

  it.skipIf(vectorsMissing !== undefined)('each gets its answer, its witnesses and their times', () => {
    const { log: logVkey, witnessVkeys, notes } = vectors<Notes>('tlog.json');
    const known = [logVkey, ...Object.values(witnessVkeys)].map((vkey) => parseVkey(vkey));
    for (const { note, valid, cosigned = [], times = [] } of notes) {
      const opened = openNote(note, known);
      expect(opened.valid).toBe(valid);
      const witnesses = opened.valid
        ? opened.signatures.filter(({ timeSeconds }) => timeSeconds !== undefined)
        : [];
      expect(witnesses.map(({ key }) => key.name)).toEqual(cosigned);
      expect(witnesses.map(({ timeSeconds }) => timeSeconds)).toEqual(times);
    }
  });
});
