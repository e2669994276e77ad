import { bitsOf, hasBit, type SetStep, setBit } from "./lazy-sets.ts";
import type { RegexProgram, Step } from "./regex-program.ts";
import type { GapTest } from "./regex-tree.ts";
import { hasUnit, type UnitClasses } from "./unit-classes.ts";

/** Bits of what holds at a gap. A symbol is these bits x (classes + 1) + the class of the unit after it, or the number of classes at the end. */
export const gapBits: Readonly<Record<GapTest, number>> = { start: 1, end: 2, edge: 4 };

/** The two walks over a program. */
export interface SetSteps {
  /** Steps waiting at a gap -> steps waiting at the next one. */
  readonly forward: SetStep;
  /** Steps from which the match can be reached at the next gap or later -> the same for this gap. */
  readonly backward: SetStep;
}

interface Read {
  readonly at: number;
  readonly to: number;
  /** By class: whether it reads its units. */
  readonly takes: readonly boolean[];
}

/** Prepares both walks. */
export function setSteps({ steps }: RegexProgram, classes: UnitClasses): SetSteps {
  const reads = steps.flatMap((step, at): readonly Read[] =>
    step.kind === "read"
      ? [{ at, to: step.to, takes: classes.samples.map((unit) => hasUnit(step.set, unit)) }]
      : [],
  );
  const span = classes.count + 1;
  const passages = steps.flatMap(passagesOf);
  const onward = spreader(steps.length, passages);
  const back = spreader(
    steps.length,
    passages.map(({ from, to, needs }) => ({ from: to, to: from, needs })),
  );
  return {
    forward: (set, symbol, into) => {
      const closed = set.slice();
      onward(closed, Math.floor(symbol / span));
      for (const { at, to, takes } of reads) {
        if (takes[symbol % span] === true && hasBit(closed, at)) setBit(into, to);
      }
    },
    backward: (set, symbol, into) => {
      setBit(into, 0);
      for (const { at, to, takes } of reads) {
        if (takes[symbol % span] === true && hasBit(set, to)) setBit(into, at);
      }
      back(into, Math.floor(symbol / span));
    },
  };
}

/** A way from step to step without reading, open at gaps that have the needed bits. */
interface Passage {
  readonly from: number;
  readonly to: number;
  readonly needs: number;
}

function passagesOf(step: Step, from: number): readonly Passage[] {
  if (step.kind === "gap") return [{ from, to: step.to, needs: gapBits[step.test] }];
  if (step.kind !== "fork") return [];
  return [
    { from, to: step.to, needs: 0 },
    { from, to: step.or, needs: 0 },
  ];
}

/** Gives what adds to a set all steps that can be reached by open passages. */
function spreader(size: number, passages: readonly Passage[]): (set: Int32Array, gap: number) => void {
  const leaving: Passage[][] = Array.from({ length: size }, () => []);
  for (const passage of passages) leaving[passage.from]?.push(passage);
  return (set, gap) => {
    const pending = bitsOf(set);
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      for (const { to, needs } of leaving[at] ?? []) {
        if ((needs & gap) !== needs || hasBit(set, to)) continue;
        setBit(set, to);
        pending.push(to);
      }
    }
  };
}
