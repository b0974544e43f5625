const POLYNOMIAL = 0x1021;
const START = 0xffff;

/** CRC-16 as QR payloads have it (ISO/IEC 13239, polynomial 1021, start FFFF, not reflected), four upper-case digits. */
export function crcOf(bytes: Uint8Array): string {
  let crc = START;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
    crc &= 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
