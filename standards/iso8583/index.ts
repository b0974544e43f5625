export { decode, decodeInPart, decodeShifted, MESSAGE_BYTES_MAX } from './codec/decode.ts';
export { encode, type MessageParts } from './codec/encode.ts';
export { answerTpdu, type Preamble } from './codec/header.ts';
export { type HostHeader, hostHeader, readHostHeader } from './codec/host-header.ts';
export type { Written } from './codec/written.ts';
export { type Attribute, attributeOf, type Content } from './dialect/attribute.ts';
export type { Dialect, FrameForm, HeaderForm } from './dialect/dialect.ts';
export {
  ASCII,
  ASCII_93,
  BINARY,
  BINARY_93,
  DIALECTS,
  dialectNamed,
  UNIONPAY_HOST,
  UNIONPAY_POS,
} from './dialect/dialects.ts';
export type { Element, Elements, Name } from './dialect/element.ts';
export {
  type AdditionalAmount,
  readAdditionalAmounts,
  readAmount,
  writeAdditionalAmounts,
  writeAmount,
} from './element/amount.ts';
export { answerMti, repeatMti } from './element/mti-steps.ts';
export { type OriginalData, readOriginalData, writeOriginalData } from './element/original-data.ts';
export { Iso8583Error, type Iso8583Fault } from './error.ts';
export { frame } from './frame/length.ts';
export { FrameReader } from './frame/reader.ts';
export { framed, unframe } from './frame/unframe.ts';
export { aesCmacBy, cbcMacBy, type Padding, retailMacBy, sm4CbcMacBy } from './mac/algorithms.ts';
export { isAuthentic, type Mac, openSealed, seal } from './mac/seal.ts';
export { unionPayMacBy, unionPaySm4MacBy } from './mac/unionpay.ts';
export { meaningOfField } from './meaning/meaning.ts';
export { meaningOfMti } from './meaning/mti.ts';
export { RESPONSE_CODES } from './meaning/response-codes.ts';
export { hasPan, looksLikePan } from './message/looks-like-pan.ts';
export { type FieldValues, Iso8583Message, type Revealed } from './message/message.ts';
export { maskPansIn } from './message/pans-in-text.ts';
export { maskPan, type Secrecy, secrecyOf } from './message/secrecy.ts';
