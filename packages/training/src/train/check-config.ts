import { TactfulError } from "@tactful/domain";
import type { FeaturePipeline } from "@tactful/scoring";
import { isSameValue } from "./same-value.ts";
import type { TrainingConfig } from "./training-config.ts";

type Refuse = (path: string, message: string) => never;

/** Columns that the model must not read: the outcome itself, and what is kept for fairness figures only. */
function checkColumns({ target, slices }: TrainingConfig, pipeline: FeaturePipeline, refuse: Refuse): void {
  const read = (names: readonly string[]) => names.find((name) => pipeline.reads(name));
  const outcome = read([target.column, ...target.aliases]);
  if (outcome !== undefined) refuse("target", `the model itself reads "${outcome}", which holds the outcome`);
  slices.forEach(({ name, aliases }, at) => {
    const shielded = read([name, ...aliases]);
    if (shielded === undefined) return;
    refuse(`slices.${at}`, `the model itself reads "${shielded}"; take it out of the features or the slices`);
  });
}

function checkPopulation(
  { population, inputs, features }: TrainingConfig,
  pipeline: FeaturePipeline,
  refuse: Refuse,
): void {
  if (population === undefined) return;
  const name = population.feature;
  if (pipeline.slotOf(name) < 0) {
    refuse("population.feature", `"${name}" is neither an input nor a feature`);
  }
  if ([...inputs, ...features].some((spec) => spec.name === name && spec.type === "category")) {
    refuse("population.feature", `"${name}" is a category, which cannot be compared`);
  }
}

function checkReasons({ reasons, features }: TrainingConfig, refuse: Refuse): void {
  const names = features.map((spec) => spec.name);
  for (const term of Object.keys(reasons)) {
    const places = term.split("*").map((name) => names.indexOf(name));
    const [first = -1, second = names.length] = places;
    if (first >= 0 && second > first && places.length <= 2) continue;
    refuse(
      `reasons.${term}`,
      "it names no term: write a feature, or two of them as first*second in the features' order",
    );
  }
}

function checkGrades({ grades }: TrainingConfig, refuse: Refuse): void {
  if (grades === undefined) return;
  grades.forEach(({ minScore }, at) => {
    const isLast = at === grades.length - 1;
    if ((minScore === null) !== isLast) {
      refuse(`grades.${at}`, "every grade but the last, and only those, has a minScore");
    }
    const above = at === 0 ? null : (grades[at - 1]?.minScore ?? null);
    if (minScore !== null && above !== null && minScore >= above) {
      refuse(`grades.${at}`, "minScore must fall from grade to grade");
    }
  });
}

/**
 * Checks what neither the schema nor the feature pipeline can, before anything is read: no outcome or protected column
 * among the features, a population that can be tested, reasons and grades that the bundle will accept.
 * Throws CONFIG_INVALID.
 */
export function checkConfig(config: TrainingConfig, pipeline: FeaturePipeline): void {
  const refuse: Refuse = (path, message) => {
    throw new TactfulError("CONFIG_INVALID", `"${path}": ${message}.`, { path });
  };
  if (isSameValue(config.target.repaid, config.target.unpaid)) {
    refuse("target.unpaid", "it is the same value as target.repaid");
  }
  checkColumns(config, pipeline, refuse);
  checkPopulation(config, pipeline, refuse);
  checkReasons(config, refuse);
  checkGrades(config, refuse);
}
