import type { World } from "../world";
import { registerCompleteYear, registerRunningYear, registerStage } from "./registrations/son-ha";
import { registerKienGiang, registerTamNong } from "./registrations/sources";

/** Registrations of the sources that provide for them (001 and 003 do not) and of the fictitious province. */
export async function seedRegistrations(world: World) {
  await registerKienGiang(world);
  await registerTamNong(world);
  await registerCompleteYear(world);
  await registerStage(world);
  await registerRunningYear(world);
}
