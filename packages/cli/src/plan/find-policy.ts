import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  type AccountState,
  type Country,
  type CurrencyCode,
  Jurisdiction,
  quoteValue,
  TactfulError,
} from "@tactful/domain";
import {
  type OptionsRequest,
  type Policy,
  policiesFolder,
  readPolicy,
  samplePolicyFile,
} from "@tactful/strategy";

/** Finds the policy by which the options of a request are made. */
export type FindPolicy = (request: OptionsRequest) => Policy;

/** A policy by the name of one that is shipped, by a jurisdiction whose sample is meant, or by its file. */
function fileOf(name: string): string {
  const law = Jurisdiction.safeParse(name);
  const sample = law.success ? samplePolicyFile(law.data) : undefined;
  if (sample !== undefined) return sample;
  const shipped = join(policiesFolder, `${name}.yaml`);
  return /^[a-z0-9-]+$/.test(name) && existsSync(shipped) ? shipped : name;
}

/** Where an account says nothing of its law, its currency tells it for these countries. */
const countryOfCurrency: Partial<Record<CurrencyCode, Country>> = { CNY: "CN", USD: "US" };

function sampleFile({ jurisdiction, currency }: AccountState): string {
  const law: Jurisdiction | undefined = jurisdiction ?? countryOfCurrency[currency];
  const file = law === undefined ? undefined : samplePolicyFile(law);
  if (file !== undefined) return file;
  const where = law === undefined ? `accounts in ${currency}` : quoteValue(law);
  throw new TactfulError(
    "RECORD_INVALID",
    `No sample policy comes for ${where}; name a policy file in "policy" or with --policy.`,
    { path: "policy" },
  );
}

/** Records may come from anywhere: they may name policies, and have no other file opened. Throws RECORD_INVALID. */
function namedFile(name: string): string {
  const file = fileOf(name);
  if (/\.ya?ml$/i.test(file)) return file;
  throw new TactfulError(
    "RECORD_INVALID",
    `"policy" must be the name of a sample such as cn-consumer-finance, or a .yaml file; got ${quoteValue(name)}.`,
    { path: "policy" },
  );
}

function inRecord(error: unknown): unknown {
  if (!(error instanceof TactfulError)) return error;
  const place = [error.file, error.line, error.column].filter((part) => part !== undefined).join(":");
  const message = place === "" ? error.message : `${place}: ${error.message}`;
  return new TactfulError(error.code, message, { path: "policy", cause: error });
}

/**
 * Makes a {@link FindPolicy}: what the record names wins over `--policy`, and that over the sample of the jurisdiction; each file is
 * read once. Throws what is wrong with the policy of `--policy`; what is wrong with another is an error of its record, at `policy`.
 */
export function policyFinder(chosen: string | undefined): FindPolicy {
  const read = new Map<string, Policy | Error>();
  const open = (file: string): Policy => {
    let found = read.get(file);
    if (found === undefined) {
      try {
        found = readPolicy(file);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        found = error;
      }
      read.set(file, found);
    }
    if (found instanceof Error) throw found;
    return found;
  };
  const preset = chosen === undefined ? undefined : open(fileOf(chosen));
  return ({ policy, account }) => {
    if (policy === undefined && preset !== undefined) return preset;
    const file = policy === undefined ? sampleFile(account) : namedFile(policy);
    try {
      return open(file);
    } catch (error) {
      throw inRecord(error);
    }
  };
}
