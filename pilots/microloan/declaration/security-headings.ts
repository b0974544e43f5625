import { type Declaration, example } from '@sandglass/declaration';

type Headings = Declaration['securityAssessment']['headings'];

/** The eight headings of JR/T 0199-2020; the source gives no detail, so each answer is an example. */
export const headings: Headings = {
  transactionSecurity: [
    {
      requirement: example(
        '交易须验证身份，且同一请求不重复记账。',
        '交易須驗證身分，且同一請求不重複入帳。',
        'A transaction proves who asks, and one request is never booked twice.',
      ),
      result: 'met',
      evidence: example(
        '每笔请求带幂等键，重放返回首次结果。',
        '每筆請求帶冪等鍵，重放返回首次結果。',
        'Each request carries an idempotency key; a repeat gets the first answer.',
      ),
    },
  ],
  serviceQuality: [
    {
      requirement: example(
        '拒绝须说明原因和客户可以做什么。',
        '拒絕須說明原因和客戶可以做什麼。',
        'A refusal says why, and what the customer can do.',
      ),
      result: 'met',
      evidence: example(
        '理由代码目录，三种语言。',
        '理由代碼目錄，三種語言。',
        'The catalogue of reason codes, in three languages.',
      ),
    },
  ],
  businessContinuity: [
    {
      requirement: example(
        '任一进程中断，已确认的业务不丢失。',
        '任一程序中斷，已確認的業務不遺失。',
        'No confirmed business is lost when any process dies.',
      ),
      result: 'met',
      evidence: example('中断测试记录。', '中斷測試紀錄。', 'The record of the interruption tests.'),
    },
  ],
  algorithmSecurity: [
    {
      requirement: example(
        '模型有说明文档，评分可解释、可重算。',
        '模型有說明文件，評分可解釋、可重算。',
        'Models are documented; a score can be explained and computed again.',
      ),
      result: 'met',
      evidence: example('模型卡。', '模型卡。', 'The model card.'),
    },
  ],
  architectureSecurity: [
    {
      requirement: example(
        '限额在提交之前检查，并发下不超限。',
        '限額在提交之前檢查，併行下不超限。',
        'Limits are checked before the commit and hold under concurrency.',
      ),
      result: 'met',
      evidence: example(
        '并发提款测试：余量十笔，恰好成功十笔。',
        '併行動撥測試：餘量十筆，恰好成功十筆。',
        'Concurrent drawdowns with room for ten: exactly ten pass.',
      ),
    },
  ],
  dataSecurity: [
    {
      requirement: example(
        '个人信息按用途授权使用，每次使用留痕。',
        '個人資料依用途授權使用，每次使用留下紀錄。',
        'Personal data is used by purpose and consent, and each use is recorded.',
      ),
      result: 'met',
      evidence: example(
        '客户可在钱包中查看每次使用。',
        '客戶可在錢包中查看每次使用。',
        'Customers see each use in their wallet.',
      ),
    },
  ],
  networkSecurity: [
    {
      requirement: example(
        '对外接口加密并限制频率。',
        '對外介面加密並限制頻率。',
        'Outward doors are encrypted and their rate is limited.',
      ),
      result: 'partly',
      evidence: example(
        '示范环境只监听本机，未启用证书。',
        '示範環境只監聽本機，未啟用憑證。',
        'The demonstration listens on its own machine only, without a certificate.',
      ),
    },
  ],
  internalControl: [
    {
      requirement: example(
        '重要操作须双人复核并写入公开日志。',
        '重要作業須雙人覆核並寫入公開日誌。',
        'Important actions need two people and are written to the public log.',
      ),
      result: 'partly',
      evidence: example(
        '全部操作已入日志；双人复核尚未覆盖全部操作。',
        '全部作業已入日誌；雙人覆核尚未涵蓋全部作業。',
        'All actions are in the log; the second person is not yet asked for every one of them.',
      ),
    },
  ],
};
