import type { Load } from "../load/load";
import { type Measurement, measureOnce } from "../measure/pages";
import type { Server } from "../portal/server";
import { headersFor, type Scene, targets } from "../targets";
import { carryOut, type IntakeResult } from "./intake";

export type Meanwhile = { quiet: Measurement; busy: Measurement };
type Place = Parameters<typeof carryOut>[0];
type Input = { server: Server; load: Load; scene: Scene; place: Place; intake: IntakeResult };

// A province's office at its busiest, far below what the server could answer.
const perSecond = 20;
const seconds = 15;

/** The list of registrations at a fixed rate: first alone, then while another process imports large files. */
export async function measurePagesMeanwhile({
  server,
  load,
  scene,
  place,
  intake,
}: Input): Promise<Meanwhile> {
  const target = targets.find(({ key }) => key === "registrations-50");
  if (!target) throw new Error("the list is not among the pages");
  const at = { port: server.port, path: target.path(scene) ?? "", headers: headersFor(target, scene) };
  // Files are handed over one after the other for as long: the tail of a few requests says nothing. A worker is there
  // already, so its start-up is nobody's import.
  const times = Math.ceil(seconds / intake.large.wall) + 1;
  await load.run({ ...at, connections: 16, seconds: 1 });
  const quiet = await measureOnce(load, server.pid, at, { seconds, perSecond });
  let importing: Promise<unknown> = Promise.resolve();
  await new Promise<void>((ready, reject) => {
    importing = carryOut(place, intake.rows * 4, "do-cung-luc", { times, onReady: ready });
    importing.catch(reject);
  });
  const busy = await measureOnce(load, server.pid, at, { seconds, perSecond });
  await importing;
  return { quiet, busy };
}
