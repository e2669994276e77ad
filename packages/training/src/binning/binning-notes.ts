import type { BinningNote } from "./feature-binning.ts";
import type { Trend } from "./trend.ts";

const trendWords: Readonly<Record<Trend, { readonly zh: string; readonly en: string }>> = {
  none: { zh: "任意", en: "free" },
  auto: { zh: "单调", en: "monotone" },
  increasing: { zh: "递增", en: "increasing" },
  decreasing: { zh: "递减", en: "decreasing" },
  peak: { zh: "先升后降", en: "rising-then-falling" },
  valley: { zh: "先降后升", en: "falling-then-rising" },
};

/** The feature has one value, besides special codes and missing, and so cannot be cut. */
export function constantNote(feature: string): BinningNote {
  return {
    code: "constant",
    feature,
    message: {
      zh: `${feature}除特殊值和缺失外只有一个取值，无法分箱。`,
      en: `${feature} has only one value besides special codes and missing, so it cannot be cut.`,
    },
  };
}

/** The trend contradicts the data so far that a single interval is left. */
export function collapsedNote(feature: string, trend: Trend, lostIv: number): BinningNote {
  const lost = lostIv.toFixed(3);
  return {
    code: "direction-collapsed",
    feature,
    message: {
      zh: `警告：${feature}要求${trendWords[trend].zh}走势，与数据不符，所有区间合并成一箱，损失 IV ${lost}。请核对声明的方向。`,
      en: `WARNING: ${feature} is held to a ${trendWords[trend].en} trend that the data contradict, so all its intervals fell into one bin and an information value of ${lost} is lost. Check the declared direction.`,
    },
  };
}

/** The trend costs a good part of the information value. */
export function costlyNote(feature: string, trend: Trend, lostIv: number, freeIv: number): BinningNote {
  const lost = lostIv.toFixed(3);
  const percent = ((100 * lostIv) / freeIv).toFixed(0);
  return {
    code: "direction-costly",
    feature,
    message: {
      zh: `${feature}要求${trendWords[trend].zh}走势，损失 IV ${lost}（${percent}%）。如有业务依据，可考虑先升后降、先降后升或特殊值单独成箱。`,
      en: `Holding ${feature} to a ${trendWords[trend].en} trend costs an information value of ${lost} (${percent} %). Where the business explains it, consider a peak, a valley or special codes.`,
    },
  };
}

/** The limits on the size of bins allow no cut at all. */
export function limitsNote(feature: string): BinningNote {
  return {
    code: "limits-collapsed",
    feature,
    message: {
      zh: `${feature}在最小占比和最小好坏样本数的限制下无法切分，只保留一箱。`,
      en: `${feature} stays whole: no cut satisfies the smallest share and the fewest repaid and unpaid rows of a bin.`,
    },
  };
}

/** Rare categories were pooled. */
export function rareNote(feature: string, count: number, share: number): BinningNote {
  const percent = (share * 100).toFixed(2);
  return {
    code: "rare-pooled",
    feature,
    message: {
      zh: `${feature}有 ${count} 个少见类别合并处理，合计占 ${percent}%。`,
      en: `${count} rare categories of ${feature} were pooled; together they hold ${percent} % of the rows.`,
    },
  };
}

/** A bin cut by hand is smaller than the limits allow. */
export function smallNote(feature: string, bins: number): BinningNote {
  return {
    code: "edit-small",
    feature,
    message: {
      zh: `${feature}的手工分箱中有 ${bins} 箱低于最小占比或最小好坏样本数。`,
      en: `${bins} of the bins of ${feature} cut by hand are below the smallest share or the fewest repaid and unpaid rows.`,
    },
  };
}

/** Bins cut by hand do not follow the declared trend. */
export function trendNote(feature: string, trend: Trend): BinningNote {
  return {
    code: "edit-trend",
    feature,
    message: {
      zh: `${feature}的手工分箱不符合声明的“${trendWords[trend].zh}”走势。`,
      en: `The bins of ${feature} cut by hand do not follow the declared ${trendWords[trend].en} trend.`,
    },
  };
}
