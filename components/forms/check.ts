import "./without-eval";
import { zodResolver } from "@hookform/resolvers/zod";
import type { z } from "zod";
import { speakVietnamese } from "@/lib/input-words";

speakVietnamese();

/** Checks what a form holds with the schema of its action; `raw` sends what was typed, which the server parses again. */
export const checkWith = (schema: z.ZodType) => zodResolver(schema as never, undefined, { raw: true });
