import { type CaseGroup, caseGroups } from "../cases/case-groups.ts";
import { caseWords } from "../cases/case-words.ts";
import { decidingLines } from "../cases/deciding-lines.ts";
import { type Handler, type Policy, type TreatmentLine, tones } from "../policy.ts";
import type { PolicyProblem } from "./policy-problem.ts";

/** Who may make a first contact. */
const firstHandlers: readonly Handler[] = ["automated", "collector", "specialist"];

function place(policy: Policy, line: TreatmentLine, key: string): PolicyProblem["path"] {
  return ["treatments", policy.treatments.indexOf(line), key];
}

function where(line: TreatmentLine): string {
  return line.line === undefined ? line.id : `${line.id} (line ${line.line})`;
}

/** Gaps and overlaps, one problem for each pair of lines. */
function coverageProblems(policy: Policy, groups: readonly CaseGroup[]): readonly PolicyProblem[] {
  const problems = new Map<string, PolicyProblem>();
  for (const { example, matching } of groups) {
    const [first, second] = decidingLines(matching);
    const key = first === undefined ? "" : second === undefined ? null : `${first.id} ${second.id}`;
    if (key === null || problems.has(key)) continue;
    const account = caseWords(example, policy);
    if (first === undefined || second === undefined) {
      const message = `No line decides an account such as this: ${account}; add a line for it or widen one.`;
      problems.set(key, { path: ["treatments"], message });
    } else {
      const message = `${where(second)} and ${where(first)} both decide an account such as this: ${account}; narrow one, or give the one that wins \`over\` with the other's id.`;
      problems.set(key, { path: place(policy, second, "id"), message });
    }
  }
  return [...problems.values()];
}

/** Lines whose place others always take. */
function idleProblems(policy: Policy, deciders: ReadonlySet<TreatmentLine>): readonly PolicyProblem[] {
  return policy.treatments
    .filter((line) => !deciders.has(line))
    .map((line) => ({
      path: place(policy, line, "id"),
      message: `${line.id} never decides, since other lines take its place everywhere; remove it or its \`when\` is too narrow.`,
    }));
}

/** A first contact is gentle: no firm tone, no senior, field or legal handler, nobody at the door. */
function firstContactProblems(policy: Policy, groups: readonly CaseGroup[]): readonly PolicyProblem[] {
  const lines = new Set(
    groups.filter(({ example }) => example.firstContact).flatMap(({ matching }) => decidingLines(matching)),
  );
  return [...lines].flatMap((line) => {
    const cure = "write `firstContact: false` into its `when`, or soften it";
    const problems: PolicyProblem[] = [];
    if (line.tone !== "gentle") {
      const message = `${line.id} decides first contacts, which are gentle, with tone ${line.tone}; ${cure}.`;
      problems.push({ path: place(policy, line, "tone"), message });
    }
    if (!firstHandlers.includes(line.handler)) {
      const message = `${line.id} gives first contacts, which are gentle, to handler ${line.handler}; ${cure}.`;
      problems.push({ path: place(policy, line, "handler"), message });
    }
    if (line.channels.includes("visit")) {
      const message = `${line.id} makes first contacts, which are gentle, by visit; ${cure}.`;
      problems.push({ path: place(policy, line, "channels"), message });
    }
    return problems;
  });
}

/** In what a line presses harder than another: its tone, who handles it, or somebody at the door; undefined where in nothing. */
function firmerIn(line: TreatmentLine, other: TreatmentLine): "tone" | "handler" | "channels" | undefined {
  const isHard = ({ handler }: TreatmentLine): boolean => handler === "field" || handler === "legal";
  if (tones.indexOf(line.tone) > tones.indexOf(other.tone)) return "tone";
  if (isHard(line) && !isHard(other)) return "handler";
  return line.channels.includes("visit") && !other.channels.includes("visit") ? "channels" : undefined;
}

const abilityPairs = [
  ["willing-unable", "willing-able"],
  ["unwilling-unable", "unwilling-able"],
  ["willing-unable", "unknown"],
  ["unwilling-unable", "unknown"],
] as const;

/** Who cannot pay is never pressed harder than who can, or of whom nothing is known, all else being equal. */
function hardshipProblems(
  policy: Policy,
  groups: readonly (readonly CaseGroup[])[],
): readonly PolicyProblem[] {
  const problems = new Map<TreatmentLine, PolicyProblem>();
  for (const fields of groups) {
    for (const [poorer, abler] of abilityPairs) {
      const [unable, able] = [poorer, abler].map(
        (quadrant) =>
          decidingLines(fields.find(({ example }) => example.quadrant === quadrant)?.matching ?? [])[0],
      );
      if (unable === undefined || able === undefined || problems.has(unable)) continue;
      const key = firmerIn(unable, able);
      if (key === undefined) continue;
      const message = `${unable.id} presses who cannot pay (${poorer}) harder in its ${key} than ${where(able)} presses others (${abler}); soften it.`;
      problems.set(unable, { path: place(policy, unable, key), message });
    }
  }
  return [...problems.values()];
}

/** That every kind of account is decided by exactly one line, and none harder than it may be. */
export function checkCases(policy: Policy): readonly PolicyProblem[] {
  const groups = caseGroups(policy);
  const flat = groups.flat();
  const gaps = coverageProblems(policy, flat);
  if (gaps.length > 0) return gaps;
  const deciders = new Set(flat.flatMap(({ matching }) => decidingLines(matching)));
  return [
    ...idleProblems(policy, deciders),
    ...firstContactProblems(policy, flat),
    ...hardshipProblems(policy, groups),
  ];
}
