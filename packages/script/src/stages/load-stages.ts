import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Language, type StageId, stages, TactfulError } from "@tactful/domain";
import { readYaml, type YamlFile } from "@tactful/yaml";
import { StageFile } from "./stage-file.ts";
import { type FindWord, wordFinder } from "./word-finder.ts";

/** The stage machine, ready to be asked. */
export interface StageBook extends StageFile {
  readonly finds: Readonly<Record<keyof StageFile["heard"], FindWord>>;
}

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function isOpen(stage: StageId): boolean {
  return stages[stage].beforeVerification;
}

/** A stage that is locked before verification is reached by no route that an unverified moment may take. */
function lockProblems({ routes }: StageFile): readonly Problem[] {
  const unlocked = routes.findIndex(({ when }) => when.verified === false && Object.keys(when).length === 1);
  return routes.flatMap(({ id, stage, when }, index) => {
    const isLocked = when.verified === true || (unlocked !== -1 && index > unlocked);
    if (isOpen(stage) || isLocked) return [];
    return [
      {
        path: ["routes", index],
        message: `The route ${id} leads to ${stage} without verification; ask for verified: true, or move it behind the route of all that is not verified.`,
      },
    ];
  });
}

/** The last route takes what no other does. */
function endProblems({ routes }: StageFile): readonly Problem[] {
  const last = routes.length - 1;
  if (Object.keys(routes[last]?.when ?? {}).length === 0) return [];
  return [
    {
      path: ["routes", last],
      message: "The last route must hold for every moment; leave its conditions out.",
    },
  ];
}

function debtProblems(file: StageFile, namesDebt: FindWord): readonly Problem[] {
  const languages = ["zh-Hans", "zh-Hant", "en"] as const satisfies readonly Language[];
  return (Object.keys(stages) as StageId[]).filter(isOpen).flatMap((id) =>
    languages.flatMap((language) => {
      const { questions, safe } = file.stages[id];
      const wrong = [safe[language], ...questions[language]].find(namesDebt);
      if (wrong === undefined) return [];
      return [
        {
          path: ["stages", id],
          message: `"${wrong}" of the open stage ${id} names a debt; word it so that a stranger learns nothing.`,
        },
      ];
    }),
  );
}

/** What a collector is shown while a stranger may look or listen says no more than what is said. */
function shownProblems({ avoid, escalations }: StageFile, namesDebt: FindWord): readonly Problem[] {
  const shown = [
    ...avoid.map(({ when, text, why }, at) => ({
      when,
      texts: [...Object.values(text), why.zh, why.en],
      path: ["avoid", at],
    })),
    ...escalations.map(({ when, why }, at) => ({ when, texts: [why.zh, why.en], path: ["escalations", at] })),
  ];
  return shown.flatMap(({ when, texts, path }) => {
    const wrong = when.verified === true ? undefined : texts.find(namesDebt);
    if (wrong === undefined) return [];
    return [
      { path, message: `"${wrong}" may be shown before verification and names a debt; word it another way.` },
    ];
  });
}

/** Reads a stage file; `file` names it in errors. Throws CONFIG_INVALID with file, line and column. */
export function loadStages(text: string, file: string): StageBook {
  const read: YamlFile<StageFile> = readYaml(text, file, StageFile, "CONFIG_INVALID");
  const { heard } = read.value;
  const finds = {
    machine: wordFinder(heard.machine),
    thirdParty: wordFinder(heard.thirdParty),
    farewell: wordFinder(heard.farewell),
    debt: wordFinder(heard.debt),
    inbound: wordFinder(heard.inbound),
  };
  const [first] = [
    ...lockProblems(read.value),
    ...endProblems(read.value),
    ...debtProblems(read.value, finds.debt),
    ...shownProblems(read.value, finds.debt),
  ];
  if (first !== undefined) {
    throw new TactfulError("CONFIG_INVALID", first.message, { file, ...read.placeOf(first.path) });
  }
  return { ...read.value, finds };
}

/** The file of the stage machine that comes with the toolkit. */
export const stagesFile: string = fileURLToPath(import.meta.resolve("@tactful/prompts/stages.yaml"));

/** Reads the stage machine that comes with the toolkit, or another. Throws FILE_NOT_FOUND and CONFIG_INVALID. */
export function readStages(file: string = stagesFile): StageBook {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new TactfulError("FILE_NOT_FOUND", "The stage file cannot be read.", { file, cause });
  }
  return loadStages(text, file);
}
