import { z } from "zod";

/** Drops the keys whose value is null: in an input record, null and missing both mean "not known". */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  const known = entries.filter(([, item]) => item !== null);
  return known.length === entries.length ? value : Object.fromEntries(known);
}

const shapes = new WeakMap<z.ZodType, z.ZodRawShape>();

/** The schema of an input record: unknown fields are left out, and null stands for missing. */
export function inputObject<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodType<z.output<z.ZodObject<Shape>>> {
  const schema = z.preprocess(withoutNulls, z.object(shape));
  shapes.set(schema, shape);
  return schema;
}

/** The fields of a schema that {@link inputObject} made; undefined for any other. */
export function inputShape(schema: z.ZodType): z.ZodRawShape | undefined {
  return shapes.get(schema);
}
