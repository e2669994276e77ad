export { CalibrationMap } from "./bundle/calibration-map.ts";
export type { FairnessSlice, ManifestTerm, Metric } from "./bundle/manifest.ts";
export { Manifest } from "./bundle/manifest.ts";
export { Comparison, Derivation } from "./features/derivation.ts";
export { FeatureSpec, type MissingPolicy, type SpecialCode } from "./features/feature-spec.ts";
