import { TactfulError } from "@tactful/domain";
import type { Manifest } from "./manifest.ts";

type Refuse = (path: string, message: string) => never;

function checkGrades({ grades }: Manifest, refuse: Refuse): void {
  if (grades.at(-1)?.minScore !== null) refuse("grades", "the last grade must have minScore null");
  for (let index = 0; index < grades.length - 1; index++) {
    const low = grades[index]?.minScore ?? null;
    const above = index === 0 ? Number.POSITIVE_INFINITY : (grades[index - 1]?.minScore ?? null);
    if (low === null) refuse(`grades.${index}`, "only the last grade has minScore null");
    else if (above !== null && low >= above)
      refuse(`grades.${index}`, "minScore must fall from grade to grade");
  }
  if (new Set(grades.map((grade) => grade.grade)).size < grades.length) {
    refuse("grades", "a grade stands there twice");
  }
}

function checkTerms({ terms, features, onnx }: Manifest, refuse: Refuse): void {
  const names = new Set(features.map((feature) => feature.name));
  terms.forEach((term, index) => {
    const stranger = term.features.find((name) => !names.has(name));
    if (stranger !== undefined) {
      refuse(`terms.${index}.features`, `"${stranger}" is not one of the model's features`);
    }
  });
  if (onnx.contributions === undefined) return;
  const intercepts = terms.filter((term) => term.features.length === 0);
  if (intercepts.length !== 1 || terms.at(-1) !== intercepts[0]) {
    refuse(
      "terms",
      "contributions need terms, of which the last, and no other, is the intercept without features",
    );
  }
}

function checkPopulation({ population, inputs, features }: Manifest, refuse: Refuse): void {
  if (population === undefined) return;
  const spec = [...inputs, ...features].find((feature) => feature.name === population.feature);
  if (spec === undefined) {
    refuse("population.feature", `"${population.feature}" is neither an input nor a feature`);
  } else if (spec.type === "category") refuse("population.feature", "a category cannot be compared");
}

/**
 * Checks what the schema of a manifest cannot: grades in order, terms that name its features with the intercept last, a
 * population that can be tested. Throws MANIFEST_INVALID.
 */
export function checkManifest(manifest: Manifest, file: string): void {
  const refuse: Refuse = (path, message) => {
    throw new TactfulError("MANIFEST_INVALID", `"${path}": ${message}.`, { file, path });
  };
  checkGrades(manifest, refuse);
  checkTerms(manifest, refuse);
  checkPopulation(manifest, refuse);
}
