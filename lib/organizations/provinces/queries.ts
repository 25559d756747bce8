import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { organizationFor } from "../policy";

/** The names of the province through time, the newest first. */
export function listProvinceVersions(actor: Actor) {
  return read(actor, async (tx) => {
    const rows = await tx.provinceVersion.findMany({
      where: organizationFor(actor, "organization.read"),
      orderBy: { validFrom: "desc" },
      select: {
        id: true,
        version: true,
        name: true,
        shortName: true,
        legalDocument: true,
        validFrom: true,
        validTo: true,
      },
    });
    return rows.map(({ validFrom, validTo, ...row }) => ({
      ...row,
      validFrom: fromDateColumn(validFrom),
      /** The first day on which it was called otherwise. */
      validTo: validTo && fromDateColumn(validTo),
    }));
  });
}
export type ProvinceVersionItem = Awaited<ReturnType<typeof listProvinceVersions>>[number];
