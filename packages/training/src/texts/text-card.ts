import type { TextFigures } from "./text-figures.ts";
import type { TextModel } from "./train-text-model.ts";

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function precisionRows({ atPrecision }: TextFigures): readonly string[] {
  const rows = atPrecision.map(
    ({ precision, recall, least }) => `| ${percent(precision)} | ${percent(recall)} | ${least.toFixed(3)} |`,
  );
  return [...new Set(rows)].sort();
}

/** The model card of a text classifier, in Chinese and English. */
export function textCard({ manifest, figures, tuned }: TextModel): string {
  const rows = precisionRows(figures);
  const sources = manifest.training.map(
    ({ source, rows: count, licence }) => `| ${source} | ${count} | ${licence} |`,
  );
  return [
    `# ${manifest.name} ${manifest.version}`,
    "",
    "A second reader beside the rule packs: it reads what a collector says and tells insults, threats and other unlawful pressure",
    "that no list of words holds. One logistic regression over n-grams says whether anything is wrong; one a category says what.",
    "",
    "规则之外的第二读者：识别词表无法覆盖的辱骂、威胁与变相施压。模型只阅读催收人员一方的话，其结论须由人工复核。",
    "",
    "## Figures",
    "",
    `Out of fold over ${figures.rows} texts of our own, ${figures.labelled} of them violations: area under the ROC curve ${figures.auc.toFixed(3)};`,
    `the likeliest category is right for ${percent(figures.labelAccuracy)} of the violations. These texts have the same writers in fitting and`,
    "testing; [docs/figures.md](../../docs/figures.md) holds figures on texts of writers who saw neither.",
    "",
    "| precision of at least | recall | threshold |",
    "| --- | --- | --- |",
    ...rows,
    "",
    `On ${tuned.rows} texts of other writers, ${tuned.labelled} of them violations, that were kept apart from fitting and set the threshold: area under`,
    `the ROC curve ${tuned.auc.toFixed(3)}; the likeliest category is right for ${percent(tuned.labelAccuracy)}.`,
    "",
    "| precision of at least | recall | threshold |",
    "| --- | --- | --- |",
    ...precisionRows(tuned),
    "",
    `In use: a passage counts from a probability of ${manifest.least.toFixed(3)} on.`,
    "",
    "## Training texts",
    "",
    "| source | texts | licence |",
    "| --- | --- | --- |",
    ...sources,
    "",
    "No real borrower's words are among ours: all were written for this purpose.",
    "",
    "## Limits",
    "",
    "- It knows words, not facts: a sentence that is true or false by the case is left to the rules, which ask for the fact.",
    "- Sarcasm, in-jokes and very short texts are often beyond it. It reads Chinese in both scripts, or English, not mixed talk of others.",
    "- It must not be used to judge borrowers, whose words it is never shown, nor to pay or punish collectors without review.",
    "",
    "## Made by",
    "",
    "```sh",
    manifest.madeBy,
    "```",
    "",
    `Weights: ${2 ** manifest.features.bits} features by ${manifest.labels.length + 1} outputs, in whole steps. \`model.onnx\` holds the same model; its outputs are equal.`,
    "",
  ].join("\n");
}
