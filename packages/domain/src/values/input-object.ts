import { z } from "zod";

/** Drops the keys whose value is null: in an input record, null and missing both mean "not known". */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if (!holdsNull(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null));
}

/** Most records hold no null; a bare loop finds that out several times as fast as a list of entries. */
function holdsNull(value: object): boolean {
  for (const key in value) if (Reflect.get(value, key) === null) return true;
  return false;
}

/** The schema of an input record: unknown fields are left out, and null stands for missing. */
export function inputObject<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodType<z.output<z.ZodObject<Shape>>> {
  return z.preprocess(withoutNulls, z.object(shape));
}
