import { example } from '@sandglass/declaration';
import { complaintsOf } from '@sandglass/declaration/samples';

export const complaints = complaintsOf(
  'payment',
  [
    example('手机应用“智令—投诉”。', '手機應用程式「智令—申訴」。', 'The app, under “Tokens – Complain”.'),
    example(
      '银行客户服务热线；合作方收到的投诉当日转交发卡银行。',
      '銀行客戶服務專線；合作方收到的申訴當日轉交發卡銀行。',
      'The bank’s hotline; what a partner receives goes to the issuer the same day.',
    ),
  ],
  [
    example(
      '未授权交易先暂停标记，再调查；持卡人无须自证。',
      '未授權交易先暫停代碼，再調查；持卡人無須自證。',
      'For an unauthorised payment the token is paused first and looked into after; the holder need prove nothing.',
    ),
  ],
);
