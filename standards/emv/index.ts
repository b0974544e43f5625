export { type AflEntry, readAfl, recordsOf } from './bits/afl.ts';
export { readAip } from './bits/aip.ts';
export { readCtq } from './bits/ctq.ts';
export type { Flag } from './bits/flags.ts';
export { readTvr } from './bits/tvr.ts';
export { DES_BLOCK, desCbcEncrypt, desDecrypt, desEncrypt } from './cipher/des.ts';
export { cbcMac, type Padding, padded, retailMac, sameMac, sm4CbcMac } from './cipher/mac.ts';
export { SM4_BLOCK, sm4CbcEncrypt, sm4Encrypt } from './cipher/sm4.ts';
export {
  type Decision,
  type DirectoryEntry,
  decisionOf,
  type GeneratedAc,
  type ProcessingOptions,
  readDirectory,
  readGeneratedAc,
  readProcessingOptions,
} from './command/answers.ts';
export {
  type Command,
  followUp,
  type Response,
  readCommand,
  readResponse,
  writeCommand,
  writeResponse,
} from './command/apdu.ts';
export {
  type Asked,
  generateAcCommand,
  internalAuthenticateCommand,
  PPSE,
  processingOptionsCommand,
  readRecordCommand,
  selectCommand,
} from './command/emv-commands.ts';
export {
  applicationCryptogram,
  applicationCryptogramSm4,
  arpcMethod1,
  arpcMethod1Sm4,
  arpcMethod2,
  CRYPTOGRAM_BYTES,
} from './cryptogram/application.ts';
export { cardKeyA, cardKeyB, cardKeySm4 } from './cryptogram/master-key.ts';
export {
  commonSessionKey,
  counterOnly,
  unionPaySessionKey,
  unionPaySm4SessionKey,
} from './cryptogram/session-key.ts';
export {
  checkTokenCryptogram,
  makeTokenCryptogram,
  type TokenHash,
  type TokenTransaction,
  tokenKey,
} from './cryptogram/token-cryptogram.ts';
export { type DolEntry, fillDol, readDol } from './dol/dol.ts';
export { EmvError, type EmvFault } from './error.ts';
export { luhnDigit, passesLuhn } from './number/luhn.ts';
export { assertApart, isInRange, isPan, type NumberRange, overlap } from './number/pan.ts';
export { isPar, isRequestorId, parOf, readRequestorId, type TokenRequestor } from './number/reference.ts';
export { readTrack2, Track2, writeTrack2 } from './number/track2.ts';
export { peekCardCertificate, peekCardKey, recoverCardKey, staticDataOf } from './oda/card.ts';
export {
  type AuthorityKey,
  belongsTo,
  type CertificateParts,
  type CertifiedKey,
  isAuthentic,
  recoverIssuerKey,
} from './oda/issuer.ts';
export type { RsaKey } from './oda/rsa.ts';
export {
  type CombinedData,
  combinedDataIn,
  type DynamicData,
  verifyCombined,
  verifyDynamic,
  verifyStatic,
} from './oda/signed-data.ts';
export { type ConsumerCode, consumerObject, readConsumerCode, writeConsumerCode } from './qr/consumer.ts';
export { crcOf } from './qr/crc.ts';
export { type MerchantCode, QR_CHARACTERS_MAX, readMerchantCode, writeMerchantCode } from './qr/merchant.ts';
export { namedQr, qrName } from './qr/names.ts';
export type { QrObjects } from './qr/objects.ts';
export { findTlv } from './tlv/find.ts';
export { isConstructed } from './tlv/head.ts';
export { isSecretTag, shownTlv, shownValue } from './tlv/secrecy.ts';
export { type TagName, tagName } from './tlv/tag-name.ts';
export { readTlv, TLV_BYTES_MAX, type Tlv } from './tlv/tlv.ts';
export { isTag, type TlvParts, writeTlv } from './tlv/write.ts';
