import type { Prisma } from "@/prisma/generated/client";

const written = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);

/** Text of an answer: decimals and big numbers as strings, instants in ISO form. */
export const jsonText = (value: unknown) => JSON.stringify(value ?? null, written);

/** The same as a plain value, for storing. */
export const plainJson = (value: unknown) => JSON.parse(jsonText(value)) as Prisma.InputJsonValue | null;
