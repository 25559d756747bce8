import { z } from "zod";
import { actions, reach } from "@/lib/identity/permissions";
import { endpoint } from "../endpoint";

export const meEndpoints = [
  endpoint({
    method: "GET",
    path: "/me",
    tag: "Tài khoản",
    summary: "Người đang gọi, vai trò và những việc được làm.",
    action: null,
    answer: z.object({
      userId: z.string(),
      name: z.string(),
      role: z.string(),
      provinceId: z.string(),
      unitId: z.string(),
      unitName: z.string(),
      actions: z.record(z.string(), z.string()),
    }),
    handle: async ({ actor }) => ({
      userId: actor.userId,
      name: actor.name,
      role: actor.role,
      provinceId: actor.provinceId,
      unitId: actor.unitId,
      unitName: actor.unitName,
      actions: Object.fromEntries(
        actions.flatMap((action) => {
          const how = reach(actor, action);
          return how ? [[action, how]] : [];
        }),
      ),
    }),
  }),
];
