import { z } from "zod";

/** Who collects: the creditor itself, or an agency for it. Some rules bind only one of them. */
export type CollectsAs = "first_party" | "agency";

/** Checks {@link CollectsAs}. */
export const CollectsAs: z.ZodType<CollectsAs> = z.enum(["first_party", "agency"]);
