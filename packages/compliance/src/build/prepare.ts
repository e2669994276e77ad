import { preparePacks } from "../compiled/ready-packs.ts";
import { loadContactBook } from "../contact/contact-book.ts";

// Run by the build: leaves the shipped packs and contact rules beside the compiled code, so that a run starts without reading YAML.
preparePacks(new Date().toISOString().slice(0, 10));
loadContactBook();
