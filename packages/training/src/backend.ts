import { TactfulError } from "@tactful/domain";
import { enableProdMode, setBackend } from "@tensorflow/tfjs-core";

/** The TensorFlow.js backends a training may run on; `auto` takes tfjs-node where it loads, else cpu. */
export type BackendChoice = "auto" | "cpu" | "wasm" | "node";

/** The backend in use and, where the faster one was not to be had, a sentence that says so. */
export interface Backend {
  readonly name: "cpu" | "wasm" | "node";
  readonly note?: string;
}

async function loadNative(): Promise<boolean> {
  // Held in a variable, so that neither the compiler nor a bundler demands the optional peer.
  const peer = "@tensorflow/tfjs-node";
  try {
    await import(peer);
    return await setBackend("tensorflow");
  } catch {
    return false;
  }
}

function unusable(name: BackendChoice, reason: string, cure: string, cause?: unknown): TactfulError {
  const message = `The backend "${name}" cannot be used: ${reason}; ${cure}.`;
  return new TactfulError("OPTION_INVALID", message, { path: "backend", cause });
}

async function useBackend(name: "cpu" | "wasm"): Promise<Backend> {
  try {
    await (name === "cpu" ? import("@tensorflow/tfjs-backend-cpu") : import("@tensorflow/tfjs-backend-wasm"));
    if (await setBackend(name)) return { name };
  } catch (cause) {
    throw unusable(name, "it does not load", "install the packages again", cause);
  }
  throw unusable(name, "it does not start on this machine", `choose ${name === "cpu" ? "wasm" : "cpu"}`);
}

/**
 * Makes a TensorFlow.js backend the one that trains. `node` is the optional peer `@tensorflow/tfjs-node`, which loads on
 * Node 22 and not on later ones; the same backend, Node major and seed give the same model.
 * Throws OPTION_INVALID where the backend asked for cannot be used.
 */
export async function chooseBackend(choice: BackendChoice): Promise<Backend> {
  // Without this TensorFlow.js prints an advertisement for its native backend.
  enableProdMode();
  if (choice === "cpu" || choice === "wasm") return useBackend(choice);
  if (await loadNative()) return { name: "node" };
  const reason = "@tensorflow/tfjs-node is not installed or does not load on this Node.js (it needs Node 22)";
  if (choice === "node") throw unusable("node", reason, "choose cpu or wasm");
  return { ...(await useBackend("cpu")), note: `Training runs on the cpu backend: ${reason}.` };
}
