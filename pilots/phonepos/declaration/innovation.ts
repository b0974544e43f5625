import { type Declaration, example, said } from '@sandglass/declaration';
import { fictional, noStartDate, notInSource } from '@sandglass/declaration/samples';
import { summary } from './summary.ts';

/** Network and acquirer of the sample. */
export const NETWORK = 'jiuzhou-network';
/** Makes the phones and their secure parts. */
export const PHONES = 'qinghe-phones';
/** Runs the merchant's app and its management. */
export const DIGITAL = 'dongli-digital';

/** Facts of the application that UnionPay disclosed with Xiaomi and JD Digits, under fictional names. */
export const innovation: Declaration['innovation'] = {
  number: notInSource,
  name: said('手机 POS 创新应用', '手機 POS 創新應用', 'A phone is the terminal'),
  summary,
  type: 'financial-service',
  institutions: [
    fictional(
      NETWORK,
      'licensed',
      ['九州卡网络', '九州卡網路', 'Jiuzhou Network'],
      [
        example(
          '转接、收单和清算，保管终端密钥，结算资金，承担收单风险。',
          '轉接、收單和清算，保管終端機金鑰，結算資金，承擔收單風險。',
          'Switches, acquires and clears, keeps the terminals’ keys, settles the money, and bears the acquirer’s risk.',
        ),
        example(
          '退出时停止受理，付清结算款，销毁终端密钥，保存记录。',
          '退出時停止受理，付清結算款，銷毀終端機金鑰，保存紀錄。',
          'At the exit it stops acceptance, pays out settlements, destroys the terminals’ keys, keeps the records.',
        ),
      ],
    ),
    fictional(
      PHONES,
      'technology',
      ['青禾通讯', '青禾通訊', 'Qinghe Phones'],
      [
        example(
          '提供手机的近场通信、安全环境和设备证明。',
          '提供手機的近場通訊、安全環境和裝置證明。',
          'Provides the phone’s contactless reader, secure environment and attestation.',
        ),
        example(
          '退出时配合撤下应用组件，清除安全环境中的数据。',
          '退出時配合撤下應用元件，清除安全環境中的資料。',
          'At the exit it helps to remove the components and wipes the secure environment.',
        ),
      ],
    ),
    fictional(
      DIGITAL,
      'technology',
      ['东篱数科', '東籬數科', 'Dongli Digital'],
      [
        example(
          '运营商户应用：入驻、对账、客户服务；不接触卡数据，不经手资金。',
          '營運商店應用程式：進件、對帳、客戶服務；不接觸卡片資料，不經手資金。',
          'Runs the merchant’s app: onboarding, statements, service; touches no card data and no money.',
        ),
        example(
          '退出时通知商户并协助更换受理方式，删除商户资料副本。',
          '退出時通知商店並協助更換受理方式，刪除商店資料副本。',
          'At the exit it tells the merchants, helps them to another way to take payments, and deletes its copies of their data.',
        ),
      ],
    ),
  ],
  plannedStart: noStartDate,
  technologies: [
    said(
      '以普通手机受理手机闪付、二维码和非接触式银行卡。',
      '以一般手機受理手機感應支付、QR 碼和感應式銀行卡。',
      'An ordinary phone takes phone wallets, QR codes and contactless cards.',
    ),
    example(
      '非接触 EMV 内核在服务器运行，手机只转发指令，不留存卡数据。',
      '感應式 EMV 核心在伺服器執行，手機只轉送指令，不留存卡片資料。',
      'The contactless EMV kernel runs on the server; the phone relays commands and keeps no card data.',
    ),
    example(
      '设备证明与持续监测参照 PCI MPoC：识别越权系统、模拟器、钩子和调试。',
      '裝置證明與持續監測參照 PCI MPoC：識別越權系統、模擬器、掛鉤和除錯。',
      'Attestation and monitoring follow the ideas of PCI MPoC: rooted systems, emulators, hooks and debuggers are found.',
    ),
    example(
      '二维码采用 EMVCo 规范，含商户出示和客户出示。',
      'QR 碼採用 EMVCo 規範，含商店出示和客戶出示。',
      'QR codes follow EMVCo, merchant-presented and customer-presented.',
    ),
  ],
  functions: [
    { institution: NETWORK, text: said('银行卡收单。', '銀行卡收單。', 'Card acquiring.') },
    { institution: NETWORK, text: said('条码支付收单。', '條碼支付收單。', 'Barcode acquiring.') },
    { institution: DIGITAL, text: said('商户管理。', '商店管理。', 'Merchant management.') },
    {
      institution: PHONES,
      text: example(
        '近场通信读卡、安全环境和设备证明。',
        '近場通訊讀卡、安全環境和裝置證明。',
        'Contactless reading, secure environment, attestation.',
      ),
    },
    {
      institution: NETWORK,
      text: example(
        '退货、撤销、冲正，次日和当日结算，逐日对账和争议处理。',
        '退貨、取消、沖正，次日和當日撥款，逐日對帳和爭議處理。',
        'Refund, void and reversal, next-day and same-day settlement, daily reconciliation, disputes.',
      ),
    },
  ],
  novelty: [
    said(
      '手机即终端，小微商户和农户无须专用机具。',
      '手機即終端機，小型商店和農戶無須專用機具。',
      'The phone is the terminal: small merchants and farmers need no other device.',
    ),
    example(
      '三种受理方式共用一个收银台，断网时不会重复扣款。',
      '三種受理方式共用一個收銀臺，斷網時不會重複扣款。',
      'One till for all three ways of paying, which never charges twice when the network fails.',
    ),
    example(
      '设备风险变化即时生效：越权或移机的手机可远程冻结。',
      '裝置風險變化即時生效：越權或移機的手機可遠端凍結。',
      'A phone that is rooted or moved is frozen from afar at once.',
    ),
  ],
  expectedEffects: [
    example(
      '商户数分钟内开通受理，无机具成本。',
      '商店數分鐘內開通受理，無機具成本。',
      'A merchant takes payments within minutes and buys no device.',
    ),
    example(
      '农村和流动摊贩可受理银行卡，助农取款点减少现金保管。',
      '農村和流動攤販可受理銀行卡，助農提款點減少現金保管。',
      'Villages and street vendors can take cards, and service points keep less cash.',
    ),
  ],
  expectedScale: [
    said('最多可覆盖 10 亿部手机。', '最多可涵蓋 10 億部手機。', 'Up to a billion phones.'),
    said(
      '可受理民众手中的 40 亿张芯片卡。',
      '可受理民眾手中的 40 億張晶片卡。',
      'It takes the 4 billion chip cards in people’s pockets.',
    ),
  ],
};
