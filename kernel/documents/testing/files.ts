import { crc32, deflateSync } from 'node:zlib';

/** The string that every scanner must find, of the European Institute for Computer Antivirus Research; harmless. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A small whole PDF with a comment in it. */
export function pdf(comment = 'nothing'): Buffer {
  const body = `%PDF-1.4\n%${comment}\n1 0 obj\n<< /Type /Catalog >>\nendobj\n`;
  const table = 'xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R >>\n';
  return Buffer.from(`${body}${table}startxref\n${body.length}\n%%EOF\n`);
}

/** One grey pixel. */
export function png(width = 1, height = 1): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, 127]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** As many segments as a JPEG must have: application data, a frame, a scan. */
export const jpeg = (): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    Buffer.from('ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from('ffc0000b080001000101011100', 'hex'),
    Buffer.from('ffda0008010100003f00', 'hex'),
    Buffer.from([0x12, 0x34]),
    Buffer.from('ffd9', 'hex'),
  ]);
