"use server";
import { z } from "zod";
import { action } from "@/lib/action";
import { markNoticesRead } from "@/lib/notifications/commands";

export const markNoticesReadAction = action(z.looseObject({}), markNoticesRead);
