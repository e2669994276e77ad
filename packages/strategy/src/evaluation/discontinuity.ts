import { quoteValue, TactfulError } from "@tactful/domain";
import { z95 } from "../statistics/wilson-share.ts";
import { leastSquares } from "./least-squares.ts";

/** One case: the quantity that decided its treatment, and what came of it. */
export interface ThresholdCase {
  readonly running: number;
  readonly outcome: number;
}

/** How {@link discontinuity} estimates. */
export interface DiscontinuityOptions {
  /** Cases at the cut-off or above it were treated. */
  readonly cutoff: number;
  /** Cases count from the cut-off less this, itself included, to the cut-off plus this, itself not: [cutoff - bandwidth, cutoff + bandwidth). */
  readonly bandwidth: number;
  /** `rectangular` weighs all cases alike, `triangular` those near the cut-off more. */
  readonly kernel: "rectangular" | "triangular";
  /** Whether the line has the same slope on both sides of the cut-off. */
  readonly slopes: "common" | "separate";
  /**
   * `classical` takes the scatter to be the same everywhere, which suits the rectangular kernel; `robust` does not (HC1, MacKinnon and
   * White 1985).
   */
  readonly errors: "classical" | "robust";
}

/** The jump of an outcome at a cut-off. */
export interface Discontinuity {
  /** In the unit of the outcome. */
  readonly jump: number;
  readonly standardError: number;
  /** The 95 % interval, by the normal distribution. */
  readonly low: number;
  readonly high: number;
  /** Cases in the window, and of those the ones below and from the cut-off on. */
  readonly cases: number;
  readonly below: number;
  readonly above: number;
}

function weightOf(distance: number, options: DiscontinuityOptions): number {
  const share = distance / options.bandwidth;
  if (share < -1 || share >= 1) return 0;
  return options.kernel === "rectangular" ? 1 : 1 - Math.abs(share);
}

function requirePositive(bandwidth: number): void {
  if (bandwidth > 0 && Number.isFinite(bandwidth)) return;
  throw new TactfulError(
    "OPTION_INVALID",
    `The bandwidth must be a number above 0; got ${quoteValue(bandwidth)}.`,
  );
}

/**
 * Local linear regression discontinuity (Thistlethwaite and Campbell 1960; Imbens and Lemieux 2008): a weighted least-squares line
 * through the cases of a window around the cut-off, with a jump there. Where nothing else changes at the cut-off and nobody could
 * place a case on its side by choice, the jump is what the treatment did to cases near it, and to those only. Throws OPTION_INVALID
 * for a bandwidth that is not above 0, or so narrow that the window holds too few different cases on a side.
 */
export function discontinuity(cases: readonly ThresholdCase[], options: DiscontinuityOptions): Discontinuity {
  requirePositive(options.bandwidth);
  const rows = cases
    .map(({ running, outcome }) => {
      const distance = running - options.cutoff;
      const treated = distance >= 0 ? 1 : 0;
      // In bandwidths, so that the columns are of one size.
      const x = distance / options.bandwidth;
      const columns = options.slopes === "common" ? [1, treated, x] : [1, treated, x, treated * x];
      return { columns, outcome, weight: weightOf(distance, options), treated };
    })
    .filter(({ weight }) => weight > 0);
  const above = rows.filter(({ treated }) => treated === 1).length;
  const fit = leastSquares(rows, options.errors);
  const jump = fit?.coefficients[1];
  const standardError = fit?.standardErrors[1];
  if (jump === undefined || standardError === undefined || above === 0 || above === rows.length) {
    throw new TactfulError(
      "OPTION_INVALID",
      `The window around ${options.cutoff} holds ${rows.length} cases, ${above} of them from the cut-off on: too few different ones for a line; widen the bandwidth.`,
    );
  }
  return {
    jump,
    standardError,
    low: jump - z95 * standardError,
    high: jump + z95 * standardError,
    cases: rows.length,
    below: rows.length - above,
    above,
  };
}
