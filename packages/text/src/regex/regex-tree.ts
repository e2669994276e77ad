import type { UnitSet } from "./unit-set.ts";

/** What holds between two units: the text begins, the text ends, or a word does either. */
export type GapTest = "start" | "end" | "edge";

/** A pattern as it was read. */
export type RegexTree =
  | { readonly kind: "set"; readonly set: UnitSet }
  | { readonly kind: "gap"; readonly test: GapTest }
  | { readonly kind: "sequence"; readonly parts: readonly RegexTree[] }
  | { readonly kind: "choice"; readonly parts: readonly RegexTree[] }
  | {
      readonly kind: "repeat";
      readonly part: RegexTree;
      readonly min: number;
      /** Null for any number. */
      readonly max: number | null;
      /** Offset of its sign in the pattern. */
      readonly position: number;
    };
