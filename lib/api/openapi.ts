import "server-only";
import { z } from "zod";
import type { Endpoint } from "./endpoint";
import { endpoints } from "./registry";

const schemaOf = (schema: z.ZodType, io: "input" | "output") => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Record<
    string,
    unknown
  >;
  return rest;
};
const problemContent = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
const problems: Record<string, string> = {
  "401": "Chưa xác thực",
  "403": "Không được phép",
  "404": "Không tìm thấy",
  "409": "Xung đột",
  "422": "Nội dung chưa hợp lệ",
  "503": "Hệ thống đang bận",
};

function operation(endpoint: Endpoint) {
  const { body, query, answer, upload } = endpoint;
  const path = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const asked = query ? ((schemaOf(query, "input").properties ?? {}) as Record<string, unknown>) : {};
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
              ...((body && (schemaOf(body, "input").properties as object)) ?? {}),
            },
          },
        },
      }
    : body && { "application/json": { schema: schemaOf(body, "input") } };
  const status = String(endpoint.status ?? 200);
  return {
    tags: [endpoint.tag],
    summary: endpoint.summary,
    operationId: `${endpoint.method.toLowerCase()}${endpoint.path.replace(/[^\w]+(\w)?/g, (_, letter?: string) => (letter ?? "").toUpperCase())}`,
    ...(endpoint.action ? { "x-action": endpoint.action } : {}),
    parameters: [
      ...path,
      ...Object.entries(asked).map(([name, schema]) => ({ name, in: "query", required: false, schema })),
      ...headers,
    ],
    ...(bodyContent ? { requestBody: { required: true, content: bodyContent } } : {}),
    responses: {
      [status]: {
        description: "Thành công",
        ...(status === "204"
          ? {}
          : { content: { "application/json": { schema: answer ? schemaOf(answer, "output") : {} } } }),
      },
      ...Object.fromEntries(
        Object.entries(problems).map(([code, description]) => [
          code,
          { description, content: problemContent },
        ]),
      ),
    },
  };
}

/** The OpenAPI 3.1 description, made from the same schemas that parse the requests. */
export function openApiDocument(server: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation(endpoint) };
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
    paths,
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      schemas: {
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
