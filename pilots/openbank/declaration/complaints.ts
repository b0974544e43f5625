import { example } from '@sandglass/declaration';
import { complaintsOf } from '@sandglass/declaration/samples';

export const complaints = complaintsOf(
  'finance',
  [
    example(
      '嵌入式页面和银行应用中的“投诉”。',
      '嵌入式頁面和銀行應用程式中的「申訴」。',
      'On the embedded page and in the bank’s app, under “Complain”.',
    ),
    example(
      '银行客户服务热线；开发者门户工单。',
      '銀行客戶服務專線；開發者入口網站工單。',
      'The bank’s hotline; tickets in the developer portal.',
    ),
  ],
  [
    example(
      '客户无须分辨责任在银行还是平台：由银行受理并答复，平台四小时内提供材料。',
      '客戶無須分辨責任在銀行還是平臺：由銀行受理並答覆，平臺四小時內提供文件。',
      'A customer need not know whose fault it is: the bank takes and answers it, and the platform gives its papers within four hours.',
    ),
  ],
);
