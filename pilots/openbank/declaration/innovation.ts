import { type Declaration, example, said } from '@sandglass/declaration';
import { fictional, noStartDate, notInSource } from '@sandglass/declaration/samples';
import { summary } from './summary.ts';

/** The bank of the sample; fictional, so that no real bank seems to have signed this. */
export const BANK = 'chenxi-bank';

/** Facts of the application that aiBank disclosed, under a fictional name. */
export const innovation: Declaration['innovation'] = {
  number: notInSource,
  name: said('AIBank Inside 产品', 'AIBank Inside 產品', 'AIBank Inside: finance as modules'),
  summary,
  type: 'financial-service',
  institutions: [
    fictional(
      BANK,
      'licensed',
      ['晨曦银行', '晨曦銀行', 'Chenxi Bank'],
      [
        example(
          '提供和维护全部模块，自行核验客户身份，对模块的结果负责。',
          '提供和維護全部模組，自行核驗客戶身分，對模組的結果負責。',
          'Provides and maintains all modules, identifies customers itself, and answers for what a module does.',
        ),
        example(
          '准入、监测和退出合作方；按合作方分账和计费。',
          '准入、監測和退出合作方；依合作方分帳和計費。',
          'Admits, watches and ends partners; keeps books and invoices for each of them.',
        ),
        example(
          '缴存补偿资金，受理投诉；合作方失联时直接服务其客户。',
          '繳存補償資金，受理申訴；合作方失聯時直接服務其客戶。',
          'Pays in the fund, takes complaints, and serves a silent partner’s customers itself.',
        ),
      ],
    ),
  ],
  plannedStart: noStartDate,
  technologies: [
    said(
      '以 API 开放银行功能，组装为行业解决方案。',
      '以 API 開放銀行功能，組裝為行業解決方案。',
      'Banking functions opened by API and assembled into industry solutions.',
    ),
    said(
      '灰度发布：新版本先对少量流量开放。',
      '漸進發布：新版本先對少量流量開放。',
      'Canary release: a new version first serves a small share.',
    ),
    example(
      '接口按 JR/T 0185-2020 分级：账户和资金类为 A2，产品信息类为 A1；每个模块有统一识别码（U_API_ID）。',
      '介面依 JR/T 0185-2020 分級：帳戶和資金類為 A2，產品資訊類為 A1；每個模組有統一識別碼（U_API_ID）。',
      'Interfaces are graded by JR/T 0185-2020, A2 for accounts and funds and A1 for product information; each module has its identification code (U_API_ID).',
    ),
    example(
      '应用接入采用 FAPI 2.0 安全规范，访问令牌绑定密钥；通知采用 Standard Webhooks。',
      '應用程式接入採用 FAPI 2.0 安全規範，存取權杖綁定金鑰；通知採用 Standard Webhooks。',
      'Apps connect by the FAPI 2.0 security profile, with access tokens bound to a key; notices are Standard Webhooks.',
    ),
  ],
  functions: [
    {
      institution: BANK,
      text: said(
        '分钟级接入：以配置完成合作方接入。',
        '分鐘級接入：以設定完成合作方接入。',
        'Minute-level onboarding: a partner is connected by configuration.',
      ),
    },
    {
      institution: BANK,
      text: said(
        '质量可控：以灰度发布控制质量。',
        '品質可控：以漸進發布控制品質。',
        'Controlled quality, by canary release.',
      ),
    },
    {
      institution: BANK,
      text: said(
        '乐高式组合：按场景组合模块。',
        '樂高式組合：依場景組合模組。',
        'Lego composition: modules combined for each scenario.',
      ),
    },
    {
      institution: BANK,
      text: said(
        '撮合：连接提供方、消费方、场景方和开发者。',
        '撮合：連接提供方、消費方、場景方和開發者。',
        'Matching across providers, consumers, scene owners and developers.',
      ),
    },
    {
      institution: BANK,
      text: example(
        '模块目录：电子账户、支付、代收、理财、贷款、支付标记、身份核验、溯源查询。',
        '模組目錄：電子帳戶、支付、代收、理財、貸款、支付代碼、身分核驗、溯源查詢。',
        'The catalogue: e-account, payment, collection, wealth product, loan, payment token, identity check, provenance lookup.',
      ),
    },
  ],
  novelty: [
    said(
      '合作方无须改造自身系统。',
      '合作方無須改造自身系統。',
      'Partners need not change their own systems.',
    ),
    example(
      '解决方案是数据：发布前校验输入、类型、授权和每个动账步骤的补偿。',
      '解決方案是資料：發布前校驗輸入、型別、授權和每個動帳步驟的補償。',
      'A solution is data: inputs, types, consents, and the undo of each step that moves money, are checked before it is published.',
    ),
    example(
      '灰度由统计检验自动推进或回退，并写入公开日志。',
      '漸進發布由統計檢定自動推進或退回，並寫入公開日誌。',
      'A statistical test promotes a version or rolls it back by itself, in the public log.',
    ),
    example(
      '合作方逐一可退：在途业务办结到最后一笔才断开。',
      '合作方逐一可退：在途業務辦結到最後一筆才斷開。',
      'Partners leave one by one, and are cut off only after the last transaction in flight.',
    ),
  ],
  expectedEffects: [
    example(
      '平台数分钟内得到可用的测试应用，接入成本下降。',
      '平臺數分鐘內取得可用的測試應用，接入成本下降。',
      'A platform has a working test app in minutes, and connecting costs less.',
    ),
    example(
      '客户在熟悉的场景中使用银行服务，登录和支付密码只交给银行。',
      '客戶在熟悉的場景中使用銀行服務，登入和支付密碼只交給銀行。',
      'Customers bank where they already are, and give passwords to the bank alone.',
    ),
  ],
  expectedScale: [
    said('合作平台超过 100 家。', '合作平臺超過 100 家。', 'More than 100 platforms.'),
    said('服务客户约 2000 万。', '服務客戶約 2000 萬。', 'Some 20 million customers.'),
  ],
};
