import "server-only";
import { z } from "zod";

export type Field = { name: string; type: string; required: boolean };
type Json = { [key: string]: unknown };

const typeText: Record<string, string> = {
  string: "chữ",
  integer: "số nguyên",
  number: "số",
  boolean: "có/không",
  object: "nhóm trường",
  null: "trống",
};

/** What a value is, in words short enough for a table: `một trong: "open", "secret"`. */
function typeOf(schema: Json): string {
  if (Array.isArray(schema.enum))
    return `một trong: ${schema.enum.map((value) => JSON.stringify(value)).join(", ")}`;
  if ("const" in schema) return JSON.stringify(schema.const);
  const parts = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (parts) return [...new Set(parts.map(typeOf))].join(" hoặc ");
  if (schema.type === "array") return `danh sách ${typeOf((schema.items ?? {}) as Json)}`;
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type]) as (string | undefined)[];
  return types.map((type) => (type ? (typeText[type] ?? type) : "nhóm trường")).join(" hoặc ");
}

/** The fields a request body or query takes, made from the schema that parses it; alternatives are put together. */
export function fieldsOf(schema: z.ZodType): Field[] {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
  const shapes = ((json.oneOf ?? json.anyOf ?? [json]) as Json[]).map((shape) => ({
    properties: (shape.properties ?? {}) as Record<string, Json>,
    required: (shape.required ?? []) as string[],
  }));
  const names = [...new Set(shapes.flatMap(({ properties }) => Object.keys(properties)))];
  return names.map((name) => {
    const own = shapes.flatMap(({ properties }) => (properties[name] ? [properties[name]] : []));
    return {
      name,
      type: [...new Set(own.map(typeOf))].join(" hoặc "),
      required: shapes.every(({ required }) => required.includes(name)),
    };
  });
}
