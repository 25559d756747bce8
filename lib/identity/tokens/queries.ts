import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "../actor";
import { tokenFields } from "../users/queries";

/** One's own bearer tokens, newest first. */
export const listOwnTokens = (actor: Actor) =>
  read(actor, (tx) =>
    tx.apiToken.findMany({
      where: { userId: actor.userId },
      orderBy: { createdAt: "desc" },
      take: 50,
      select: tokenFields,
    }),
  );
