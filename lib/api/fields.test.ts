import { expect, test } from "vitest";
import { z } from "zod";
import { fieldsOf } from "./fields";
import { endpoints } from "./registry";

test("fields are told with their type and whether they are needed", () => {
  const schema = z.object({
    name: z.string(),
    days: z.int().default(3),
    kind: z.enum(["a", "b"]),
    parts: z.array(z.object({ x: z.number() })).optional(),
    note: z.string().nullable(),
  });
  expect(fieldsOf(schema)).toEqual([
    { name: "name", type: "chữ", required: true },
    { name: "days", type: "số nguyên", required: false },
    { name: "kind", type: 'một trong: "a", "b"', required: true },
    { name: "parts", type: "danh sách nhóm trường", required: false },
    { name: "note", type: "chữ hoặc trống", required: true },
  ]);
});

test("alternatives are put together: needed is what all of them need", () => {
  const schema = z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("x"), a: z.string() }),
    z.object({ kind: z.literal("y"), b: z.int() }),
  ]);
  expect(fieldsOf(schema).map(({ name, type, required }) => [name, type, required])).toEqual([
    ["kind", '"x" hoặc "y"', true],
    ["a", "chữ", false],
    ["b", "số nguyên", false],
  ]);
});

test("every body and query of the registry has fields to show", () => {
  const silent = endpoints.flatMap(({ method, path, body, query }) =>
    [body, query].some((schema) => schema && fieldsOf(schema).some(({ name, type }) => !name || !type))
      ? [`${method} ${path}`]
      : [],
  );
  expect(silent).toEqual([]);
});
