import { fileURLToPath } from "node:url";

/** The packs that come with the package, wording first, then law by jurisdiction. */
export const shippedPacks = ["common", "cn", "us", "hk", "tw", "uk", "eu", "in", "sg", "au"] as const;

/** The folder in which the shipped packs stand. */
export const packsFolder: string = fileURLToPath(new URL("../packs/", import.meta.url));

/** The folder of the shipped holiday files, one a country. */
export const holidaysFolder: string = fileURLToPath(new URL("../holidays/", import.meta.url));

/** The folder in which the build leaves the shipped packs in their compiled form. */
export const preparedFolder: string = fileURLToPath(new URL("../dist/prepared/", import.meta.url));
