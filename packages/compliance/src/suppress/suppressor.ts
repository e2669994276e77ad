import type { Finding, IsoDate } from "@tactful/domain";
import type { BaselineEntry } from "./baseline.ts";
import type { Directive } from "./directive.ts";
import { comparable, fingerprintOf } from "./fingerprint.ts";
import type { SuppressedBy, SuppressedFinding } from "./suppression.ts";
import type { FileSuppression } from "./suppression-file.ts";

/** A suppression that no longer holds, or never came to use. */
export interface IdleSuppression {
  readonly rule: string;
  readonly owner: string;
  readonly expires: IsoDate;
  readonly kind: "directive" | "file";
  readonly why: "expired" | "unused";
  /** How often it was met. */
  readonly times: number;
}

/** The findings of one text, parted. */
export interface SuppressedFindings {
  readonly open: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** Lets findings pass by directives, a suppressions file and a baseline, in this order. */
export interface Suppressor {
  apply(findings: readonly Finding[], text: string, directives: readonly Directive[]): SuppressedFindings;
  /** Suppressions that have expired and would have counted, and those that matched nothing. */
  idle(): readonly IdleSuppression[];
}

/** What a {@link Suppressor} works with. */
export interface SuppressorOptions {
  readonly file: readonly FileSuppression[];
  readonly baseline: readonly BaselineEntry[];
  /** YYYY-MM-DD; what expires before it no longer holds. */
  readonly today: IsoDate;
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

function matchesFile(entry: FileSuppression, finding: Finding, fingerprint: () => string): boolean {
  if (entry.rule !== finding.rule) return false;
  if (entry.fingerprint !== undefined && entry.fingerprint !== fingerprint()) return false;
  return entry.text === undefined || comparable(entry.text) === comparable(finding.text);
}

function by(
  kind: "directive" | "file",
  { owner, reason, expires }: Omit<Directive, "rule" | "lines">,
): SuppressedBy {
  return { kind, owner, reason, expires };
}

/** Makes a {@link Suppressor}; a baseline entry lets as many findings pass as it counts, and no more. */
export function createSuppressor({ file, baseline, today }: SuppressorOptions): Suppressor {
  const left = new Map(baseline.map(({ fingerprint, count }) => [fingerprint, count]));
  const used = new Set<FileSuppression | Directive>();
  const noted = new Map<string, { -readonly [Key in keyof IdleSuppression]: IdleSuppression[Key] }>();

  const note = (
    kind: "directive" | "file",
    why: IdleSuppression["why"],
    { rule, owner, expires }: Omit<Directive, "lines" | "reason">,
  ): void => {
    const key = JSON.stringify([kind, why, rule, owner, expires]);
    const known = noted.get(key) ?? { rule, owner, expires, kind, why, times: 0 };
    known.times++;
    noted.set(key, known);
  };

  /** The first that still holds; the expired ones that would have are noted. */
  const holding = <Entry extends Omit<Directive, "lines">>(
    kind: "directive" | "file",
    entries: readonly Entry[],
  ): SuppressedBy | null => {
    const valid = entries.find(({ expires }) => expires >= today);
    if (valid !== undefined) return by(kind, valid);
    for (const entry of entries) note(kind, "expired", entry);
    return null;
  };

  const judge = (finding: Finding, text: string, directives: readonly Directive[]): SuppressedBy | null => {
    const near = directives.filter(
      ({ rule, lines }) => rule === finding.rule && lines.includes(lineOf(text, finding.start)),
    );
    for (const directive of near) used.add(directive);
    const said = holding("directive", near);
    if (said !== null) return said;
    let known: string | undefined;
    const fingerprint = (): string => {
      known ??= fingerprintOf(finding, text);
      return known;
    };
    const listed = file.filter((entry) => matchesFile(entry, finding, fingerprint));
    for (const entry of listed) used.add(entry);
    const filed = holding("file", listed);
    if (filed !== null || left.size === 0) return filed;
    const count = left.get(fingerprint()) ?? 0;
    if (count === 0) return null;
    left.set(fingerprint(), count - 1);
    return { kind: "baseline" };
  };

  return {
    apply: (findings, text, directives) => {
      const open: Finding[] = [];
      const suppressed: SuppressedFinding[] = [];
      for (const finding of findings) {
        const reason = judge(finding, text, directives);
        if (reason === null) open.push(finding);
        else suppressed.push({ finding, by: reason });
      }
      for (const directive of directives.filter((one) => !used.has(one))) {
        note("directive", directive.expires < today ? "expired" : "unused", directive);
      }
      return { open, suppressed };
    },
    idle: () => {
      const unused = file
        .filter((entry) => !used.has(entry))
        .map(({ rule, owner, expires }) => {
          const why = expires < today ? ("expired" as const) : ("unused" as const);
          return { rule, owner, expires, kind: "file" as const, why, times: 0 };
        });
      return [...noted.values(), ...unused];
    },
  };
}
