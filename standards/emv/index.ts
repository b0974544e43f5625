export { DES_BLOCK, desCbcEncrypt, desDecrypt, desEncrypt } from './cipher/des.ts';
export { cbcMac, type Padding, padded, retailMac, sameMac, sm4CbcMac } from './cipher/mac.ts';
export { SM4_BLOCK, sm4CbcEncrypt, sm4Encrypt } from './cipher/sm4.ts';
export { EmvError, type EmvFault } from './error.ts';
export { findTlv } from './tlv/find.ts';
export { isSecretTag, shownTlv } from './tlv/secrecy.ts';
export { type TagName, tagName } from './tlv/tag-name.ts';
export { isConstructed, readTlv, TLV_BYTES_MAX, type Tlv } from './tlv/tlv.ts';
export { isTag, type TlvParts, writeTlv } from './tlv/write.ts';
