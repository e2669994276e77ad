import type { PageCell } from "@tactful/charts";
import type { PortfolioState, Share } from "@tactful/strategy";
import { percentText } from "../../words/figures.ts";
import type { Say } from "../../words/output-language.ts";
import { reportWords as words } from "./report-words.ts";

/** What stands where there is no figure. */
export const noFigure = "–";

/** A state as the page calls it. */
export function stateText(state: PortfolioState, say: Say): string {
  if (state === "charged-off") return say(words.chargedOff);
  return state === "paid-off" ? say(words.paidOff) : state;
}

/** A share with its interval as a cell; a dash where there is no case. */
export function shareCell(share: Share): PageCell {
  if (share.value === null) return noFigure;
  return { text: percentText(share.value), note: `${percentText(share.low)}–${percentText(share.high)}` };
}

/** A share of money as a cell. */
export function moneyShareCell(value: number | null): PageCell {
  return value === null ? noFigure : percentText(value);
}
