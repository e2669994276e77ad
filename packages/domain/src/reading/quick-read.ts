import { z } from "zod";
import { inputShape } from "../values/input-object.ts";

/** Stands for a value that a schema does not take, or of which only the schema itself can tell. */
export const unread: unique symbol = Symbol("unread");

/** Reads a value as its schema would, or answers {@link unread}. */
export type QuickRead = (value: unknown) => unknown;

/**
 * Makes a reader that gives what a schema gives, several times as fast: numbers, choices, lists and input records are read here,
 * everything else by the schema. What it answers `unread` has to be shown to the schema, which knows what is wrong with it.
 */
export function quickRead(schema: z.ZodType): QuickRead {
  const shape = inputShape(schema);
  if (shape !== undefined) return objectRead(shape);
  if (schema instanceof z.ZodNumber) return numberRead(schema) ?? slowRead(schema);
  if (schema instanceof z.ZodEnum) return choiceRead(schema.options);
  if (schema instanceof z.ZodLiteral) return choiceRead([...schema.values]);
  if (schema instanceof z.ZodArray) return arrayRead(schema) ?? slowRead(schema);
  if (schema instanceof z.ZodUnion) return unionRead(schema);
  return slowRead(schema);
}

function slowRead(schema: z.ZodType): QuickRead {
  return (value) => {
    const result = schema.safeParse(value);
    return result.success ? result.data : unread;
  };
}

function choiceRead(values: readonly unknown[]): QuickRead {
  const choices = new Set(values);
  return (value) => (choices.has(value) ? value : unread);
}

/** The bounds of a number, both included; null where it has a check that is no such bound. */
function boundsOf(schema: z.ZodNumber): { readonly least: number; readonly most: number } | null {
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const check of schema.def.checks ?? []) {
    const { check: kind, value, inclusive } = check._zod.def as Partial<z.core.$ZodCheckLessThanDef>;
    if (typeof value !== "number" || inclusive !== true) return null;
    if ((kind as string) === "greater_than") least = Math.max(least, value);
    else if (kind === "less_than") most = Math.min(most, value);
    else return null;
  }
  return { least, most };
}

function numberRead(schema: z.ZodNumber): QuickRead | null {
  const bounds = boundsOf(schema);
  if (bounds === null || (schema.format !== null && schema.format !== "safeint")) return null;
  const isKind = schema.format === null ? Number.isFinite : Number.isSafeInteger;
  const { least, most } = bounds;
  return (value) =>
    isKind(value) && typeof value === "number" && value >= least && value <= most ? value : unread;
}

function arrayRead(schema: z.ZodArray): QuickRead | null {
  let least = 0;
  for (const check of schema.def.checks ?? []) {
    const { check: kind, minimum } = check._zod.def as Partial<z.core.$ZodCheckMinLengthDef>;
    if (kind !== "min_length" || minimum === undefined) return null;
    least = Math.max(least, minimum);
  }
  const readItem = quickRead(schema.element as z.ZodType);
  return (value) => {
    if (!Array.isArray(value) || value.length < least) return unread;
    const items: unknown[] = [];
    for (const item of value) {
      const read = readItem(item);
      if (read === unread) return unread;
      items.push(read);
    }
    return items;
  };
}

/** As a union does, the first branch that takes the value reads it. */
function unionRead(schema: z.ZodUnion): QuickRead {
  const branches = schema.options.map((branch) => quickRead(branch as z.ZodType));
  return (value) => {
    for (const branch of branches) {
      const read = branch(value);
      if (read !== unread) return read;
    }
    return unread;
  };
}

interface Field {
  readonly key: string;
  readonly read: QuickRead;
  /** What stands for a missing value; absent where the field is left out, or `unread` where it is needed. */
  readonly missing?: () => unknown;
}

function fieldOf(key: string, schema: z.ZodType): Field {
  if (schema instanceof z.ZodExactOptional) return { key, read: quickRead(schema.unwrap() as z.ZodType) };
  if (schema instanceof z.ZodDefault) {
    const read = quickRead(schema.unwrap() as z.ZodType);
    return { key, read, missing: () => schema.def.defaultValue };
  }
  if (schema instanceof z.ZodPrefault) {
    const read = quickRead(schema.unwrap() as z.ZodType);
    return { key, read, missing: () => read(schema.def.defaultValue) };
  }
  return { key, read: quickRead(schema), missing: () => unread };
}

/** The value of a field, `unread`, or undefined where it is left out. */
function readField({ key, read, missing }: Field, record: Readonly<Record<string, unknown>>): unknown {
  const given = record[key];
  if (given !== undefined && given !== null) return read(given);
  // A key that holds undefined is not a missing one for a field that may be left out.
  if (missing === undefined) return given === undefined && key in record ? unread : undefined;
  return missing();
}

function objectRead(shape: z.ZodRawShape): QuickRead {
  const fields = Object.entries(shape).map(([key, schema]) => fieldOf(key, schema as z.ZodType));
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return unread;
    const known: Record<string, unknown> = {};
    for (const field of fields) {
      const read = readField(field, value as Readonly<Record<string, unknown>>);
      if (read === unread) return unread;
      if (read !== undefined) known[field.key] = read;
    }
    return known;
  };
}
