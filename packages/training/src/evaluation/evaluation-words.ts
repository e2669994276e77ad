import type { LocalizedText } from "@tactful/domain";
import type { FigureName } from "./bootstrap-figures.ts";

/** The names of the figures, in the order in which they are shown. */
export const figureNames: Readonly<Record<FigureName, LocalizedText>> = {
  auc: { en: "AUC", zh: "AUC" },
  ks: { en: "KS", zh: "KS" },
  brier: { en: "Brier score", zh: "Brier 分数" },
  logLoss: { en: "Log loss", zh: "对数损失" },
  ece: { en: "ECE", zh: "ECE（期望校准误差）" },
  accuracy: { en: "Accuracy at 50%", zh: "准确率（阈值 50%）" },
};

/** What each figure means, in one line. */
export const figureMeanings: Readonly<Record<FigureName, LocalizedText>> = {
  auc: {
    en: "Chance that an account that repaid ranks above one that did not; 0.5 is chance.",
    zh: "随机取一个已还款和一个未还款账户，前者排在前面的概率；0.5 为随机水平。",
  },
  ks: {
    en: "Widest gap between the two outcomes along the score; higher is better.",
    zh: "两类账户累计占比的最大差距；越大越好。",
  },
  brier: {
    en: "Mean squared error of the probability; lower is better.",
    zh: "概率的均方误差；越小越好。",
  },
  logLoss: {
    en: "Mean negative log-likelihood; lower is better.",
    zh: "平均负对数似然；越小越好。",
  },
  ece: {
    en: "Mean distance between predicted and observed repayment in ten bins; lower is better.",
    zh: "按预测概率分为十组，预测还款率与实际还款率的平均差距；越小越好。",
  },
  accuracy: {
    en: "Share of accounts whose more likely outcome came true.",
    zh: "以 50% 为界预测正确的账户占比。",
  },
};

