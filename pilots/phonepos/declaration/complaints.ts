import { example } from '@sandglass/declaration';
import { complaintsOf } from '@sandglass/declaration/samples';

export const complaints = complaintsOf(
  'payment',
  [
    example(
      '商户应用“投诉”；顾客可扫凭条上的码投诉，无须安装应用。',
      '商店應用程式「申訴」；顧客可掃簽單上的碼申訴，無須安裝應用程式。',
      'The merchant’s app, under “Complain”; a customer scans the code on the receipt and needs no app.',
    ),
    example('收单机构客户服务热线。', '收單機構客戶服務專線。', 'The acquirer’s hotline.'),
  ],
  [
    example(
      '漏结算当日核查，次日付款；未授权交易由收单机构转发卡行，并跟踪至办结。',
      '漏撥款當日核查，次日付款；未授權交易由收單機構轉發卡行，並追蹤至辦結。',
      'A missed settlement is looked into the same day and paid the next; an unauthorised payment goes to the issuer and is followed to its end.',
    ),
  ],
);
