import { type Declaration, example, said } from '@sandglass/declaration';
import { fictional, noStartDate, notInSource } from '@sandglass/declaration/samples';
import { summary } from './summary.ts';

/** Issuer and token service provider of the sample. */
export const BANK = 'hengxin-bank';
/** Card network: routes, switches, clears. */
export const NETWORK = 'jiuzhou-network';
/** Scene owners: token requestors in their own shops. */
export const WALLET = 'xiaozhou-pay';
export const TRAVEL = 'yuanxing-travel';

/** Facts of the application that China CITIC Bank disclosed with UnionPay, Du Xiaoman and Ctrip, under fictional names. */
export const innovation: Declaration['innovation'] = {
  number: notInSource,
  name: said('智令产品', '智令產品', 'Zhiling: one binding, many places'),
  summary,
  type: 'financial-service',
  institutions: [
    fictional(
      BANK,
      'licensed',
      ['衡信银行', '衡信銀行', 'Hengxin Bank'],
      [
        example(
          '发卡，核验持卡人，生成并保管支付标记，承担冒用损失的先行赔付。',
          '發卡，核驗持卡人，產生並保管支付代碼，承擔冒用損失的先行賠付。',
          'Issues the cards, verifies the holder, makes and keeps the tokens, and pays first when one is misused.',
        ),
        example(
          '退出时逐个终止支付标记，并告知持卡人。',
          '退出時逐一終止支付代碼，並告知持卡人。',
          'At the exit it ends token by token and tells the holders.',
        ),
      ],
    ),
    fictional(
      NETWORK,
      'licensed',
      ['九州卡网络', '九州卡網路', 'Jiuzhou Network'],
      [
        example(
          '转接和清算标记交易，核对标记的适用场景，提供清算文件。',
          '轉接和清算代碼交易，核對代碼的適用場景，提供清算檔案。',
          'Switches and clears token payments, checks a token’s domain, and provides the clearing files.',
        ),
        example(
          '退出时保持冲正、退货和清算通道，直至差异清零。',
          '退出時維持沖正、退貨和清算通道，直至差異清零。',
          'At the exit it keeps reversal, refund and clearing open until no difference is left.',
        ),
      ],
    ),
    fictional(
      WALLET,
      'technology',
      ['小舟支付科技', '小舟支付科技', 'Xiaozhou Pay'],
      [
        example(
          '作为标记请求方，在自身场景展示和使用标记，不接触卡号。',
          '作為代碼請求方，在自身場景展示和使用代碼，不接觸卡號。',
          'Requests tokens for its own places, shows and uses them, and never touches a card number.',
        ),
        example(
          '退出时删除标记并出具删除证明。',
          '退出時刪除代碼並出具刪除證明。',
          'At the exit it deletes its tokens and certifies that it did.',
        ),
      ],
    ),
    fictional(
      TRAVEL,
      'technology',
      ['远行旅行网', '遠行旅行網', 'Yuanxing Travel'],
      [
        example(
          '作为标记请求方，在旅行预订中使用标记；处理未出行订单的退款。',
          '作為代碼請求方，在旅遊預訂中使用代碼；處理未成行訂單的退款。',
          'Requests tokens for travel bookings, and refunds bookings not yet travelled.',
        ),
        example(
          '退出时迁移或关闭订阅扣款。',
          '退出時移轉或關閉定期扣款。',
          'At the exit it moves or closes its subscriptions.',
        ),
      ],
    ),
  ],
  plannedStart: noStartDate,
  technologies: [
    said(
      '支付标记化：以支付标记代替卡号，在银行、收单机构和商户之间作为“智能指令”。',
      '支付代碼化：以支付代碼取代卡號，在銀行、收單機構和商店之間作為「智慧指令」。',
      'Payment tokenisation: a token in place of the card number is the “smart order” between bank, acquirer and merchant.',
    ),
    example(
      '标记库按 EMVCo 支付标记化框架和 JR/T 0149-2016 建设：标记号段、请求方编号、支付账户参考号（PAR）、交易密文。',
      '代碼庫依 EMVCo 支付代碼化架構和 JR/T 0149-2016 建置：代碼號段、請求方編號、支付帳戶參考號（PAR）、交易密文。',
      'The vault follows the EMVCo tokenisation framework and JR/T 0149-2016: token ranges, requestor ids, payment account reference (PAR), cryptograms.',
    ),
    example(
      '在授权时逐笔核对商户、类别、时段、地区、金额和次数。',
      '在授權時逐筆核對商店、類別、時段、地區、金額和次數。',
      'Merchant, category, hours, region, amount and count are checked in each authorisation.',
    ),
  ],
  functions: [
    {
      institution: BANK,
      text: said(
        '一次绑定：只在本行手机应用中绑卡，为每个场景生成标记。',
        '一次綁定：只在本行手機應用程式中綁卡，為每個場景產生代碼。',
        'Bind once in the bank’s own app; a token is made for each scenario.',
      ),
    },
    {
      institution: BANK,
      text: said(
        '统一管理：在一处管理全部标记，各有其有效期、时段和限额。',
        '統一管理：在一處管理全部代碼，各有其效期、時段和限額。',
        'Manage all in one place: each token has its own validity, hours and limits.',
      ),
    },
    {
      institution: NETWORK,
      text: said(
        '跨场景共享：一次绑定，多处使用。',
        '跨場景共享：一次綁定，多處使用。',
        'Share across scenarios: bind once, use everywhere.',
      ),
    },
    {
      institution: WALLET,
      text: example(
        '在消费场景推送标记，客户无需输入卡号。',
        '在消費場景推送代碼，客戶無須輸入卡號。',
        'Tokens are pushed to places to shop: no card number is typed there.',
      ),
    },
    {
      institution: TRAVEL,
      text: example(
        '在旅行预订中以标记支付、退款和订阅。',
        '在旅遊預訂中以代碼支付、退款和定期扣款。',
        'Travel is paid, refunded and subscribed to by token.',
      ),
    },
  ],
  novelty: [
    said('一次绑定，多处使用。', '一次綁定，多處使用。', 'Bind once, use everywhere.'),
    example(
      '绑定从各商户移到银行自有应用，由持卡人主导。',
      '綁定從各商店移到銀行自有應用程式，由持卡人主導。',
      'Binding moves from each merchant to the bank’s own app, and the holder is in charge.',
    ),
    example(
      '规则即时生效：暂停、恢复、删除作用于下一笔授权。',
      '規則即時生效：暫停、恢復、刪除作用於下一筆授權。',
      'Rules act at once: pause, resume and delete bind the next authorisation.',
    ),
    example(
      '谁暂停，谁恢复：客户暂停的标记请求方不能恢复。',
      '誰暫停，誰恢復：客戶暫停的代碼請求方不能恢復。',
      'Who paused a token resumes it: what the customer paused no requestor can lift.',
    ),
  ],
  expectedEffects: [
    example(
      '商户不再保存卡号，一处泄露不殃及他处。',
      '商店不再保存卡號，一處外洩不殃及他處。',
      'Merchants keep no card numbers: a leak in one place is of no use in another.',
    ),
    example(
      '持卡人随时看清卡绑在何处并可逐一解除。',
      '持卡人隨時看清卡片綁在何處並可逐一解除。',
      'Holders see where a card is bound and can end each binding.',
    ),
  ],
  expectedScale: [said('预计用户 1000 万。', '預計用戶 1000 萬。', '10 million users are expected.')],
};
