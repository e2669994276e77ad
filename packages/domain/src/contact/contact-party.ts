import { z } from "zod";

/** Who is contacted: the debtor, a contact person the debtor named, a third party, a guarantor, or the debtor's attorney. */
export const contactParties = ["debtor", "contact-person", "third-party", "guarantor", "attorney"] as const;

/** One of {@link contactParties}. */
export type ContactParty = (typeof contactParties)[number];

/** Checks a {@link ContactParty}. */
export const ContactParty: z.ZodType<ContactParty> = z.enum(contactParties);
