import { z } from "zod";
import { keyset, textColumn } from "@/lib/keyset";

export const noticePage = keyset("notices", z.iso.datetime(), textColumn);
export const noticeFilter = z.object({ cursor: noticePage.field });
