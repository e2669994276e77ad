import { preparePacks } from "../compiled/ready-packs.ts";

// Run by the build: leaves the shipped packs beside the compiled code, so that a check starts without reading YAML.
preparePacks(new Date().toISOString().slice(0, 10));
