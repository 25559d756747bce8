import { describe, expect, test } from "vitest";
import { actions } from "@/lib/identity/permissions";
import { openApiDocument } from "./openapi";
import { endpoints, matchEndpoint } from "./registry";

const document = JSON.parse(JSON.stringify(openApiDocument("https://thidua.example")));
type Operation = {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: { name: string; in: string; required: boolean; schema: unknown }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>;
};
const methods = ["get", "post", "put", "patch", "delete"];
const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

/** Every `$ref` anywhere in the document. */
function* refsIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* refsIn(one);
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      if (key === "$ref" && typeof inner === "string") yield inner;
      else yield* refsIn(inner);
    }
}
const resolve = (ref: string) =>
  ref
    .slice(2)
    .split("/")
    .reduce<unknown>(
      (at, part) =>
        (at as Record<string, unknown> | undefined)?.[part.replaceAll("~1", "/").replaceAll("~0", "~")],
      document,
    );

test("the document says what it is", () => {
  expect(document).toMatchObject({
    openapi: "3.1.0",
    servers: [{ url: "https://thidua.example/api/v1" }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
  });
});

test("it lists every endpoint of the registry, and each only once", () => {
  const listed = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  const registered = endpoints.map(({ method, path }) => `${method} ${path}`);
  expect([...listed].sort()).toEqual([...registered].sort());
  expect(new Set(registered).size).toBe(registered.length);
});

test("every reference leads somewhere inside the document", () => {
  const refs = [...new Set(refsIn(document))];
  expect(refs.length).toBeGreaterThan(1);
  expect(refs.filter((ref) => !ref.startsWith("#/components/") || resolve(ref) === undefined)).toEqual([]);
});

describe("every operation", () => {
  test.each(
    operations.map(
      ({ method, path, operation }) =>
        [`${method.toUpperCase()} ${path}`, { method, path, operation }] as const,
    ),
  )("%s", (_, { method, path, operation }) => {
    expect(methods).toContain(method);
    expect(operation.summary).toMatch(/\.$/);
    expect(operation.tags).toHaveLength(1);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = operation.parameters.filter((one) => one.in === "path");
    expect(described.map(({ name }) => name)).toEqual(inPath);
    expect(described.every(({ required, schema }) => required && schema)).toBe(true);
    const codes = Object.keys(operation.responses);
    expect(codes.filter((code) => /^2\d\d$/.test(code))).toHaveLength(1);
    for (const code of ["404", "422", "503"]) expect(codes).toContain(code);
    for (const { description, content } of Object.values(operation.responses)) {
      expect(description).not.toBe("");
      for (const { schema } of Object.values(content ?? {})) expect(schema).toBeTypeOf("object");
    }
    if (method === "get") expect(operation.requestBody).toBeUndefined();
    else expect(operation.parameters.some(({ name }) => name === "Idempotency-Key")).toBe(true);
  });

  test("has its own name, and an action that the matrix knows", () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const known: readonly (string | null)[] = [null, ...actions];
    expect(endpoints.filter(({ action }) => !known.includes(action)).map(({ path }) => path)).toEqual([]);
  });

  test("is found again under its own path, and fixed words win over parameters", () => {
    for (const { method, path } of endpoints) {
      const found = matchEndpoint(method, path.replace(/\{\w+\}/g, "x"));
      expect([method, path, found && "endpoint" in found && found.endpoint.path]).toEqual([
        method,
        path,
        path,
      ]);
    }
  });
});
