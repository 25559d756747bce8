import { notFound } from "next/navigation";
import { requireActor } from "@/lib/identity/session";

/** An address of the workspace that leads nowhere, inside the workspace's frame. */
export default async function UnknownAddress() {
  await requireActor();
  notFound();
}
