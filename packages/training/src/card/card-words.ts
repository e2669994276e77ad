import type { LocalizedText } from "@tactful/domain";

/** The headings, table heads and sentences of a model card. */
export const cardWords = {
  language: { en: "English", zh: "中文" },
  synthetic: {
    en: "This model was trained on generated data. It shows how the toolkit works; its figures say nothing about real borrowers, and it must not score real accounts.",
    zh: "本模型由合成数据训练，仅用于演示工具的用法；其指标不反映真实借款人的情况，不得用于真实账户评分。",
  },
  identity: {
    en: "**{title}** ({name}). Version {version}. Method: {method}.",
    zh: "**{title}**（{name}）。版本 {version}。方法：{method}。",
  },

  purposeHead: { en: "Purpose", zh: "用途" },
  purpose: {
    en: "The model estimates how likely an overdue account is to repay within {horizon} days, so that a collections team knows whom to contact first, whom a reminder is enough for, and how to speak. The score rises with repayment.",
    zh: "估计逾期账户在 {horizon} 天内还款的可能性，供催收团队安排联系的先后、判断是否仅需提醒，并选择沟通方式。分数越高，还款可能性越大。",
  },
  notForHead: { en: "Not for", zh: "不得用于" },

  dataHead: { en: "Population, data and licence", zh: "适用范围、数据与许可" },
  population: { en: "Population: {population}", zh: "适用范围：{population}" },
  noPopulation: {
    en: "Population: accounts like those of the training data; the manifest declares no test for it.",
    zh: "适用范围：与训练数据相近的账户；清单中未设自动检查条件。",
  },
  data: {
    en: "Data: {data}. Source: {source}. Licence: {licence}.",
    zh: "数据：{data}。来源：{source}。许可：{licence}。",
  },
  rows: {
    en: "{rows} training rows, of which {rate} repaid. Repaid means {column} = {repaid}; not repaid means {column} = {unpaid}.",
    zh: "训练样本 {rows} 行，其中 {rate} 已还款。{column} = {repaid} 表示已还款，{column} = {unpaid} 表示未还款。",
  },
  currency: { en: "Amounts are in {currency}.", zh: "金额币种：{currency}。" },

  featuresHead: { en: "Features", zh: "特征" },
  featuresText: {
    en: "A declared direction holds exactly over the whole range of the feature; special codes and missing values stand outside it.",
    zh: "声明了方向的特征，在全部取值范围内始终保持该方向；特殊代码与缺失值不在其列。",
  },
  feature: { en: "Feature", zh: "特征" },
  name: { en: "Name", zh: "名称" },
  unit: { en: "Unit", zh: "单位" },
  direction: { en: "As it rises, repayment", zh: "取值上升时，还款可能性" },
  increasing: { en: "rises", zh: "上升" },
  decreasing: { en: "falls", zh: "下降" },
  free: { en: "is free", zh: "不限方向" },
  missing: { en: "Missing", zh: "缺失处理" },
  missingBin: { en: "own bin", zh: "单独成组" },
  missingRefuse: { en: "refused", zh: "拒绝评分" },
  missingImpute: { en: "becomes {value}", zh: "以 {value} 填补" },
  madeFrom: { en: "Made from", zh: "由来" },
  asGiven: { en: "as given", zh: "原始字段" },

  exclusionsHead: { en: "Declared exclusions", zh: "排除的字段" },
  exclusions: {
    en: "Protected characteristics and close proxies. No feature reads them; they serve only to measure fairness: {columns}.",
    zh: "受保护特征及其近似替代变量。模型不读取，仅用于衡量公平性：{columns}。",
  },
  noExclusions: {
    en: "The data hold no column that is declared as protected, so fairness cannot be measured on them.",
    zh: "数据中没有声明为受保护特征的字段，因此无法据此衡量公平性。",
  },
  protectedUsed: {
    en: "Warning: these features are declared as protected and yet used: {columns}.",
    zh: "警告：下列特征声明为受保护特征却仍被使用：{columns}。",
  },

  resultsHead: { en: "Figures", zh: "指标" },
  comparedHead: {
    en: "Beside the model: {name}.",
    zh: "并列对照：{name}。",
  },

  calibrationHead: { en: "Calibration", zh: "校准" },
  calibrationMap: { en: "Map from margin to probability: {map}.", zh: "由模型原始输出到概率的映射：{map}。" },
  mapNone: { en: "none, sigmoid(m)", zh: "不作校准，sigmoid(m)" },
  mapPlatt: { en: "Platt, sigmoid({a} m {b})", zh: "Platt 校准，sigmoid({a} m {b})" },
  mapBeta: {
    en: "beta, sigmoid({a} ln p − {b} ln(1 − p) {c}) with p = sigmoid(m)",
    zh: "Beta 校准，sigmoid({a} ln p − {b} ln(1 − p) {c})，其中 p = sigmoid(m)",
  },
  mapIsotonic: { en: "isotonic, {points} points", zh: "保序回归，{points} 个节点" },
  choice: {
    en: "Chosen by log loss in {folds}-fold cross-validation: the simplest map within one standard error of the best.",
    zh: "以 {folds} 折交叉验证的对数损失选择：在与最优者相差不超过一个标准误的映射中取最简单者。",
  },
  map: { en: "Map", zh: "映射" },
  crossLoss: { en: "Log loss", zh: "对数损失" },
  excess: { en: "Excess over the best", zh: "与最优之差" },
  standardError: { en: "Standard error", zh: "标准误" },
  chosen: { en: "chosen", zh: "选用" },
  impossible: { en: "would reverse the order", zh: "会颠倒次序，不可用" },

  gradesHead: { en: "Grades", zh: "等级" },
  scale: {
    en: "Score = {base} at odds of {odds} to 1; {pdo} points more double the odds of repayment.",
    zh: "还款与未还款之比为 {odds}:1 时为 {base} 分；每增加 {pdo} 分，该比值翻一倍。",
  },
  grade: { en: "Grade", zh: "等级" },
  scoreRange: { en: "Score", zh: "分数" },
  share: { en: "Share", zh: "占比" },
  none: { en: "no rows", zh: "无样本" },

  termsHead: { en: "What the model has learned", zh: "模型学到了什么" },
  termsIntro: {
    en: "The margin is the sum of an intercept and one value for each term. Importance is the mean absolute contribution in log-odds of repayment; the {shown} most important of {all} terms:",
    zh: "模型输出为常数项与各项取值之和。重要性为各项对还款对数几率贡献绝对值的平均；共 {all} 项，以下为最重要的 {shown} 项：",
  },
  term: { en: "Term", zh: "项" },
  importance: { en: "Importance", zh: "重要性" },
  lowest: { en: "Speaks most against repayment", zh: "最不利于还款" },
  highest: { en: "Speaks most for repayment", zh: "最有利于还款" },
  termsTitle: { en: "Shapes of the terms", zh: "各项形状" },
  termsText: {
    en: "What each bin of each feature adds to the log-odds of repayment; pairs as maps.",
    zh: "各特征每一分组对还款对数几率的贡献；两两组合以色块表示。",
  },
  termsValue: { en: "Contribution, log-odds of repayment", zh: "贡献（还款对数几率）" },
  raises: { en: "speaks for repayment", zh: "有利于还款" },
  lowers: { en: "speaks against", zh: "不利于还款" },

  fairnessHead: { en: "Fairness", zh: "公平性" },
  fairnessIntro: {
    en: "An account counts as selected where its probability is at least {threshold}. Groups with fewer than {minimum} rows are not measured.",
    zh: "还款概率不低于 {threshold} 的账户视为入选。样本少于 {minimum} 的群体不作计算。",
  },
  cannotShow: { en: "What these figures cannot show:", zh: "以上指标不能说明：" },

  limitsHead: { en: "Limits", zh: "局限" },

  speedHead: { en: "Speed", zh: "速度" },
  trainSeconds: {
    en: "Training, cross-validation included: {value} s",
    zh: "训练（含交叉验证）：{value} 秒",
  },
  rowMicroseconds: { en: "One row, median: {value} µs", zh: "单笔评分中位数：{value} 微秒" },
  rowsPerSecond: { en: "Batch: {value} rows a second", zh: "批量评分：每秒 {value} 笔" },
  machine: { en: "Measured on: {value}", zh: "测量环境：{value}" },

  reproduceHead: { en: "How to reproduce", zh: "如何复现" },
  reproduce: {
    en: "Seed {seed}, backend {backend}, Node.js {node}. SHA-256 of the ONNX file: {sha256}",
    zh: "随机种子 {seed}，计算后端 {backend}，Node.js {node}。ONNX 文件 SHA-256：{sha256}",
  },
} as const;