/** The words of charts and pages about an evaluation. */
export const evaluationWords = {
  model: { en: "Model", zh: "模型" },
  rows: { en: "Rows", zh: "样本数" },
  repaidRate: { en: "Observed repayment", zh: "实际还款率" },
  predictedRate: { en: "Predicted repayment", zh: "预测还款率" },
  probability: { en: "Repayment probability", zh: "还款概率" },
  repaid: { en: "Repaid", zh: "已还款" },
  unpaid: { en: "Not repaid", zh: "未还款" },
  interval: { en: "95% interval", zh: "95% 置信区间" },
  missing: { en: "missing", zh: "缺失" },
  group: { en: "Group", zh: "群体" },
  tooSmall: { en: "too few rows", zh: "样本不足" },

  rocTitle: { en: "ROC curve", zh: "ROC 曲线" },
  rocX: { en: "Share of unpaid accounts selected", zh: "未还款账户入选占比" },
  rocY: { en: "Share of repaid accounts selected", zh: "已还款账户入选占比" },
  noSkill: { en: "No skill", zh: "随机水平" },
  rocText: {
    en: "Share of repaid accounts against share of unpaid accounts selected at every threshold; the area is {auc}.",
    zh: "各阈值下已还款账户与未还款账户的入选占比；曲线下面积为 {auc}。",
  },
  ksTitle: { en: "KS chart", zh: "KS 曲线" },
  ksY: { en: "Cumulative share below", zh: "累计占比" },
  ksText: {
    en: "Cumulative share of repaid and of unpaid accounts below each probability; the widest gap is {ks}.",
    zh: "低于各概率的已还款账户与未还款账户累计占比；最大差距为 {ks}。",
  },
  reliabilityTitle: { en: "Reliability", zh: "校准曲线" },
  reliabilityPoints: { en: "Observed, 95% interval", zh: "实际值及 95% 区间" },
  reliabilityPerfect: { en: "Perfect calibration", zh: "完全校准" },
  reliabilityBand: { en: "Range by chance alone", zh: "仅由随机性造成的范围" },
  reliabilityText: {
    en: "Observed against predicted repayment in ten bins of equal size; the calibration error is {ece}.",
    zh: "按预测概率等量分为十组，实际还款率与预测还款率的对照；校准误差为 {ece}。",
  },
  histogramTitle: { en: "Probabilities by outcome", zh: "概率分布（按结果）" },
  histogramY: { en: "Share of accounts", zh: "账户占比" },
  histogramText: {
    en: "How the predicted probabilities are spread among repaid and among unpaid accounts.",
    zh: "已还款与未还款账户的预测概率分布。",
  },
  selectionTitle: { en: "Selection rate by {column}", zh: "各群体入选率：{column}" },
  selectionRate: { en: "Selection rate", zh: "入选率" },
  fourFifthsLine: { en: "Four fifths of the highest", zh: "最高入选率的五分之四" },
  selectionText: {
    en: "Share of each group at or above the threshold of {threshold}, with 95% intervals.",
    zh: "各群体达到阈值 {threshold} 的账户占比及 95% 置信区间。",
  },
  fourFifthsRatio: { en: "Ratio to highest", zh: "与最高入选率之比" },
  truePositiveRate: { en: "Selected among repaid", zh: "已还款者入选率" },
  opportunity: { en: "Equal-opportunity difference, points", zh: "机会均等差异（百分点）" },

  bandInside: {
    en: "Calibration: an ECE of {ece} is within what a perfectly calibrated model would show on these rows ({low} to {high}).",
    zh: "校准：ECE 为 {ece}，处于完全校准的模型在同样样本上应有的范围之内（{low} 至 {high}）。",
  },
  bandAbove: {
    en: "Calibration: an ECE of {ece} is more than chance explains; a perfectly calibrated model would show {low} to {high} on these rows.",
    zh: "校准：ECE 为 {ece}，超出随机性可解释的范围；完全校准的模型在同样样本上应为 {low} 至 {high}。",
  },
  bandBelow: {
    en: "Calibration: an ECE of {ece} is lower than even a perfectly calibrated model would show ({low} to {high}); check that these rows had no part in the calibration.",
    zh: "校准：ECE 为 {ece}，比完全校准的模型应有的范围（{low} 至 {high}）还低；请确认这些样本未参与校准。",
  },

  sectionFigures: { en: "Figures", zh: "主要指标" },
  sectionRanking: { en: "Ranking", zh: "区分能力" },
  sectionCalibration: { en: "Calibration", zh: "校准" },
  sectionFairness: { en: "Fairness", zh: "公平性" },
  sectionMethod: { en: "How the figures were made", zh: "计算方法" },
  figuresTable: { en: "Figures with 95% intervals", zh: "各项指标及 95% 置信区间" },
  figure: { en: "Figure", zh: "指标" },
  meaning: { en: "Meaning", zh: "含义" },
  reliabilityTable: { en: "Ten bins by predicted probability", zh: "按预测概率分为十组" },
  bin: { en: "Probability from – to", zh: "概率区间" },
  chanceRange: { en: "Range by chance", zh: "随机范围" },
  lead: {
    en: "{rows} accounts, of which {rate} repaid.",
    zh: "共 {rows} 个账户，其中 {rate} 已还款。",
  },
  methodIntervals: {
    en: "Intervals of AUC, KS, Brier score, log loss, ECE and accuracy: percentile bootstrap over {resamples} resamples of whole rows, seed {seed}; those of KS and ECE are corrected for the upward bias of resampling. Intervals of rates: Wilson.",
    zh: "AUC、KS、Brier 分数、对数损失、ECE 与准确率的区间：对样本整行做 {resamples} 次自助抽样，取百分位区间，随机种子 {seed}；KS 与 ECE 已修正自助抽样造成的偏高。各比率的区间采用 Wilson 法。",
  },
  methodEce: {
    en: "ECE uses ten bins of equal size; equal probabilities are never split. The range by chance comes from {resamples} simulations in which every probability is exactly true.",
    zh: "ECE 按等量分为十组，相同概率不拆分。随机范围由 {resamples} 次模拟得出，模拟中每个概率都完全准确。",
  },
  methodFairness: {
    en: "An account counts as selected where its probability is at least {threshold}. Groups with fewer than {minimum} rows are not measured.",
    zh: "还款概率不低于 {threshold} 的账户视为入选。样本少于 {minimum} 的群体不作计算。",
  },
} as const;
