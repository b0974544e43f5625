import { type Declaration, example } from '@sandglass/declaration';

/** The eight headings of JR/T 0199-2020; the source gives no detail, so each answer is an example. */
export const headings: Declaration['securityAssessment']['headings'] = {
  transactionSecurity: [
    {
      requirement: example(
        '抵押登记生效前不得放款。',
        '抵押登記生效前不得撥款。',
        'No money before the mortgage is registered.',
      ),
      result: 'met',
      evidence: example(
        '提款检查登记证明编号，缺失即拒绝。',
        '動撥檢查登記證明編號，缺漏即拒絕。',
        'A draw looks for the certificate’s number and is refused without it.',
      ),
    },
    {
      requirement: example(
        '抵押率恰为 75% 无须担保，超过则须担保，以整数比较。',
        '抵押成數恰為 75% 無須保證，超過則須保證，以整數比較。',
        'At exactly 75 % no guarantee is needed, above it one is; compared in whole numbers.',
      ),
      result: 'met',
      evidence: example(
        '边界用例：75.00%、75.01%。',
        '邊界案例：75.00%、75.01%。',
        'Cases on the edge: 75.00 %, 75.01 %.',
      ),
    },
  ],
  serviceQuality: [
    {
      requirement: example(
        '以年化利率显著列示全部成本，含评估费和登记费由谁承担。',
        '以年化利率顯著列示全部成本，含估價費和登記費由誰負擔。',
        'The whole cost is shown as an annual rate, with who pays for valuation and registration.',
      ),
      result: 'met',
      evidence: example(
        '合同首页截图，三种语言。',
        '合約首頁截圖，三種語言。',
        'The first page of the contract, in three languages.',
      ),
    },
  ],
  businessContinuity: [
    {
      requirement: example(
        '外部数据或登记系统中断时转人工，不得以缺省值放款。',
        '外部資料或登記系統中斷時轉人工，不得以預設值撥款。',
        'When outside data or the registry fails a person takes over; nothing is lent on defaults.',
      ),
      result: 'met',
      evidence: example(
        '中断演练：案卷转柜面，状态不丢失。',
        '中斷演練：案卷轉臨櫃，狀態不遺失。',
        'Rehearsal: the case moves to the counter and loses nothing.',
      ),
    },
  ],
  algorithmSecurity: [
    {
      requirement: example(
        '估值模型按时间检验，误差分布公开；授信模型可解释。',
        '估價模型依時間檢驗，誤差分布公開；授信模型可解釋。',
        'The valuation is tested on later years and its error published; the granting model explains itself.',
      ),
      result: 'partly',
      evidence: example(
        '模型卡；年度复核尚待满一年。',
        '模型卡；年度覆核尚待滿一年。',
        'The model card; the first yearly review is still to come.',
      ),
    },
  ],
  architectureSecurity: [
    {
      requirement: example(
        '额度与余额分别记账，冻结在交易路径内生效。',
        '額度與餘額分別記帳，凍結在交易路徑內生效。',
        'Limit and balance are kept apart; a freeze acts in the path of the transaction.',
      ),
      result: 'met',
      evidence: example(
        '冻结后并发提款测试：全部拒绝。',
        '凍結後併行動撥測試：全部拒絕。',
        'Concurrent draws after a freeze: all refused.',
      ),
    },
  ],
  dataSecurity: [
    {
      requirement: example(
        '个人、征信和抵押数据只用于本笔贷款。',
        '個人、徵信和抵押資料只用於本筆貸款。',
        'Personal, bureau and mortgage data is used for this loan only.',
      ),
      result: 'met',
      evidence: example(
        '用途绑定合同号；第二次用途的测试被拒绝。',
        '用途綁定合約號；第二次用途的測試被拒絕。',
        'The purpose is bound to the contract’s number; a second use was refused in the test.',
      ),
    },
  ],
  networkSecurity: [
    {
      requirement: example(
        '与登记机构、征信机构的连接加密并双向认证。',
        '與登記機關、徵信機構的連線加密並雙向驗證。',
        'Links to registry and bureau are encrypted and authenticated on both sides.',
      ),
      result: 'partly',
      evidence: example(
        '示范环境以模拟机构代替，未连真实系统。',
        '示範環境以模擬機構代替，未連真實系統。',
        'The demonstration would talk to simulated ones, not to real systems.',
      ),
    },
  ],
  internalControl: [
    {
      requirement: example(
        '人工调整估值或额度须双人复核并说明理由。',
        '人工調整估價或額度須雙人覆核並說明理由。',
        'Changing a valuation or limit by hand takes two people and a reason.',
      ),
      result: 'met',
      evidence: example(
        '调整记录，含两个签名。',
        '調整紀錄，含兩個簽章。',
        'The record of changes with two signatures.',
      ),
    },
  ],
};