/** The words for the units that manifests name; another unit stands as it is. */
export const unitNames: ReadonlyMap<string, LocalizedText> = new Map([
  ["currency", { en: "currency", zh: "金额" }],
  ["ratio", { en: "ratio", zh: "比例" }],
  ["days", { en: "days", zh: "天" }],
  ["months", { en: "months", zh: "月" }],
  ["count", { en: "count", zh: "个数" }],
  ["code", { en: "code", zh: "代码" }],
]);

/** What no repayment model of this kind is for. */
export const notFor: readonly LocalizedText[] = [
  {
    en: "granting or refusing credit, setting prices or limits;",
    zh: "授信审批、定价或额度调整；",
  },
  {
    en: "refusing a repayment plan, relief for hardship or a settlement, or choosing legal action, on the score alone: a person decides and can review it;",
    zh: "仅凭评分拒绝还款方案、困难减免或和解，或仅凭评分决定诉讼：须由人工决定，并可复核；",
  },
  {
    en: "raising pressure: a low score is no reason for more contacts, later hours or a harder tone, and the limits of the law hold for every score;",
    zh: "加大催收力度：低分不是增加联系频次、延长联系时段或加重语气的理由，法规限制对任何分数同样适用；",
  },
  {
    en: "accounts outside the population, currency or horizon named here;",
    zh: "超出本卡所述范围、币种或期限的账户；",
  },
  {
    en: "judging a person's character or honesty.",
    zh: "评判借款人的品格或诚信。",
  },
];

/** The limits that every model learned from past collections has. */
export const commonLimits: readonly LocalizedText[] = [
  {
    en: "The model has learned from how accounts were handled at the time and place of the data; where handling, product or economy change, the figures above no longer hold. Compare the population with the training data regularly.",
    zh: "模型反映数据所在时间与地区的催收方式；催收方式、产品或经济环境改变后，上述指标不再成立。应定期与训练数据比较样本分布。",
  },
  {
    en: "A probability of repayment is not the effect of a contact: it does not tell whose repayment a call would change.",
    zh: "还款概率不等于联系的效果：它不能说明致电会改变谁的还款行为。",
  },
  {
    en: "Reasons name what moved the score, not what caused the arrears.",
    zh: "评分理由说明哪些因素影响了分数，并非逾期的原因。",
  },
];
