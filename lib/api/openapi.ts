import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Endpoint } from "./endpoint";
import { endpoints } from "./registry";

type Json = Record<string, unknown>;

/** Schemas that refer to themselves, under the names they are referred to by. */
type Shared = Map<string, Json>;

/** A schema as JSON Schema; what it defines for its own use moves to the document's components. */
function schemaOf(schema: z.ZodType, io: "input" | "output", shared: Shared): Json {
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json & {
    $defs?: Record<string, Json>;
  };
  const text = JSON.stringify($defs);
  const prefix = `S${createHash("sha256").update(`${io} ${text}`).digest("hex").slice(0, 8)}`;
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) =>
        key === "$ref" && typeof inner === "string"
          ? [key, inner.replace(/^#\/\$defs\//, `#/components/schemas/${prefix}`)]
          : [key, moved(inner)],
      ),
    );
  };
  for (const [name, definition] of Object.entries($defs))
    shared.set(`${prefix}${name}`, moved(definition) as Json);
  return moved(rest) as Json;
}

const problemContent = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
const problems = (endpoint: Endpoint): Record<string, string> => ({
  ...(endpoint.method === "GET" ? {} : { "400": "Yêu cầu chưa đúng dạng" }),
  ...(endpoint.isPublic ? {} : { "401": "Chưa xác thực", "403": "Không được phép" }),
  "404": "Không tìm thấy",
  ...(endpoint.method === "GET" ? {} : { "409": "Xung đột", "413": "Nội dung quá lớn" }),
  "422": "Nội dung chưa hợp lệ",
  ...(endpoint.needsVersion ? { "428": "Thiếu phiên bản" } : {}),
  "429": "Quá nhiều yêu cầu",
  "503": "Hệ thống đang bận",
});

function operation(endpoint: Endpoint, shared: Shared) {
  const { body, query, answer, upload } = endpoint;
  const path = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const asked = query ? schemaOf(query, "input", shared) : {};
  const required = (asked.required ?? []) as string[];
  const headers = [
    ...(endpoint.needsVersion
      ? [
          {
            name: "If-Match",
            in: "header",
            required: true,
            description: 'Phiên bản đã xem, ví dụ "3".',
            schema: { type: "string" },
          },
        ]
      : []),
    ...(endpoint.method === "GET"
      ? []
      : [
          {
            name: "Idempotency-Key",
            in: "header",
            required: false,
            description: "Gửi lại cùng khóa nhận lại đúng kết quả đầu tiên.",
            schema: { type: "string", maxLength: 128 },
          },
        ]),
  ];
  const bodyContent = upload
    ? {
        "multipart/form-data": {
          schema: {
            type: "object",
            required: ["file"],
            properties: {
              file: { type: "string", format: "binary" },
              ...((body && (schemaOf(body, "input", shared).properties as object)) ?? {}),
            },
          },
        },
      }
    : body && { "application/json": { schema: schemaOf(body, "input", shared) } };
  const status = String(endpoint.status ?? 200);
  return {
    tags: [endpoint.tag],
    summary: endpoint.summary,
    operationId: `${endpoint.method.toLowerCase()}${endpoint.path.replace(/[^\w]+(\w)?/g, (_, letter?: string) => (letter ?? "").toUpperCase())}`,
    ...(endpoint.action ? { "x-action": endpoint.action } : {}),
    ...(endpoint.isPublic ? { security: [] } : {}),
    parameters: [
      ...path,
      ...Object.entries((asked.properties ?? {}) as Json).map(([name, schema]) => ({
        name,
        in: "query",
        required: required.includes(name),
        schema,
      })),
      ...headers,
    ],
    ...(bodyContent ? { requestBody: { required: true, content: bodyContent } } : {}),
    responses: {
      [status]: {
        description: "Thành công",
        ...(status === "204"
          ? {}
          : {
              content: { "application/json": { schema: answer ? schemaOf(answer, "output", shared) : {} } },
            }),
      },
      ...Object.fromEntries(
        Object.entries(problems(endpoint)).map(([code, description]) => [
          code,
          { description, content: problemContent },
        ]),
      ),
    },
  };
}

/** The OpenAPI 3.1 description, made from the same schemas that parse the requests. */
export function openApiDocument(server: string) {
  const paths: Record<string, Json> = {};
  const shared: Shared = new Map();
  for (const endpoint of endpoints) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operation(endpoint, shared),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Cổng Thi đua – REST v1",
      version: "1.0.0",
      description:
        "Mọi việc làm được trên giao diện đều làm được qua địa chỉ này, với cùng quy tắc và cùng quyền.",
    },
    servers: [{ url: `${server}/api/v1` }],
    security: [{ bearer: [] }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      schemas: {
        ...Object.fromEntries(shared),
        Problem: {
          type: "object",
          required: ["type", "title", "status", "detail"],
          properties: {
            type: { type: "string" },
            title: { type: "string" },
            status: { type: "integer" },
            detail: { type: "string" },
            errors: {
              type: "array",
              items: {
                type: "object",
                properties: { field: { type: "string" }, detail: { type: "string" } },
              },
            },
          },
        },
      },
    },
  };
}
